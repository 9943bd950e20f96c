import { expect, it } from 'vitest';
import { balanced } from '../../src/layout/wrap.ts';

it('evens out the lines of a headline, and adds none', () => {
  expect(balanced('A truce in principle, and then a list of what must come first', 58)).toEqual([
    'A truce in principle, and then',
    'a list of what must come first',
  ]);
});

it('leaves one line alone', () => {
  expect(balanced('One line', 58)).toEqual(['One line']);
});

it('parts no word to even out lines', () => {
  expect(balanced('Incomprehensibility of it', 20)).toEqual(['Incomprehensibility', 'of it']);
});

it('keeps to the line width where a word is wider than it', () => {
  expect(balanced('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
});

it('keeps hard breaks where nothing is wrapped', () => {
  expect(balanced('a long line\nb', Number.POSITIVE_INFINITY)).toEqual(['a long line', 'b']);
});
