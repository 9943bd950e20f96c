import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { page } from './page.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/terminal');
const specimen = readFileSync(path.join(fixtures, 'specimen.md'), 'utf8');

it.each([20, 40, 80, 200])('draws the specimen at %i columns', async (width) => {
  const drawn = await page(specimen, { width });
  await expect(drawn).toMatchFileSnapshot(`__snapshots__/specimen-${width}.txt`);
});

it.each([20, 40, 80, 200])('draws the specimen at %i columns in colour', async (width) => {
  const drawn = await page(specimen, { width, color: true, hyperlinks: true });
  await expect(readable(drawn)).toMatchFileSnapshot(`__snapshots__/specimen-${width}-color.txt`);
});

it('draws the specimen without wrapping where there is no line width', async () => {
  const drawn = await page(specimen, { width: Number.POSITIVE_INFINITY });
  await expect(drawn).toMatchFileSnapshot('__snapshots__/specimen-unwrapped.txt');
});

it('uses bold, dim, italic, underline and the palette alone', async () => {
  const drawn = await page(specimen, { color: true });
  const codes = new Set(Array.from(drawn.matchAll(/\x1b\[([^m]*)m/g), ([, code]) => Number(code)));
  const allowed = [1, 2, 3, 4, 9, 22, 23, 24, 29, 31, 32, 33, 34, 35, 36, 39];
  expect([...codes].filter((code) => !allowed.includes(code))).toEqual([]);
});

/** Codes as a person can read them: the escape character as its picture. */
function readable(text: string): string {
  return text.replaceAll('\x1b', '␛');
}
