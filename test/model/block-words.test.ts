import { expect, it } from 'vitest';
import type { Token } from '../../src/model/article.ts';
import { blockWords } from '../../src/model/block-words.ts';
import { blockText } from '../../src/model/plain-text.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';
import { countWords } from '../../src/unicode/word-count.ts';
import { anyMarkdown } from '../support/any-markdown.ts';
import fc from '../support/fast-check.ts';

async function blocksOf(markdown: string): Promise<Token[]> {
  const source = { name: null, path: null, format: 'markdown' } as const;
  const { lead, sections, footnotes } = await readMarkdown(markdown, source, () => {});
  return [
    lead,
    ...sections.map(({ blocks }) => blocks),
    ...footnotes.map(({ blocks }) => blocks),
  ].flat();
}

it('counts numbers and crosses of items, cells, code and the numbers of notes', async () => {
  const markdown =
    '3. one two\n4. [x] three\n\n| a | b |\n| - | - |\n| c | |\n\n`d`[^n]\n\n    e f\n\n***\n';
  expect(blockWords(await blocksOf(`${markdown}\n[^n]: g\n`))).toBe(14);
});

it('counts what the text of the blocks counts', async () => {
  await fc.assert(
    fc.asyncProperty(anyMarkdown, async (markdown) => {
      const blocks = await blocksOf(markdown);
      expect(blockWords(blocks)).toBe(countWords(blockText(blocks)));
    }),
    { numRuns: 1000 },
  );
});
