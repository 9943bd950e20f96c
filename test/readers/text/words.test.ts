import { expect, test } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { blockText } from '../../../src/model/plain-text.ts';
import { readText, readTextHead } from '../../../src/readers/text/index.ts';
import fc from '../../support/fast-check.ts';

const source = { name: null, path: null, format: 'text' as const };

/** What a reader sees of an article, from the headline to the end. */
function printed({ headline, summary, byline, lead, sections }: Article): string {
  const parts = sections.flatMap((section) => [section.heading, blockText(section.blocks)]);
  return [headline, summary, byline, blockText(lead), ...parts].join('\n');
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const latin = fc.constantFrom(
  'harbour',
  'a',
  'Eel',
  'of',
  'TWO',
  'naïve',
  'well-known',
  '3',
  '1987',
  'it’s',
  'state-',
);
const other = fc.constantFrom(
  '港口',
  '三月',
  'море',
  'Весна',
  'שלום',
  'مرحبا',
  'नमस्ते',
  '港の灯',
  '봄날',
);
const mark = fc.constantFrom(
  '',
  '.',
  '.',
  ',',
  ':',
  '?',
  '!',
  '…',
  '。',
  ' —',
  '"',
  '*',
  '_',
  '#',
  '<b>',
  '&amp;',
);
const opening = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '* ',
  '• ',
  '1. ',
  '2. ',
  '3) ',
  '2025. ',
  '> ',
  '> > ',
  '    ',
  '  ',
  '\t',
  '# ',
  'By ',
  'OSLO, May 3 – ',
  '“',
  '— ',
);

const line = (word: fc.Arbitrary<string>) =>
  fc
    .tuple(opening, fc.array(word, { minLength: 1, maxLength: 24 }), mark)
    .map(([start, words, end]) => start + words.join(' ') + end);
const odd = fc.constantFrom(
  '',
  '',
  '',
  '---',
  '====',
  '* * *',
  '___',
  '>',
  '-',
  '1.',
  '   ',
  'By Ann Lee',
  'May 3, 2024',
);
const document = (word: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: line(word) }, { weight: 2, arbitrary: odd }), {
      maxLength: 30,
    })
    .map((lines) => lines.join('\n'));

/** The same text broken at a width, as mail is. */
function hardWrapped(text: string, lineWidth: number): string {
  return text
    .split('\n')
    .map((long) => {
      let column = 0;
      return long.replace(/ (\S+)/g, (_, word: string) => {
        column += word.length + 1;
        if (column < lineWidth) return ` ${word}`;
        column = 0;
        return `\n${word}`;
      });
    })
    .join('\n\n');
}

test('every word of a text comes out once, in order', () => {
  fc.assert(
    fc.property(document(latin), (text) => {
      expect(wordsOf(printed(readText(text, source)))).toEqual(wordsOf(text));
    }),
    { numRuns: 200 },
  );
});

test('so it does from lines that were broken at a line width', () => {
  fc.assert(
    fc.property(document(latin), fc.integer({ min: 32, max: 80 }), (text, lineWidth) => {
      const mail = hardWrapped(text, lineWidth);
      expect(wordsOf(printed(readText(mail, source)))).toEqual(wordsOf(mail));
    }),
    { numRuns: 200 },
  );
});

test('in scripts without spaces, every character does', () => {
  const letters = (text: string) => wordsOf(text).join('');
  fc.assert(
    fc.property(document(fc.oneof(latin, other)), fc.boolean(), (text, broken) => {
      const mail = broken ? hardWrapped(text, 40) : text;
      expect(letters(printed(readText(mail, source)))).toBe(letters(mail));
    }),
    { numRuns: 200 },
  );
});

test('any characters whatever make an article', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const letters = (of: string) => wordsOf(of).join('');
      expect(letters(printed(readText(text, source)))).toBe(letters(text));
    }),
    { numRuns: 200 },
  );
});

test('the head is that of the article', () => {
  fc.assert(
    fc.property(document(fc.oneof(latin, other)), (text) => {
      const { lead, sections, footnotes, ...head } = readText(text, source);
      expect(readTextHead(text, source)).toEqual(head);
    }),
  );
});
