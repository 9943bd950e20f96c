import type {
  Block,
  Code,
  Figure,
  Footnote,
  Inline,
  List,
  Quotation,
  Table,
  TableCell,
} from '../../model/article.ts';
import { backticks } from '../../model/markdown.ts';
import { inlineText } from '../../model/plain-text.ts';
import { blockHtml } from './html.ts';
import { escapeLine, inlineMarkdown, type Place } from './inline.ts';

const RUNNING: Place = { link: false, table: false };
const CELL: Place = { link: false, table: true };

/** Block tokens as Markdown that reads back as the same text. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return blockLines(blocks, true).join('\n');
}

/** A heading in Markdown; beyond the sixth level, which is the last, it stays one of the sixth. */
export function headingMarkdown(depth: number, tokens: readonly Inline[]): string {
  const text = escapeLine(inlineMarkdown(tokens, RUNNING));
  return `${'#'.repeat(Math.min(depth, 6))} ${text}`;
}

/** A note, with its further lines indented by four columns, as GitHub reads it. */
export function footnoteMarkdown({ number, blocks }: Footnote): string {
  const text = blocksMarkdown(blocks).replace(/\n(?!\n)/g, '\n    ');
  return `[^${number}]: ${text}`.trimEnd();
}

/** `apart`: whether a blank line stands between two blocks. */
function blockLines(blocks: readonly Block[], apart: boolean): string[] {
  const lines: string[] = [];
  let before: Block | null = null;
  let marker = 0;
  for (const block of blocks) {
    // Two lists in a row would be read as one, were their marks the same.
    marker = before?.type === 'list' && block.type === 'list' ? 1 - marker : 0;
    const own = linesOf(block, marker);
    if (own.length === 0) continue;
    if (apart && lines.length > 0) lines.push('');
    // A list that does not begin with 1 cannot follow a paragraph's line (CommonMark, 5.2).
    else if (before && isNumberedOn(block)) lines.push('<!-- -->');
    for (const line of own) lines.push(line);
    before = block;
  }
  return lines;
}

function isNumberedOn(block: Block): boolean {
  return block.type === 'list' && block.ordered && block.items[0]?.number !== 1;
}

function linesOf(block: Block, marker: number): string[] {
  switch (block.type) {
    case 'hr':
      // Of the three signs, the one that marks no list.
      return ['___'];
    case 'heading':
      return [headingMarkdown(block.depth, block.tokens)];
    case 'code':
      return codeLines(block);
    case 'formulaBlock':
      return block.source.split('\n');
    case 'blockquote':
      return quotationLines(block);
    case 'list':
      return isPlainList(block) ? listLines(block, marker) : htmlLines(block);
    case 'table':
      return isPlainTable(block) ? tableLines(block) : htmlLines(block);
    case 'figure':
      return isPlainFigure(block) ? [figureMarkdown(block)] : htmlLines(block);
    case 'definitions':
      return htmlLines(block);
    case 'paragraph':
      return paragraphLines(block.tokens);
  }
}

/** What Markdown has no marks for. */
function htmlLines(block: Block): string[] {
  return blockHtml(block).split('\n');
}

function quotationLines({ alert, tokens }: Quotation): string[] {
  const mark = alert ? [`[!${alert.toUpperCase()}]`] : [];
  return [...mark, ...blockLines(tokens, true)].map((line) => (line === '' ? '>' : `> ${line}`));
}

/** A line for each that a hard break ends. */
function paragraphLines(tokens: readonly Inline[]): string[] {
  const lines: Inline[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'br') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  const written = lines.map((line) => escapeLine(inlineMarkdown(line, RUNNING)));
  // An empty line would end the paragraph.
  if (written.includes('')) return [escapeLine(inlineMarkdown(tokens, RUNNING))].filter(Boolean);
  return written.map((line, index) => (index < written.length - 1 ? `${line}\\` : line));
}

function codeLines({ text, lang }: Code): string[] {
  const fence = backticks(text, 3);
  return [`${fence}${lang ?? ''}`, ...text.split('\n'), fence];
}

/** Markdown counts on from a list's first number, in figures. */
function isPlainList({ ordered, style, items }: List): boolean {
  const first = items[0]?.number ?? 1;
  if (!ordered) return true;
  return style === '1' && first >= 0 && items.every(({ number }, i) => number === first + i);
}

function listLines(list: List, marker: number): string[] {
  const lines: string[] = [];
  for (const { number, checked, tokens } of list.items) {
    const mark = list.ordered ? `${number}${marker ? ')' : '.'}` : marker ? '*' : '-';
    if (list.loose && lines.length > 0) lines.push('');
    const own = blockLines(tokens, list.loose);
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const indent = ' '.repeat(mark.length + 1);
    lines.push(`${mark} ${box}${own[0] ?? ''}`.trimEnd());
    for (const line of own.slice(1)) lines.push(line === '' ? '' : indent + line);
  }
  return lines;
}

/** Markdown's tables have one row of headers, and cells of a line. */
function isPlainTable({ header, rows }: Table): boolean {
  if (header.length > 1) return false;
  return [...header, ...rows].flat().every(({ tokens: [only, second] }) => {
    return !second && (!only || only.type === 'paragraph');
  });
}

const RULES = { left: ':--', center: ':-:', right: '--:', none: '---' };

function tableLines({ header, align, rows }: Table): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = (cells: readonly TableCell[]) => row(cells.map(cellMarkdown));
  const head = header[0] ?? align.map(() => ({ tokens: [] }));
  return [written(head), row(align.map((side) => RULES[side ?? 'none'])), ...rows.map(written)];
}

function cellMarkdown({ tokens: [only] }: TableCell): string {
  const cell = only?.type === 'paragraph' ? inlineMarkdown(only.tokens, CELL) : '';
  return cell.replace(/^\s|\s$/g, (space) => `&#${space.codePointAt(0)};`);
}

/** A picture whose caption can be its title. */
function isPlainFigure({ images: [image, second], caption }: Figure): boolean {
  if (!image || second) return false;
  return image.href !== '' && caption.every(({ type }) => type === 'text');
}

function figureMarkdown({ images, caption }: Figure): string {
  const title = inlineText(caption) || null;
  return inlineMarkdown(
    images.map((image) => ({ ...image, title })),
    RUNNING,
  );
}
