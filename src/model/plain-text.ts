import { withoutInvisible } from '../unicode/sanitize.ts';
import { subscript, superscript } from '../unicode/superscript.ts';
import type {
  Alert,
  Block,
  Figure,
  Image,
  Inline,
  Link,
  List,
  Quotation,
  Table,
  Text,
} from './article.ts';

/** How content is written as text. */
export interface TextOptions {
  /** Numbers links; `[1]` then follows a link's text. */
  readonly links?: { numberOf(link: Link | Image): number | null };
  /** Whether figures are part of the text; by default they are. */
  readonly figures?: boolean;
}

/** A plain text as inline content; none for null or an empty text. */
export function asInline(text: string | null): readonly Text[] {
  return text ? [{ type: 'text', text }] : [];
}

/** The text of inline content, without markup; a line break is `\n`. */
export function inlineText(tokens: readonly Inline[], options: TextOptions = {}): string {
  let text = '';
  for (const token of tokens) text += runText(token, options);
  return text;
}

/** What stands right in another piece of content, in reading order. */
export function childrenOf(node: Block | Inline): readonly (Block | Inline)[] {
  switch (node.type) {
    case 'list':
      return node.items.flatMap(({ tokens }) => tokens);
    case 'definitions':
      return node.items.flatMap(({ terms, tokens }) => [...terms.flat(), ...tokens]);
    case 'table':
      return [...node.header, ...node.rows].flat().flatMap(({ tokens }) => tokens);
    case 'figure':
      return [...node.images, ...node.caption];
    default:
      return 'tokens' in node ? node.tokens : [];
  }
}

/** Tells each run of text of some content, in reading order. */
export function eachText(nodes: readonly (Block | Inline)[], tell: (text: string) => void): void {
  for (const node of nodes) {
    if ('text' in node) tell(node.text);
    else eachText(childrenOf(node), tell);
  }
}

/**
 * The text of blocks: a blank line between two, a paragraph on one line (unless it has line breaks),
 * what stands in a list indented by two spaces, the cells of a table row separated by tabs.
 */
export function blockText(blocks: readonly Block[], options: TextOptions = {}): string {
  const out: Output = { lines: [], options };
  writeBlocks(blocks, '', true, out);
  return out.lines.join('\n');
}

/** What an alert is called. */
export function alertName(alert: Alert): string {
  return alert.charAt(0).toUpperCase() + alert.slice(1);
}

/** The number of a list's item as its style writes it: `3`, `c` or `iii`. */
export function itemNumber(number: number, style: List['style']): string {
  if (number < 1 || style === '1') return String(number);
  const written = style.toLowerCase() === 'a' ? letters(number) : roman(number);
  return style === style.toLowerCase() ? written : written.toUpperCase();
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const last = String.fromCharCode(0x61 + ((number - 1) % 26));
  return rest > 0 ? letters(rest) + last : last;
}

const ROMAN = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10 };
const SMALL = { ix: 9, v: 5, iv: 4, i: 1 };

function roman(number: number): string {
  if (number > 3999) return String(number);
  let left = number;
  let written = '';
  for (const [sign, value] of Object.entries({ ...ROMAN, ...SMALL })) {
    for (; left >= value; left -= value) written += sign;
  }
  return written;
}

interface Output {
  readonly lines: string[];
  readonly options: TextOptions;
}

function runText(token: Inline, options: TextOptions): string {
  switch (token.type) {
    case 'text':
      return withoutInvisible(token.text);
    case 'codespan':
      return token.text;
    case 'formula':
      return token.source;
    case 'br':
      return '\n';
    case 'footnoteRef':
      // Links are numbered too, so a note's number is set apart from theirs.
      return `[^${token.number}]`;
    case 'link':
      return numbered(inlineText(token.tokens, options), token, options);
    case 'image':
      return imageText(token, options);
    case 'sup':
      return superscript(inlineText(token.tokens, options));
    case 'sub':
      return subscript(inlineText(token.tokens, options));
    default:
      return inlineText(token.tokens, options);
  }
}

