import { expect, test } from 'vitest';
import { occurrencesOf } from '../../src/search/excerpt.ts';
import { phraseOf } from '../../src/search/query.ts';
import { fold, foldLetters } from '../../src/unicode/fold.ts';
import fc from '../support/fast-check.ts';

/** The pieces of a text that what is typed finds. */
function found(typed: string, text: string): string[] {
  const term = phraseOf(typed);
  const places = term ? occurrencesOf(term, foldLetters(text), () => text) : [];
  return places.map(([start, end]) => text.slice(start, end));
}

test.each([
  ['eel', 'Eels, an EEL, feeling', ['Eel', 'EEL', 'eel']],
  ['cafe', 'café, cafe\u0301s, CAFÉ', ['café', 'cafe\u0301', 'CAFÉ']],
  ["keeper's", "the keeper’s and the keeper's", ['keeper’s', "keeper's"]],
  ['the eel', 'the\neel and the   eel', ['the\neel', 'the   eel']],
  ['strasse', 'eine Straße', ['Straße']],
  ['office', 'the oﬃce', ['oﬃce']],
  ['sse', 'Straße', ['ße']],
  ['weir', 'we\u00adir', ['we\u00adir']],
  ['海で', '鰻は海\nで卵を', ['海\nで']],
  ['a b', '𝐀 𝐁', ['𝐀 𝐁']],
  ['client server', 'client/server, Client / Server', ['client/server', 'Client / Server']],
  ['client/server', 'client-server; client. Server', ['client-server']],
  ['snake case', 'a snake_case', ['snake_case']],
  ['node_js', 'node.js, node js', ['node.js', 'node js']],
  ['24/7', '24/7, 24-7', ['24/7']],
  ['3 5', '3.5', []],
  ['/etc/', '/etc/hosts', ['/etc/']],
  ['100%', 'read 100% of it', ['100%']],
  ['(', 'a (b) (', ['(', '(']],
  ['', 'anything', []],
])('%j in %j', (typed, text, pieces) => {
  expect(found(typed, text)).toEqual(pieces);
});

test('what is found reads as what was typed', () => {
  const letters = fc.constantFrom(..."aeéßsﬁ ÅøœE’'-\u0301\u00ad\u200b海で한😀𝐀".split(/(?:)/u));
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 30 }),
      fc.array(letters, { minLength: 1, maxLength: 3 }),
      (text, typed) => {
        // In unspaced writing a line may end anywhere, and a hyphen is as good as a blank.
        const plain = (each: string) => fold(each).replace(/[\s-]+/g, '');
        for (const piece of found(typed.join(''), text.join(''))) {
          expect(plain(piece)).toContain(plain(typed.join('')));
        }
      },
    ),
    { numRuns: 2000 },
  );
});
