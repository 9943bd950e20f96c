import { expect, it } from 'vitest';
import { LetterPattern } from '../src/letters.ts';
import fc from './support/fast-check.ts';

const sources = [
  String.raw`^[^\p{L}]*\p{L}{4,}`,
  String.raw`\p{Ll}[.!?] \p{Lu}`,
  String.raw`^(?:\p{Lu}|\p{Lo}|['’ʻ]\p{Lu})`,
  String.raw`[\p{L}\p{N}\p{M}]+`,
];

it.each(sources)('matches what %s matches', (source) => {
  const text = fc.array(fc.constantFrom(..."aZq0 .!'’“–éЯ文ªß\u0301"), { maxLength: 12 });
  const pattern = new LetterPattern(source);
  const unicode = new RegExp(source, 'u');
  fc.assert(
    fc.property(text, (characters) => {
      const sample = characters.join('');
      expect(sample.match(pattern.for(sample))?.[0]).toBe(unicode.exec(sample)?.[0]);
    }),
  );
});
