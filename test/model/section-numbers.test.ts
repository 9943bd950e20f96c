import { expect, test } from 'vitest';
import { asInline } from '../../src/model/plain-text.ts';
import { printedNumber } from '../../src/model/printed-number.ts';
import { numberSections } from '../../src/model/sections.ts';
import fc from '../support/fast-check.ts';

const numbersOf = (...headings: [number, string][]) =>
  numberSections(
    headings.map(([level, heading]) => ({ level, headingTokens: asInline(heading), blocks: [] })),
  ).map(({ number }) => number);
const flat = (...headings: string[]) =>
  numbersOf(...headings.map((text): [number, string] => [1, text]));

test.each([
  ['3. Costs', [3], true],
  ['3) Costs', [3], true],
  ['２．養蜂家', [2], true],
  ['2.1 By sea', [2, 1], false],
  ['0.1 Before', [0, 1], false],
  ['Step 3: Shut the gates', [3], false],
  ['Zone 1 — The harbour', [1], false],
  ['CHAPTER IV.', [4], false],
  ['XIX', [19], false],
  ['第3章 船', [3], false],
  ['第十二章', [12], false],
  ['二、方法', [2], false],
])('%s prints a number', (heading, path, sure) => {
  expect(printedNumber(heading)).toEqual({ path, sure });
});

test.each([
  '3 ways to lift a gate',
  '2024',
  '10:30 The crane falls silent',
  'Windows 10 is here',
  'Dienstag, 16. 7.',
  'I am the crane',
  'MIX',
  '一个人',
  '3.5',
])('%s prints none', (heading) => {
  expect(printedNumber(heading)?.sure ?? false).toBe(false);
});

test('numbers that go up or down are those of the sections', () => {
  expect(flat('4. Matters arising', '5. Finance', '6. Any other business')).toEqual([
    '4',
    '5',
    '6',
  ]);
  expect(flat('3. Third', '2. Second', '1. First')).toEqual(['3', '2', '1']);
  expect(flat('CHAPTER II.', 'CHAPTER III.')).toEqual(['2', '3']);
});

test('headings without a number get those that no other shows', () => {
  expect(flat('Introduction', '1. Feed', '2. Shoes', 'Conclusion')).toEqual(['0', '1', '2', '3']);
  expect(flat('1. Feed', 'An aside', '2. Shoes')).toEqual(['1', '3', '2']);
});

test('numbers in no order are no numbers', () => {
  expect(flat('1. Feed', '1. Shoes', '2. Rest')).toEqual(['1', '2', '3']);
  expect(flat('The crane', 'Chapter 7', 'The barge')).toEqual(['1', '2', '3']);
});

test('numbers of sub-sections', () => {
  expect(numbersOf([1, '2. Shoes'], [2, '2.1 Winter'], [2, '2.2 Summer'], [1, '3. Rest'])).toEqual([
    '2',
    '2.1',
    '2.2',
    '3',
  ]);
  expect(
    numbersOf([1, 'Part A'], [2, '1. Feed'], [2, '2. Shoes'], [1, 'Part B'], [2, '1. Rest']),
  ).toEqual(['1', '1.1', '1.2', '2', '2.1']);
});

test('no number opens a heading that shows another, and none is given twice', () => {
  const heading = fc.oneof(
    fc.constantFrom('The crane', 'The barge', 'The end'),
    fc.integer({ min: 1, max: 30 }).map((n) => `${n}. The crane`),
  );
  const headings = fc.array(heading, { maxLength: 12 });
  fc.assert(
    fc.property(headings, (given) => {
      const shown = given.map((text) => printedNumber(text)?.path[0]);
      const printed = shown.filter((number) => number !== undefined);
      const numbers = flat(...given);
      expect(new Set(numbers).size).toBe(numbers.length);
      const ordered = [...printed].sort((a, b) => a - b);
      const inOrder =
        new Set(printed).size === printed.length &&
        [ordered, ordered.toReversed()].some((order) => order.join() === printed.join());
      if (inOrder)
        for (const [i, number] of shown.entries())
          if (number !== undefined) expect(numbers[i]).toBe(String(number));
    }),
  );
});
