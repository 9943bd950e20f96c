import { expect, test } from 'vitest';
import { excerptOf, marksIn } from '../../src/search/excerpt.ts';
import { parseQuery, placesOf, termOf } from '../../src/search/query.ts';
import { foldLetters } from '../../src/unicode/fold.ts';
import fc from '../support/fast-check.ts';

const marked = (text: string, ...words: string[]) => {
  let out = '';
  let from = 0;
  for (const [start, end] of marksIn(text, parseQuery(words))) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
};

const unit = (body: string) => ({ section: null, headline: '', heading: '', body });

test('marks are of the text as it is printed', () => {
  expect(marked('Café, CAFÉ and cafés', 'cafe')).toBe('[Café], [CAFÉ] and [café]s');
  expect(marked('½ a mile… then', 'then')).toBe('½ a mile… [then]');
  expect(marked('夜の東京です', '東京')).toBe('夜の[東京]です');
  expect(marked('peace talks, peace', 'peace talks', 'peace')).toBe('[peace talks], [peace]');
  expect(marked('Client/server in node.js', 'client server', 'node js')).toBe(
    '[Client/server] in [node.js]',
  );
  expect(marked('e\u0301t e\u0301', 'ét')).toBe('[e\u0301t] e\u0301');
});

test('a match far inside a long text is found, whatever folding does to its length', () => {
  const body = `${'½ … 😀 ﬁ '.repeat(2000)}needle ${'more '.repeat(900)}`;
  expect(excerptOf(unit(body), parseQuery(['needle']))).toMatch(/^… .*needle( more){10,} …$/);
});

test('text without a space is cut too', () => {
  const body = `${'a'.repeat(5000)} needle${'b'.repeat(5000)}`;
  expect(excerptOf(unit(body), parseQuery(['needle'])).length).toBeLessThan(1000);
});

const texts = fc.string({
  unit: fc.constantFrom(...'aé ßΣς"“’-—½ﬁ한夜ไ\n\t', 'e\u0301', '😀', '\u00ad', '\ud800'),
  maxLength: 60,
});

test('every mark is, folded, a place of a term; marks are in order and apart', () => {
  fc.assert(
    fc.property(texts, texts, (text, word) => {
      const folded = foldLetters(word).trim();
      fc.pre(folded !== '');
      const term = termOf(folded.replace(/\s+/g, ' '));
      const marks = marksIn(text, [term]);
      expect(marks.length > 0).toBe([...placesOf(term, foldLetters(text))].length > 0);
      let last = -1;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test('an excerpt is one line of the text, whatever the text', () => {
  fc.assert(
    fc.property(texts, texts, (body, word) => {
      const folded = foldLetters(word).trim();
      fc.pre(folded !== '');
      const excerpt = excerptOf(unit(body), [termOf(folded.replace(/\s+/g, ' '))]);
      expect(excerpt).not.toMatch(/[\n\t]/);
      expect(excerpt.isWellFormed()).toBe(true);
    }),
  );
});
