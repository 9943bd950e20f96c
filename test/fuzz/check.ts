import { marked } from 'marked';
import { expect } from 'vitest';
import { UserError } from '../../src/errors/index.ts';
import type { Article, Block, Format, Inline } from '../../src/model/article.ts';
import { type Extract, extractOf } from '../../src/model/extract.ts';
import { blockText, childrenOf } from '../../src/model/plain-text.ts';
import type { View } from '../../src/model/view.ts';
import { formats, readArticle, readHead } from '../../src/readers/index.ts';
import { readText } from '../../src/readers/text/index.ts';
import { renderers } from '../../src/renderers/index.ts';
import { extractJson, headJson } from '../../src/renderers/json.ts';
import { formulaText } from '../../src/renderers/terminal/formula.ts';
import { decode } from '../../src/unicode/decode.ts';
import { clean } from '../../src/unicode/sanitize.ts';
import { CONTINUES, columnsOf, graphemeWidths } from '../../src/unicode/width.ts';
import { leaked, leftOpen, withoutCodes } from '../support/codes.ts';
import { visibleText } from '../support/visible.ts';

/** A file's bytes, or a text that is decoded already, and where it is to be shown. */
export interface Case {
  readonly content: string | Uint8Array;
  readonly view: View;
}

/** Sends a case through every reader and every renderer, and fails where a promise is broken. */
export async function check({ content, view }: Case): Promise<void> {
  const text = await textOf(content);
  if (text === null) return;
  for (const format of formats) await checkAs(format, text, view);
}

/** Null for what is refused, in one clear line. */
async function textOf(content: string | Uint8Array): Promise<string | null> {
  if (typeof content === 'string') return clean(content);
  try {
    return clean(await decode(content));
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toBe('not a text file');
    return null;
  }
}

async function checkAs(format: Format, text: string, view: View): Promise<void> {
  const warnings: string[] = [];
  const source = { name: null, path: null, format };
  const article = await readArticle(text, source, (warning) => warnings.push(warning));
  expect(headJson(await readHead(text, source, () => {}))).toEqual(headJson(article));
  const extract = extractOf(article);
  const bareView = { ...view, color: false, hyperlinks: false };
  const page = await drawn('terminal', extract, view);
  const bare = await drawn('terminal', extract, bareView);
  const plain = await drawn('plain', extract, { ...view, width: Number.POSITIVE_INFINITY });
  const wrapped = await drawn('plain', extract, view);
  const json = JSON.stringify([extractJson(extract), warnings]);

  for (const out of [page, bare, plain, wrapped, json]) expect(leaked(out)).toEqual([]);
  for (const out of [bare, plain, wrapped]) expect(withoutCodes(out)).toBe(out);
  for (const line of page.split('\n')) expect(leftOpen(line), line).toEqual([]);
  expectMeasure(withoutCodes(page), view.width, asItStands(article));
  expectMeasure(wrapped, view.width, asItStands(article));

  expect(letters(wrapped)).toBe(letters(plain));
  const again = readText(plain, { ...source, format: 'text' });
  // What an encyclopedia puts beside its headings may go.
  const shown = plain.replaceAll('[edit]', '');
  expect(letters(textOfArticle(again).replaceAll('[edit]', ''))).toBe(letters(shown));
  if (format === 'markdown' && !OTHERWISE.some((part) => part.test(text)) && !strays(text)) {
    expectWords(text, plain, article.headline);
  }
  if (format === 'text') expect(letters(textOfArticle(article))).toBe(letters(text));
  if (![...tokensOf(article)].some(isDrawnOtherwise)) {
    const body = { ...extract, head: false };
    const drawnBody = await drawn('terminal', body, bareView);
    expect(letters(drawnBody)).toBe(letters(await drawn('plain', body, bareView)));
  }
}

/** A table's rows may be drawn as records, a ticked box is no letter there, and a formula is no TeX. */
function isDrawnOtherwise(token: Block | Inline): boolean {
  return (
    ['table', 'formula', 'formulaBlock'].includes(token.type) ||
    (token.type === 'list' && token.items.some(({ checked }) => checked !== null))
  );
}

/**
 * What marked by itself shows otherwise, or what stands elsewhere on our page: footnotes, front
 * matter, entities in addresses, comments, hidden elements, and what strays in a table.
 */
