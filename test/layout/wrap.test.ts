import { expect, it } from 'vitest';
import { wrap } from '../../src/layout/wrap.ts';
import fc from '../support/fast-check.ts';

const bold = (text: string) => `\x1b[1m${text}\x1b[22m`;

it.each([
  ['at spaces, which are not printed', 'one two three', 7, ['one two', 'three']],
  ['after a hyphen between letters', 'a well-known man', 8, ['a well-', 'known', 'man']],
  [
    'never in a year range or an option',
    'in 2020-21 --dry-run',
    7,
    ['in', '2020-21', '--dry-r', 'un'],
  ],
  ['never at a hyphen of an address', 'at a.org/b-c', 11, ['at', 'a.org/b-c']],
  [
    'never in an address, and with no line after one',
    'see https://a.org/bcd',
    9,
    ['see', 'https://a.org/bcd'],
  ],
  ['after a dash between words', 'word—another', 8, ['word—', 'another']],
  ['before no lone dash', 'один два — три', 9, ['один', 'два — три']],
  ['never at a no-break space', 'a b\u00a0c d', 4, ['a', 'b\u00a0c', 'd']],
  [
    'inside a word only where it is wider than the line width',
    'an abcdefgh',
    5,
    ['an', 'abcde', 'fgh'],
  ],
  ['between ideographs', '记者在三家店里', 6, ['记者在', '三家店', '里']],
  [
    'before no closing and after no opening mark',
    '记者在「店」里。',
    8,
    ['记者在', '「店」', '里。'],
  ],
  ['in no pair of dashes', '记者——店', 5, ['记者', '——店']],
  ['between ideographs and letters', '第12回AB', 4, ['第12', '回AB']],
  ['at hard breaks', 'one\ntwo', 80, ['one', 'two']],
  [
    'between no grapheme’s code points',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦e\u0301',
    2,
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', 'e\u0301'],
  ],
  ['between words of Thai', 'ภาษาไทยเขียนติดกัน', 7, ['ภาษาไทย', 'เขียนติด', 'กัน']],
  ['never before a question that stands alone', 'Bonjour ami ?', 12, ['Bonjour', 'ami ?']],
])('breaks %s', (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

it('begins no line with closing and ends none with opening punctuation', () => {
  const units = fc.constantFrom(
    '字',
    '字、',
    '字。',
    '「字',
    '字」',
    '（字',
    '字ー',
    'カッ',
    '“字',
    '字”',
  );
  fc.assert(
    fc.property(
      fc.array(units, { maxLength: 60 }),
      fc.integer({ min: 8, max: 30 }),
      (list, width) => {
        for (const line of wrap(list.join(''), width)) {
          expect(line).not.toMatch(/^[、。」”ーッ]|[「（“]$/);
        }
      },
    ),
  );
});

it('closes styles and links where a line ends, and opens them again', () => {
  const link = '\x1b]8;id=1;https://example.org\x1b\\';
  const end = '\x1b]8;;\x1b\\';
  expect(wrap(`${link}${bold('one two')}${end} three`, 3)).toEqual([
    `${link}${bold('one')}${end}`,
    `${link}${bold('two')}${end}`,
    'thr',
    'ee',
  ]);
});

it('takes the edge of a style for no place to break', () => {
  expect(wrap(`a ${bold('b')}cdef`, 5)).toEqual(['a', `${bold('b')}cdef`]);
});

it('hangs turnovers, but no new line', () => {
  expect(wrap('one two\nthree', 5, 2)).toEqual(['one', '  two', 'three']);
});

it('does a word of a million characters at a line width of ten', () => {
  expect(wrap('x'.repeat(1_000_000), 10)).toHaveLength(100_000);
  expect(wrap('ไ'.repeat(300_000), 10)).toHaveLength(30_000);
});
