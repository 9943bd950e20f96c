import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/model/article.ts';
import { extractOf } from '../../src/model/extract.ts';
import { readArticle } from '../../src/readers/index.ts';
import { renderers } from '../../src/renderers/index.ts';
import { extractJson, jsonText } from '../../src/renderers/json.ts';

/**
 * Input on which a reader that is not kept in bounds overflows its stack, fills the memory, or takes
 * hours: none of this could be waited for if its time did not grow with its size.
 */
async function shown(format: Format, text: string): Promise<{ plain: string; warnings: string[] }> {
  const warnings: string[] = [];
  const source = { name: null, path: null, format };
  const article = await readArticle(text, source, (warning) => warnings.push(warning));
  const page = { width: 80, color: true, hyperlinks: true };
  for await (const _ of renderers.terminal(extractOf(article), page));
  jsonText(extractJson(extractOf(article)));
  let plain = '';
  const view = { ...page, width: Number.POSITIVE_INFINITY };
  for await (const chunk of renderers.plain(extractOf(article), view)) plain += chunk;
  return { plain, warnings };
}

const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const x = (text: string, count: number) => text.repeat(count);

const markdown: [string, string][] = [
  ['quotations in each other', `${x('> ', 20_000)}end`],
  ['lists in each other', `${x('- ', 20_000)}end`],
  ['lists in each other, by indents', `${many(700, (i) => `${x('  ', i)}- item\n`)}end`],
  ['brackets', `${x('[', 50_000)}end`],
  ['links in each other', `${x('[', 10_000)}end${x('](b)', 10_000)}`],
  ['pictures in each other', `${x('![', 10_000)}end${x('](b)', 10_000)}`],
  ['emphases that are never closed', `${x('*a _b ', 20_000)}end`],
  ['emphases of mixed length', `${x('*a **b* ', 20_000)}end`],
  ['strong in emphasis, unclosed', `${x('***a** ', 20_000)}end`],
  ['a run of asterisks', `${x('*', 100_000)}end${x('*', 100_000)}`],
  ['struck words that are never closed', `${x('~~a ', 30_000)}end`],
  ['code that is never closed', `${x('`a', 40_001)} end`],
  ['links that are never closed', `${x('[a](b ', 20_000)}end`],
  ['escapes in brackets', `${x('[\\', 10_000)} end`],
  [
    'a table of ten thousand columns',
    `${x('|a', 10_000)}|\n${x('|-', 10_000)}|\n${x('|b', 10_000)}|\n\nend`,
  ],
  [
    'a table of a thousand columns, ragged',
    `${x('|a', 1000)}|\n${x('|-', 1000)}|\n${x('|b\n', 20_000)}\nend`,
  ],
  ['a table of 130,000 rows', `|a|b|\n|-|-|\n${x('|c|d|\n', 130_000)}\nend`],
  ['megabytes without a blank line', `${x('word word word word\n', 150_000)}end`],
  ['a line of ten megabytes', `${x('word ', 2_000_000)}end`],
  ['a heading of a megabyte', `${x('word ', 200_000)}end\n===\n`],
  ['a word of a megabyte', `${x('a', 1_000_000)} end`],
  ['quotations that go on lazily', `${x('> a\nb\n', 20_000)}\nend`],
  ['comments that are never closed', `a ${x('<!-- b ', 30_000)}end`],
  ['instructions that are never closed', `a ${x('<? b ', 30_000)}end`],
  ['tags that are never closed', `${x('<a href="', 30_000)}end`],
  ['elements in each other', `${x('<div>', 20_000)}end`],
  ['styles in each other', `a ${x('<em>', 20_000)}end`],
  ['footnotes in each other', `${x('[^1]: ', 20_000)}end`],
  ['a chain of footnotes', `a[^0]\n\n${many(5000, (i) => `[^${i}]: x [^${i + 1}]\n`)}\nend`],
  ['labels that are never closed', `${x('[^', 50_000)}end`],
  ['definitions', `${x('[a]: b\n', 30_000)}\nend`],
  ['an address of a hundred kilobytes', `http://a.b/${x('c', 100_000)} end`],
  ['brackets after an address', `http://a.b/${x(')', 50_000)} end`],
  ['addresses of mail', `${x('a.b-c_d+', 20_000)}@x end`],
  ['entities', `${x('&mdash;&#x41;', 50_000)} end`],
  ['half entities', `${x('&#', 100_000)} end`],
  ['formulas that are never closed', `${x('$a + b ', 40_000)}end`],
  ['formulas of words', `${x('$abc ab$c ', 40_000)}end`],
  ['dollar signs', `${x('$', 100_000)} end`],
  ['formulas in brackets that are never closed', `${x('\\(a^2 ', 30_000)}end`],
  ['environments that are never closed', `${x('\\begin{a}\n', 20_000)}\nend`],
  ['environments after each other', `${x('\\begin{a}b\n\n', 10_000)}\nend`],
  ['containers that are never closed', `${x(':::x\n', 40_000)}\nend`],
  ['containers that are none', `${x('a\n!!! a\n', 40_000)}\nend`],
  ['containers in paragraphs', `${x('a\n:::x\nb\n:::\n', 20_000)}\nend`],
  ['brackets in a link', `${x('[[[[a', 10_000)}end`],
  ['names of emoji that are none', `${x(':a:b', 50_000)} end`],
  ['spaces', `a${x(' ', 300_000)}end`],
  ['120,000 items', `${x('- a\n', 120_000)}\nend`],
  ['50,000 headings', `${x('# a\n', 50_000)}\nend`],
];

const html: [string, string][] = [
  ['elements in each other', `${x('<div>', 30_000)}end`],
  ['styles in each other', `${x('<b>', 20_000)}end`],
  ['links in links', `${x('<a href=x>', 5000)}end`],
  ['lists in each other', `${x('<ul><li>', 5000)}end`],
  ['tables in each other', `${x('<table><tr><td>', 3000)}end`],
  ['100,000 attributes', `<p ${many(100_000, (i) => ` a${i}=b`)}>end`],
  ['a class of a megabyte', `<p class="${x('lead ', 200_000)}">end`],
  ['signs that open nothing', `${x('<', 100_000)} end`],
  ['a comment that is never closed', `<p>end</p>${x('<!-- ', 100_000)}`],
  ['a table of 60,000 rows', `<table>${x('<tr><td>a<td>b', 60_000)}</table><p>end`],
  [
    'a table of 5,000 columns and 5,000 short rows',
    `<table><tr>${x('<td>a', 5000)}${x('<tr><td>b', 5000)}</table><p>end`,
  ],
  [
    'structured data in each other',
    `<script type="application/ld+json">${x('[', 200_000)}</script><p>end`,
  ],
  ['a title of many parts', `<title>${x('a - ', 20_000)}</title><h1>b</h1><p>end`],
  ['60,000 pictures in a row', `${x('<img src=a alt=b>', 60_000)}end`],
  ['50,000 names of authors', `${x('<meta name=author content="a b">', 50_000)}<p>end`],
  ['two megabytes of words', `<p>${x('word ', 400_000)}end`],
  [
    'buttons that open each other',
    `${x('<button aria-expanded=false aria-controls=a>b</button>', 20_000)}<p id=a>end`,
  ],
  ['rests of a text in a row', `${x('<button>More</button><p hidden>a</p>', 20_000)}<p>end`],
  [
    'formulas in each other',
    `<script type="math/asciimath">${x('sqrt(', 30_000)}${x('sqrt ', 30_000)}</script><p>end`,
  ],
  ['words in two forms', `${x('<i aria-hidden=true>A</i><i class=sr-only>Ab</i> ', 20_000)}<p>end`],
  ['drawings in each other', `${x('<svg>', 5000)}${x('</svg>', 5000)}<p>end`],
];

const text: [string, string][] = [
  ['quotations in each other', `${x('>', 50_000)} end`],
  ['lists in each other', `${many(1500, (i) => `${x(' ', i)}- a\n`)}- end`],
  ['items', `${x('* a\n', 100_000)}* end`],
  ['drawn lines', `${x('* * *\n', 30_000)}end`],
  ['underlined lines', `${x('a\n===\n', 30_000)}end`],
  ['short lines', `${x('a\n', 120_000)}end`],
  ['a word of two megabytes', `${x('w', 2_000_000)} end`],
  ['stops', `${x('.', 500_000)} end`],
  ['dashes', `${x(' — ', 200_000)} end`],
  ['fields of a mail', `From: a\n${x('X-a: b\n', 50_000)}Subject: b\n\nend`],
  ['columns', `${x('a    b    c\n', 50_000)}end`],
  ['rows with tabs', `${x('a\tb\n', 50_000)}\nend`],
  ['stanzas', `${x('a b c,\nd e f\n\n', 50_000)}end`],
  ['numbered lines', `${many(50_000, (i) => `${(i % 900) + 1}. a\n\nb\n\n`)}end`],
  ['marks on one letter', `a${x('\u0301', 300_000)} end`],
  ['bylines', `${x('By Ida Brandt\n\n', 30_000)}end`],
  ['datelines', `${x('OSLO, March 3 (AP) — text\n\n', 20_000)}end`],
  [
    'a run of 140,000 paragraphs without a blank line',
    `${x('word word word word word word word word word word word word wor\n   word word word word word word word word word word word word\nx\n', 70_000)}end`,
  ],
];

describe.each([
  ['markdown', markdown],
  ['html', html],
  ['text', text],
] as const)('%s', (format, shapes) => {
  it.each(shapes)('%s', { timeout: 120_000 }, async (_, source) => {
    expect((await shown(format, source)).plain).toContain('end');
  });
});

describe('front matter that would cost more than it says', () => {
  const level = (i: number) => `l${i}: &l${i} [${Array(9).fill(`*l${i - 1}`)}]\n`;
  it.each([
    ['aliases that multiply', `l0: &l0 lol\n${many(9, (i) => level(i + 1))}`],
    ['lists in each other', `a: ${x('[', 20_000)}`],
    ['a hundred thousand lists in each other', `a: ${x('[', 100_000)}`],
    ['mappings in each other', `a: ${x('{a: ', 10_000)}`],
    ['items in each other', `${x('- ', 20_000)}a`],
    ['forty thousand keys', many(40_000, (i) => `a${i}: b\n`)],
    ['anchors', many(3000, (i) => `b${i}: &a${i} x\nc${i}: *a${i}\n`)],
  ])('%s', async (_, matter) => {
    const { plain, warnings } = await shown('markdown', `---\n${matter}\n---\n\nend\n`);
    expect(plain).toContain('end');
    for (const warning of warnings) expect(warning).toMatch(/^the front matter is [^\n]*$/);
    expect(warnings.join()).not.toMatch(/call stack/i);
  });
});
