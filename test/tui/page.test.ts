import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { extractOf } from '../../src/model/extract.ts';
import type { View } from '../../src/model/view.ts';
import { formatOf, readArticle } from '../../src/readers/index.ts';
import { loadPages, renderTerminal } from '../../src/renderers/terminal/index.ts';
import { isClickable } from '../../src/renderers/terminal/links.ts';
import { painted } from '../../src/tui/paint.ts';
import { PageRows } from '../../src/tui/rows.ts';
import { clean } from '../../src/unicode/sanitize.ts';
import { columnsOf } from '../../src/unicode/width.ts';
import { anyMarkdown } from '../support/any-markdown.ts';
import fc from '../support/fast-check.ts';
import { shippedArticles } from '../support/program.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const files = [
  shippedArticles,
  path.join(fixtures, 'terminal'),
  path.join(fixtures, 'pages'),
].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(?:md|txt|html)$/.test(file)),
);

/** Checks that an article has the same page in the reader as `show` prints, but for the numbers of its links’ codes. */
async function expectSame(article: Article, view: View): Promise<void> {
  const extract = extractOf(article);
  const shown = [...(await renderTerminal(extract, view))].join('');
  const rows = new PageRows(
    (await loadPages(article, view))(extract, view.width),
    Number.POSITIVE_INFINITY,
  );
  // In whatever order the parts are asked for.
  for (const part of [...rows.parts.keys()].reverse()) rows.of(part);
  const clickable = (id: number) => {
    const target = rows.targets[id];
    const isAddress = target !== undefined && 'href' in target;
    return view.hyperlinks && isAddress && isClickable(target.href);
  };
  const read = [...rows.parts.keys()].flatMap((part) => rows.of(part));
  const text = read.map((row) => `${painted(row, [], clickable)}\n`).join('');
  const anyId = (codes: string) => codes.replace(/;id=\d+;/g, ';id=;');
  expect(anyId(text)).toBe(anyId(shown));
}

describe.each(files.map((file) => [path.basename(file), file]))('%s', (_, file) => {
  it.each([
    [80, true, true],
    [80, true, false],
    [80, false, false],
    [33, true, true],
    [120, false, true],
  ])(
    'is the page of show at %i columns (colour %s, links %s)',
    async (width, color, hyperlinks) => {
      const format = formatOf(path.extname(file)) ?? 'text';
      const source = { name: 'x', path: file, format };
      const article = await readArticle(readFileSync(file, 'utf8'), source, () => {});
      await expectSame(article, { width, color, hyperlinks });
    },
  );
});

it('any Markdown is the page of show', async () => {
  const source = { name: 'x', path: 'x.md', format: 'markdown' } as const;
  await fc.assert(
    fc.asyncProperty(
      anyMarkdown,
      fc.constantFrom(20, 60, Number.POSITIVE_INFINITY),
      fc.boolean(),
      async (text, width, hyperlinks) => {
        const article = await readArticle(clean(text), source, () => {});
        await expectSame(article, { width, color: true, hyperlinks });
      },
    ),
    { numRuns: 200 },
  );
});

it('rows that are too wide for the screen are broken where it ends, and nothing is lost', async () => {
  const text = `# Wide\n\n\`\`\`\n${'鰻 = 1; '.repeat(30)}\n\`\`\`\n`;
  const source = { name: 'x', path: 'x.md', format: 'markdown' } as const;
  const article = await readArticle(text, source, () => {});
  const pages = await loadPages(article, { color: false, hyperlinks: false });
  const rows = new PageRows(pages(extractOf(article), 30), 35);
  const all = [...rows.parts.keys()].flatMap((part) => rows.of(part));
  expect(Math.max(...all.map(columnsOf))).toBe(35);
  expect(all.join('').match(/鰻 = 1;/g)).toHaveLength(30);
});
