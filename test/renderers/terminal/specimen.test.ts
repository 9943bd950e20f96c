import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadHighlighter } from '../../../src/renderers/terminal/highlight.ts';
import { page } from './page.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/terminal');
const specimen = readFileSync(path.join(fixtures, 'specimen.md'), 'utf8');

it.each([20, 40, 80, 200])('draws the specimen at %i columns', async (width) => {
  const drawn = await page(specimen, { width });
  await expect(drawn).toMatchFileSnapshot(`__snapshots__/specimen-${width}.txt`);
});

it.each([20, 40, 80, 200])('draws the specimen at %i columns in colour', async (width) => {
  const highlight = await loadHighlighter(['js']);
  const drawn = await page(specimen, {
    width,
    color: true,
    hyperlinks: true,
    ...(highlight && { highlight }),
  });
  await expect(readable(drawn)).toMatchFileSnapshot(`__snapshots__/specimen-${width}-color.txt`);
});

it('draws the specimen without wrapping where there is no measure', async () => {
  const drawn = await page(specimen, { width: Number.POSITIVE_INFINITY });
  await expect(drawn).toMatchFileSnapshot('__snapshots__/specimen-unwrapped.txt');
});

/** Codes as a person can read them: the escape character as its picture. */
function readable(text: string): string {
  return text.replaceAll('\x1b', '␛');
}
