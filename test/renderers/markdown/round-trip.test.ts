import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Article, Source } from '../../../src/model/article.ts';
import { extractOf } from '../../../src/model/extract.ts';
import { splitAtHeadings } from '../../../src/model/sections.ts';
import { htmlBlocks } from '../../../src/readers/html/content.ts';
import { readHtml } from '../../../src/readers/html/index.ts';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';
import { takeHead, withoutHead } from '../../../src/readers/take-head.ts';
import { readText } from '../../../src/readers/text/index.ts';
import { markdownDocument } from '../../../src/renderers/markdown/index.ts';
import { renderPlain } from '../../../src/renderers/plain.ts';
import { clean } from '../../../src/unicode/sanitize.ts';
import fc from '../../support/fast-check.ts';

const source: Source = { name: 'a', path: 'a.html', format: 'html' };
const view = { width: Number.POSITIVE_INFINITY, color: false, hyperlinks: false };
const plain = (article: Article) => [...renderPlain(extractOf(article), view)].join('');

/** Front matter keeps no run of spaces. */
const spaced = (text: string) => text.replace(/[^\S\n]+/g, ' ');

async function expectRoundTrip(article: Article): Promise<void> {
  const document = markdownDocument(article);
  const read = await readMarkdown(document, source, (message) => expect.fail(message));
  expect(spaced(plain(read)), document).toBe(spaced(plain(article)));
}

function articleOf(html: string): Article {
  const blocks = htmlBlocks(html);
  const { left, apart: _, ...head } = takeHead(blocks, 'A headline', null);
  const nothing = {
    date: null,
    dateText: null,
    dateline: null,
    byline: null,
    lang: null,
    url: null,
    words: 0,
  };
  const lists = { authors: [], tags: [], footnotes: [] };
  return { source, ...head, ...nothing, ...lists, ...splitAtHeadings(withoutHead(blocks, left)) };
}

const pages = path.resolve('test/fixtures/pages');

test.each(readdirSync(pages).filter((name) => name.endsWith('.html')))(
  'the page %s',
  async (name) => {
    const html = readFileSync(path.join(pages, name), 'utf8');
    await expectRoundTrip(readHtml(html, source, () => {}));
  },
);

const noted = '<p>So <sup><a href="#n1" id="r1">1</a></sup>(it is said).</p><p>And more of it.</p>';
const notes =
  '<ol class="footnotes"><li id="n1"><p>Once.</p><p>Twice.</p> <a href="#r1">↩</a></li></ol>';