/** Where links are numbered, the text is to be read, and a picture is told from it. */
function imageText(image: Image, options: TextOptions): string {
  if (!options.links) return image.text;
  return numbered(image.text === '' ? '[image]' : `[image: ${image.text}]`, image, options);
}

function numbered(text: string, link: Link | Image, { links }: TextOptions): string {
  const number = links?.numberOf(link) ?? null;
  return number === null ? text : `${text}[${number}]`;
}

/** `apart`: whether a blank line stands between two blocks (not in the items of a tight list). */
function writeBlocks(blocks: readonly Block[], indent: string, apart: boolean, out: Output): void {
  const start = out.lines.length;
  for (const block of blocks) {
    const before = out.lines.length;
    if (apart && before > start) out.lines.push('');
    const from = out.lines.length;
    writeBlock(block, indent, out);
    if (out.lines.length === from) out.lines.length = before;
  }
}

function writeBlock(block: Block, indent: string, out: Output): void {
  switch (block.type) {
    case 'hr':
      out.lines.push(`${indent}* * *`);
      return;
    case 'code':
      writeLines(block.text, indent, out);
      return;
    case 'formulaBlock':
      writeLines(block.source, indent, out);
      return;
    case 'list':
      writeList(block, indent, out);
      return;
    case 'definitions':
      for (const { terms, tokens } of block.items) {
        for (const term of terms) writeLines(inlineText(term, out.options), indent, out, true);
        writeBlocks(tokens, `${indent}  `, true, out);
      }
      return;
    case 'blockquote':
      writeBlocks(withName(block), indent, true, out);
      return;
    case 'table':
      writeTable(block, indent, out);
      return;
    case 'figure':
      if (out.options.figures !== false) writeLines(figureText(block, out.options), indent, out);
      return;
    case 'paragraph':
    case 'heading':
      writeLines(inlineText(block.tokens, out.options), indent, out, true);
  }
}

/** A quotation's blocks; an alert's name stands before its first words. */
function withName({ alert, tokens }: Quotation): readonly Block[] {
  if (!alert) return tokens;
  const [first, ...rest] = tokens;
  const name = `${alertName(alert)}:`;
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', tokens: asInline(name) }, ...tokens];
  return [{ ...first, tokens: [...asInline(`${name} `), ...first.tokens] }, ...rest];
}

function writeList({ ordered, style, loose, items }: List, indent: string, out: Output): void {
  for (const [i, { number, checked, tokens }] of items.entries()) {
    if (loose && i > 0) out.lines.push('');
    const first = out.lines.length;
    writeBlocks(tokens, `${indent}  `, loose, out);
    const marker = ordered ? `${itemNumber(number, style)}. ` : '- ';
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const text = (out.lines[first] ?? '').slice(indent.length + 2);
    out.lines[first] = `${indent}${marker}${box}${text}`.trimEnd();
  }
}

function writeTable({ header, rows }: Table, indent: string, out: Output): void {
  for (const row of [...header, ...rows]) {
    // A table in a cell has tabs of its own.
    const cells = row.map(({ tokens }) =>
      onOneLine(blockText(tokens, out.options)).replaceAll('\t', ' '),
    );
    out.lines.push(indent + cells.join('\t'));
  }
}

/** Pictures and caption on a line; a caption that says what the picture's text says is left out. */
function figureText({ images, caption }: Figure, options: TextOptions): string {
  const pictures = images.map((image) => imageText(image, options)).filter((text) => text !== '');
  const said = onOneLine(inlineText(caption, options));
  const repeats = images.some(({ text }) => text === said);
  return [...pictures, ...(said === '' || repeats ? [] : [said])].join(' ');
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** `trimmed`: spaces at the end of a line mean nothing, but in code. */
function writeLines(text: string, indent: string, out: Output, trimmed = false): void {
  if (text === '') return;
  for (const line of text.split('\n')) {
    const kept = trimmed ? line.trimEnd() : line;
    out.lines.push(kept === '' ? '' : indent + kept);
  }
}
