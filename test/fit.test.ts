import { expect, test } from 'vitest';
import { fitLogistic } from '../scripts/fit/logistic.ts';

/** Examples with a pattern, and some that break it. */
const values = Array.from({ length: 200 }, (_, i) => [
  i % 2,
  (i * 7) % 5,
  (i * 13) % 3 === 0 ? 1 : 0,
]);
const wanted = values.map(([a = 0, b = 0], i) => (a === 1 && b > 1) !== (i % 17 === 0));

test('what tells for an example weighs more than nothing, what tells nothing next to nothing', () => {
  const { bias, weights } = fitLogistic({ values, wanted });
  const [a = 0, b = 0, noise = 0] = weights;
  expect(a).toBeGreaterThan(1);
  expect(b).toBeGreaterThan(0.3);
  expect(Math.abs(noise)).toBeLessThan(0.5);
  expect(bias).toBeLessThan(0);
  const sums = values.map(
    (line) => bias + line.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0),
  );
  const right = sums.filter((sum, i) => sum > 0 === wanted[i]).length;
  expect(right).toBeGreaterThan(160);
});

test('on average it expects as many as there are', () => {
  const { bias, weights } = fitLogistic({ values, wanted });
  const chances = values.map(
    (line) => 1 / (1 + Math.exp(-line.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), bias))),
  );
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  expect(expected).toBeCloseTo(wanted.filter(Boolean).length, 2);
});

test('the same examples give the same weights, and a value that never changes has none', () => {
  expect(fitLogistic({ values, wanted })).toEqual(fitLogistic({ values, wanted }));
  const flat = values.map((line) => [...line, 0]);
  expect(fitLogistic({ values: flat, wanted }).weights.at(-1)).toBe(0);
});
