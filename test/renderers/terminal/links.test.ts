import { expect, it } from 'vitest';
import { page } from './page.ts';

const rule = '─'.repeat(20);

it('numbers links by first use, an address once, and lists the addresses', async () => {
  expect(await page('[a](https://example.org/1) [b](/2) [c](https://example.org/1)')).toBe(
    `a[1] b[2] c[1]\n\n${rule}\n[1] https://example.org/1\n[2] /2\n`,
  );
});

it('shows an address that is its own text once', async () => {
  expect(await page('<https://example.org/> <liv@example.org> www.example.org')).toBe(
    'https://example.org/ liv@example.org www.example.org\n',
  );
});

it('makes links clickable where the terminal can, and lists none', async () => {
  expect(await page('[a](<https://example.org/ä b>)', { hyperlinks: true })).toBe(
    '\x1b]8;id=1;https://example.org/%C3%A4%20b\x1b\\a\x1b]8;;\x1b\\\n',
  );
});

it('makes nothing clickable but pages, mail and files', async () => {
  expect(await page('[a](javascript:alert)', { hyperlinks: true })).toBe(
    `a[1]\n\n${rule}\n[1] javascript:alert\n`,
  );
});

it('keeps both addresses of an image in a link', async () => {
  const markdown = '[![map](https://example.org/m.png)](https://example.org/)';
  expect(await page(markdown)).toBe(
    `[image: map][1][2]\n\n${rule}\n[1] https://example.org/m.png\n[2] https://example.org/\n`,
  );
  expect(await page(markdown, { hyperlinks: true })).toBe(
    `\x1b]8;id=1;https://example.org/\x1b\\[image: map][1]\x1b]8;;\x1b\\\n\n${rule}\n[1] https://example.org/m.png\n`,
  );
});

it('leaves an address whole that is longer than the line, so that it can be copied', async () => {
  expect(await page('[a](https://example.org/a/long/path)', { width: 20 })).toBe(
    `a[1]\n\n${rule}\n[1] https://example.org/a/long/path\n`,
  );
});
