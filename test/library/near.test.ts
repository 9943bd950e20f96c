import { expect, test } from 'vitest';
import { nearest } from '../../src/library/near.ts';

const near = (word: string, ...names: string[]) => nearest(word, names, (name) => [name]);

test.each([
  ['ukriane', 'ukraine-ceasefire', 'two letters changed places'],
  ['lighthose', 'lighthouse-letters', 'a letter is missing'],
  ['lettters', 'lighthouse-letters', 'a letter too many, in a later word'],
  ['ligthouse leters', 'lighthouse-letters', 'two words, with a slip in each'],
  ['Ete', '2025/été', 'case and accents'],
  ['bred-prices', '2025/bread-prices', 'the last part of a name'],
])('%s is near to %s: %s', (word, name) => {
  expect(near(word, 'something-else', name)).toEqual([name]);
});

test.each([
  ['x', 'a'],
  ['', 'a'],
  ['te', 'to'],
  ['bread', 'brand-new'],
  ['xylophone', 'lighthouse-letters'],
])('%j is not near to %j', (word, name) => {
  expect(near(word, name)).toEqual([]);
});

test('the nearest come first, three at most', () => {
  expect(near('tides', 'tidal', 'tiles', 'tide', 'rides', 'sides', 'tides-2')).toEqual([
    'tides-2',
    'tiles',
    'tide',
  ]);
});

test('a thing may go by several texts', () => {
  const texts = { a: ['x', 'The Loaf That Keeps Its Price'], b: ['y', 'Tea'] };
  expect(nearest('laof', ['a', 'b'] as const, (name) => texts[name])).toEqual(['a']);
});
