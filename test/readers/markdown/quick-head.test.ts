import { expect, it } from 'vitest';
import type { Source } from '../../../src/model/article.ts';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';
import { quickHead } from '../../../src/readers/markdown/quick-head.ts';
import { headJson } from '../../../src/renderers/json.ts';
import { decode } from '../../../src/unicode/decode.ts';
import { clean } from '../../../src/unicode/sanitize.ts';
import { cases } from '../../fuzz/inputs.ts';
import fc from '../../support/fast-check.ts';

const source: Source = { name: 'loaf', path: null, format: 'markdown' };

async function read(text: string): Promise<object> {
  return headJson(await readMarkdown(text, source, () => {}));
}

it.each([
  ['a paragraph', 'The loaf weighed 480 grams, *once*, and it’s 415 now.'],
  ['emphasis', '**The** loaf, *the scale* and ~~the price~~. _All_ of it, snake_case too.'],
  [
    'links',
    'See [the *scale*](https://e.org/a_(b) "and so on"), ![a loaf](loaf.png) <https://e.org/a-b>.',
  ],
  ['code', 'Run `fold -w 34` or ``a `b` [c](d)``.\n\n```js\nconst a = [b](c); // d\n```\n\nDone.'],
  ['notes', 'A pica[^1] and a point[^of-type].\n\n[^1]: Twelve points.\n[^of-type]: 0.35 mm'],
  ['lists', '- one\n  - [x] two, [three](e.org)\n\n1. four\n   2. five\n\n> six\n> > seven'],
  ['a table', '| a | b |\n|:--|--:|\n| [c](d) | `e` |\n| f | 7 |'],
  ['headings', '# The Loaf: a history\n\nIt rose.\n\n## Price ##\n\nUnder\n-----\n\n* * *\n'],
  ['escapes', '3\\.14 and \\[not a link\\](at all) and 1\\. no item'],
  ['a dateline', '# Bread\n\nPARIS, 3 mai 2025 (AFP) — The price holds.\n\nIt does.'],
  ['front matter', '---\ntitle: Bread\ndate: 2025-02-18\ntags: [food]\n---\n\n# Bread\n\nIt rose.'],
])('tells the head of %s from the source', async (_, text) => {
  const head = quickHead(text, source);
  expect(head && headJson(head)).toEqual(await read(text));
});

it.each([
  ['a reference', 'See [the scale][1].\n\n[1]: https://e.org/a/b/c'],
  ['a reference to no note', 'A pica[^one-two].'],
  ['HTML', 'A <b class="c">loaf</b>.'],
  ['an entity', 'Bread &amp; butter'],
  ['emphasis in a word', 'un*for*tunately'],
  ['an address at a cedilla, which is a letter to ICU', 'a¸<http://e.org>'],
  ['emphasis before an apostrophe', 'The *Times*’s price'],
  ['code in a list that may be more than one line', '- a `b\n  c` d'],
  ['fenced code in a list', '- a\n  ```\n  [b](c)\n  ```'],
  ['a fence that is not closed', '- a\n\n  ```\n\n[b](c)'],
  ['code that is indented', 'So:\n\n    [a](b c)'],
  ['cells that a table has no column for', '| a |\n|---|\n| b | c |'],
  ['a summary', '# Bread\n\n*What you got.*\n\nIt rose.'],
  ['a headline with markup', '# *Bread*\n\nIt rose.'],
  ['a headline that is underlined', 'Bread\n=====\n\nIt rose.'],
  ['a dateline with markup', '**PARIS, 3 mai 2025** — The price holds.'],
])('leaves %s to marked', (_, text) => {
  expect(quickHead(text, source)).toBeNull();
});

it('what it tells is what reading the whole tells', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ content }) => {
      // Some of these are no text.
      if (typeof content !== 'string' && content.includes(0)) return;
      const text = clean(typeof content === 'string' ? content : decode(content));
      const head = quickHead(text, source);
      if (head === null) return;
      told++;
      expect(headJson(head)).toEqual(await read(text));
    }),
    { numRuns: 3000 },
  );
  expect(told).toBeGreaterThan(1000);
});
