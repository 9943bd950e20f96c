import { expect, it } from 'vitest';
import { page } from './page.ts';

/** The table under a paragraph, which would else be the summary's place. */
async function table(markdown: string, width = 80): Promise<string> {
  return (await page(`Lead.\n\n${markdown}`, { width })).slice('Lead.\n\n'.length);
}

const fleet = `| ship | tons | flag |
|:-----|-----:|:----:|
| Aud | 1200 | no |
| Bodil | 85 | deny |`;

it('keeps the alignment of columns, and ends no line with a space', async () => {
  expect(await table(fleet)).toBe(
    ['ship   tons  flag', '─────  ────  ────', 'Aud    1200   no', 'Bodil    85  deny', ''].join(
      '\n',
    ),
  );
});

it('wraps cells by words to fit the line width, and sets such rows apart', async () => {
  const markdown = '| a | b |\n|---|---|\n| one two three | four five six |\n| seven | eight |';
  expect(await table(markdown, 20)).toBe(
    [
      'a          b',
      '─────────  ─────────',
      'one two    four five',
      'three      six',
      '',
      'seven      eight',
      '',
    ].join('\n'),
  );
});

it('gives each row as a list where the columns do not fit', async () => {
  const markdown =
    '| first name | family name |\n|---|---|\n| Ingeborg | Bergmannstad |\n| Liv | |';
  expect(await table(markdown, 20)).toBe(
    'first name: Ingeborg\nfamily name:\n  Bergmannstad\n\nfirst name: Liv\n',
  );
});

it('gives each row as a list where an address would stick out of its column', async () => {
  const address = 'https://harbour.example/tables/of/the/tide';
  const markdown = `| place | table | for |\n|---|---|---|\n| Bergen | ${address} | boats with a deep keel |`;
  expect(await table(markdown, 52)).toBe(
    `place: Bergen\ntable: ${address}\nfor: boats with a deep keel\n`,
  );
  expect(await table(markdown, 62)).toContain(`Bergen  ${address}  boats with`);
});

it('draws styles, code with a colon and a pipe, links and images in cells', async () => {
  const markdown = '| `a: b` | x |\n|---|---|\n| **b** `c\\|d` | ![p](https://example.org/p.png) |';
  expect(await table(markdown)).toBe(
    [
      'a: b   x',
      '─────  ─────────────',
      'b c|d  [image: p][1]',
      '',
      '────────────────────',
      '[1] https://example.org/p.png',
      '',
    ].join('\n'),
  );
});

it('lays out ten thousand rows, and a row of two thousand columns', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `| row ${i} | value |`).join('\n');
  expect((await page(`| a | b |\n|---|---|\n${rows}`)).split('\n')).toHaveLength(10_003);
  const wide = (cell: string) => `|${`${cell}|`.repeat(2000)}`;
  const records = await page([wide('h'), wide('-'), wide('v')].join('\n'));
  expect(records.split('\n').filter((line) => line === 'h: v')).toHaveLength(2000);
});
