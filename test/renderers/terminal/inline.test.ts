import { expect, it } from 'vitest';
import { page, plain } from './page.ts';

it.each([
  ['x<sup>*2*</sup>', 'x\x1b[3m²\x1b[23m'],
  ['x<sub>*i*</sub>', 'x_\x1b[3mi\x1b[23m'],
  ['x<sup>1**2**</sup>', 'x¹\x1b[1m²\x1b[22m'],
  ['x<sup>*n* + 1</sup>', 'x^(\x1b[3mn\x1b[23m + 1)'],
])('a style inside changes nothing of how %s is raised', async (markdown, shown) => {
  const colored = await page(markdown, { color: true });
  expect(colored).toContain(shown);
  expect(plain(colored)).toBe(await page(markdown));
});

it('a raised figure stays a link', async () => {
  const drawn = await page('x<sup>[2](https://example.org)</sup>', { hyperlinks: true });
  expect(drawn).toContain('x\x1b]8;id=1;https://example.org\x1b\\²\x1b]8;;\x1b\\');
});
