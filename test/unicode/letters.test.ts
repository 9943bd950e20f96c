import { expect, it } from 'vitest';
import { LetterPattern } from '../../src/unicode/letters.ts';
import fc from '../support/fast-check.ts';

const sources = [
  String.raw`^[^\p{L}]*\p{L}{4,}`,
  String.raw`\p{Ll}[.!?] \p{Lu}`,
  String.raw`^(?:\p{Lu}|\p{Lo}|['’ʻ]\p{Lu})`,
  String.raw`[\p{L}\p{N}\p{M}]+`,
];

it.each(sources)('matches what %s matches', (source) => {
  const text = fc
    .constantFrom(
      "aZq0 .!'’“–",
      "aZ0 .·'文カー々〇Ａ\u3099",
      "aZ0 .!'–éÉŽžЯя№ªß",
      "aZ0 .'–éŽЯ文ª\u0301ǅ",
    )
    .chain((letters) => fc.array(fc.constantFrom(...letters), { maxLength: 12 }));
  const pattern = new LetterPattern(source);
  const unicode = new RegExp(source, 'u');
  fc.assert(
    fc.property(text, (characters) => {
      const sample = characters.join('');
      expect(sample.match(pattern.for(sample))?.[0]).toBe(unicode.exec(sample)?.[0]);
    }),
  );
});

it('knows the letters of each alphabet as Unicode has them', () => {
  for (const property of ['L', 'Lu', 'Ll', 'Lo', 'N', 'M']) {
    const pattern = new LetterPattern(`\\p{${property}}`);
    const unicode = new RegExp(`\\p{${property}}`, 'u');
    for (let code = 0; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      expect(pattern.test(character), `${code.toString(16)} ${property}`).toBe(
        unicode.test(character),
      );
    }
  }
});
