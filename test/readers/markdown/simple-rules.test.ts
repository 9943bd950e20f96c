import { Lexer, Tokenizer } from 'marked';
import { expect, it } from 'vitest';
import { isSimple, simpleRules } from '../../../src/readers/markdown/simple-rules.ts';
import fc from '../../support/fast-check.ts';

function rulesOf(): { all: Tokenizer['rules']; simple: Tokenizer['rules'] } {
  const tokenizer = new Tokenizer();
  new Lexer({ gfm: true, tokenizer });
  return { all: tokenizer.rules, simple: simpleRules(tokenizer.rules) };
}

it('the punctuation of simple texts is what Unicode takes for such', () => {
  const { all, simple } = rulesOf();
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    if (!isSimple(character)) continue;
    expect(simple.inline.punctuation.test(character), code.toString(16)).toBe(
      all.inline.punctuation.test(character),
    );
  }
});

it('no simple rule asks for all of Unicode', () => {
  const rules = Object.values(rulesOf().simple.inline);
  expect(rules.filter((rule) => rule instanceof RegExp && /\\p\{/.test(rule.source))).toEqual([]);
});

it('simple texts read the same by the simple rules', () => {
  const piece = fc.constantFrom(...'*_~`[]()\\!«»„—…№ aбé.,:', '**', '__', '~~', '](a)', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const tokenizer = new Tokenizer();
      const lexer = new Lexer({ gfm: true, tokenizer });
      tokenizer.rules = simpleRules(tokenizer.rules);
      expect(lexer.lex(text)).toEqual(new Lexer({ gfm: true }).lex(text));
    }),
    { numRuns: 2000 },
  );
});