test('notes of several paragraphs, before a bracket too', async () => {
  const article = readHtml(`<h1>Head</h1>${noted}${notes}`, source, () => {});
  expect(article.footnotes).toHaveLength(1);
  await expectRoundTrip(article);
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A link in a link cannot be: a browser closes the first. */
const unlinked = (html: string) => html.replace(/<a href="[^"]*">|<\/a>/g, '');

const nasty = fc.constantFrom(
  ...(
    '* ** _ __ ~ ~~ ` `` [ ] ( ) ![ ]( < > <b> </em> & &amp; &#42; &copy; # ## - + = == --- *** 1. 2) | || \\ \\\\ : :-- ' +
    '! ^ [^1] [^1]: [x]: {} @ a@b.example www.example.org https://example.org/a_b*c ``` ~~~ > " \' $ % / ; , ? . word two ' +
    'Ünïcode 漢字 ملف 👩‍👩‍👧'
  ).split(' '),
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '\u3000',
);
const words = fc.array(nasty, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
const text = words.map(escaped);

const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc
    .array(
      fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        text,
        fc
          .tuple(
            fc.constantFrom('em', 'strong', 'del', 'sup', 'sub', 'span', 'i', 'q'),
            tie('inline'),
          )
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
        text.map((code) => `<code>${code}</code>`),
        fc
          .tuple(words, tie('inline'))
          .map(
            ([href, inner]) =>
              `<a href="https://example.org/${escaped(href)}">${unlinked(inner)}</a>`,
          ),
        words.map((alt) => `<img src="p.png" alt="${escaped(alt)}">`),
        fc.constant('<br>'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

const cell = inline.map((inner) => `<td>${inner}</td>`);
const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    inline.map((inner) => `<p>${inner}</p>`),
    fc.tuple(fc.integer({ min: 2, max: 5 }), inline).map(([n, inner]) => `<h${n}>${inner}</h${n}>`),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start="7"'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, items]) => `<${name}>${items.join('')}</${name.slice(0, 2)}>`),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((inner) => `<blockquote>${inner.join('')}</blockquote>`),
    text.map((code) => `<pre><code class="language-js">${code}</code></pre>`),
    fc.constant('<hr>'),
    fc
      .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`),
    inline.map(
      (inner) => `<figure><img src="a.png" alt="b"><figcaption>${inner}</figcaption></figure>`,
    ),
    fc.tuple(inline, inline).map(([term, said]) => `<dl><dt>${term}</dt><dd>${said}</dd></dl>`),
  ),
  item: fc
    .tuple(inline, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, blocks]) => `<li>${first}${blocks.join('')}</li>`),
}));

test.each([
  [
    'a numbered list that goes on, under a paragraph',
    '<ul><li>a<ol start="7"><li>b</li></ol></li></ul>',
  ],
  ['a rule in a list', '<ul><li>a</li></ul><ul><li><br><hr></li></ul>'],
  ['a line of spaces in quoted code', '<blockquote><pre> \n*</pre></blockquote>'],
  ['one between lines', '<blockquote><pre>a\n  \nb</pre></blockquote>'],
  ['code beside code', '<p><code>a</code><code>b</code></p>'],
  ['brackets in the text of a picture in a link', '<p><a href="x"><img src="p" alt="]\\"></a></p>'],
  ['an address after an underscore', '<p>_https://example.org/a_b*c*</p>'],
  [
    'lists side by side',
    '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>',
  ],
])('%s', async (_, html) => {
  await expectRoundTrip(articleOf(`<p>x</p>${html}<p>x</p>`));
});

test('any inline markup reads back as the same text', async () => {
  await fc.assert(
    fc.asyncProperty(inline, (html) => expectRoundTrip(articleOf(`<p>${html}</p><p>x</p>`))),
    { numRuns: 600 },
  );
});

test('any blocks read back as the same text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) =>
      expectRoundTrip(articleOf(blocks.join(''))),
    ),
    { numRuns: 300 },
  );
});

test('any unmarked text reads back as the same text', async () => {
  const line = fc.array(nasty, { maxLength: 8 }).map((parts) => clean(parts.join('')));
  const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
  await fc.assert(
    fc.asyncProperty(lines, (lines) => expectRoundTrip(readText(lines, source))),
    { numRuns: 300 },
  );
});

test('a page’s head reads back as it was', async () => {
  const page = `<html lang="de"><head><title>Die #1: *Möwen* | Blatt</title>
    <meta property="og:title" content="Die #1: *Möwen*"><meta name="description" content="Was sie - am Hafen - wollen: &quot;alles&quot;">
    <meta name="author" content="Ada Beispiel"><meta property="article:published_time" content="2025-02-03T10:00:00Z">
    <link rel="canonical" href="https://example.org/moewen"><meta property="article:tag" content="Tiere">
    </head><body><article><h1>Die #1: *Möwen*</h1><p>${'Sie sitzen da, sie warten, sie schreien. '.repeat(20)}</p></article></body></html>`;
  const article = readHtml(page, source, (message) => expect.fail(message));
  const read = await readMarkdown(markdownDocument(article), source, expect.fail);
  const { source: _, ...facts } = article;
  expect(read).toMatchObject({
    ...facts,
    headlineTokens: read.headlineTokens,
    summaryTokens: read.summaryTokens,
    lead: read.lead,
  });
});