const OTHERWISE = [
  /\[\^/,
  /^\s*(?:---|\+\+\+|\{)/,
  /(?:\/\/|www\.|@)\S*&/i,
  /<(?:[!?]|head|title|template|noscript|iframe|object|svg|canvas|audio|video)/i,
  // Text in these elements is given out as it stands: what looks like an entity becomes one.
  /<(?:code|pre|kbd|script)[\s\S]*&/i,
  // A tag that is not closed before the next one opens, or before its block ends.
  /<[^\s<>][^<>]*(?:<|\n\s*\n|$)/,
  // A quote in a tag that is not closed before it.
  /<\w[^<>]*=\s*(?:"[^"<>]*|'[^'<>]*)>/,
  // A tag in a picture's text, which marked shows as it stands.
  /!\[[^\]]*</,
  // Nested so deep that we stop, and marked does not.
  /(?:(?:[-*+>]|\d[.)])\s*){50}/,
  // Links to a section and to edit it, a picture that a figure has twice, and one that stands after its caption.
  /editsection|headerlink|<figure[\s\S]*<img[\s\S]*<img|<figure[^>]*>(?:\s|<[^>]*>)*[^\s<][\s\S]*<img/i,
  // How a formula is set, which is no part of it.
  /\\(?:displaystyle|textstyle)/,
  // Brackets four deep, which marked reads otherwise.
  /(?:\[[^\]]*){4}/,
  // Delimiters in such a number open nothing.
  /([*_~`])\1{49}/,
  // The names of emoji and of alerts.
  /:[\w+-]+:|\[![\w-]+/,
  // Containers, attributes, and other marks of dialects.
  /^[ \t>*+-]*(?::{3}|!!!|\?{3}|===)/m,
  /\{[ \t:]*[#.\w/-]|\[\[|\[toc\]|^import\s/im,
  /<(?:select|datalist|annotation|textarea|xmp|plaintext|table|t[dhr])/i,
];

/** A tag in Markdown (CommonMark 0.31.2, 6.6). */
const TAG =
  /<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>/gi;

/** Whether what is a tag to a browser alone stands with elements whose text marked gives out as it stands. */
function strays(text: string): boolean {
  return /<(?:code|pre|kbd|script)/i.test(text) && text.replace(TAG, '').includes('<');
}

/**
 * The letters of each word that marked's own HTML shows stand in the plain text, in order, unless something stands above
 * the headline there.
 */
function expectWords(markdown: string, plain: string, headline: string): void {
  const visible = visibleText(marked(markdown, { async: false }));
  if (!letters(visible).startsWith(letters(headline))) return;
  const shown = letters(unnumbered(plain));
  let at = 0;
  for (const word of unnumbered(visible).match(WORD) ?? []) {
    const wanted = letters(word);
    const found = shown.indexOf(wanted, at);
    if (found < 0) expect(shown.slice(at, at + 80)).toContain(wanted);
    at = found + wanted.length;
  }
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Without the numbers of links. */
function unnumbered(text: string): string {
  return text.replace(/\[\d+\]/g, '');
}

async function drawn(kind: keyof typeof renderers, extract: Extract, view: View): Promise<string> {
  let out = '';
  for await (const chunk of renderers[kind](extract, view)) out += chunk;
  return out;
}

/** No line is wider than the line width, but for one character that is, code, and tables in plain text. */
function expectMeasure(out: string, width: number, asTheyStand: ReadonlySet<string>): void {
  for (const line of out.split('\n')) {
    if (columnsOf(line) <= width) continue;
    const bare = squeezed(line);
    // An address is never broken.
    if (asTheyStand.has(bare) || /^\s*\[\d+\]|:\/\/|www\.|mailto:|@/i.test(line)) continue;
    const inside = bare.replace(/^[│•◦▪☐☑⁰¹²³⁴⁵⁶⁷⁸⁹]+|^\d+\./g, '');
    if (isOneGrapheme(inside) || isOneGrapheme(line.trim())) continue;
    const known = [...asTheyStand].some((kept) => kept !== '' && inside.endsWith(kept));
    expect(known ? '' : line, `wider than ${width}`).toBe('');
  }
}

function isOneGrapheme(text: string): boolean {
  return (graphemeWidths(text) ?? []).filter((width) => width !== CONTINUES).length === 1;
}

/** The lines of code, formulas and tables, without their spaces, marks of pictures and numbers of links. */
function asItStands(article: Article): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const token of tokensOf(article)) {
    if (token.type === 'formulaBlock') kept.add(squeezed(formulaText(token.text) ?? token.source));
    if (token.type !== 'code' && token.type !== 'table' && token.type !== 'formulaBlock') continue;
    for (const line of blockText([token]).split('\n')) kept.add(squeezed(line));
  }
  return kept;
}

function squeezed(line: string): string {
  const texts = line.replace(/\[image(?:: ([^\]]*))?\](?:\[\d+\])*/g, '$1');
  return texts.replace(/[\s\u200b\u00ad\u2060]|(?<=.)\[\d+\]/g, '');
}

/** The tokens of an article, those in others too. */
function* tokensOf({ lead, sections, footnotes }: Article): Generator<Block | Inline> {
  const open: (readonly (Block | Inline)[])[] = [
    lead,
    ...sections.map(({ headingTokens }) => headingTokens),
    ...sections.map(({ blocks }) => blocks),
    ...footnotes.map(({ blocks }) => blocks),
  ];
  for (let tokens = open.pop(); tokens; tokens = open.pop()) {
    for (const token of tokens) {
      yield token;
      open.push(childrenOf(token));
    }
  }
}

/** What an article without markup has to show, from the headline to the end. */
function textOfArticle({ headline, summary, byline, lead, sections }: Article): string {
  const parts = sections.flatMap(({ heading, blocks }) => [heading, blockText(blocks)]);
  return [headline, summary, byline, blockText(lead), ...parts].join('\n');
}

const FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉';

/** Letters and digits in a row; raised and lowered ones as plain ones. */
function letters(text: string): string {
  return (text.match(WORD) ?? [])
    .join('')
    .replace(/[⁰¹²³⁴-⁹₀-₉]/g, (digit) => String(FIGURES.indexOf(digit) % 10));
}
