import type { Block, Code, Inline, List, Table, TableCell } from '../../model/article.ts';
import { backticks } from '../../model/markdown.ts';
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
  return block.type === 'list' && block.ordered && block.start !== 1;
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
    case 'blockquote':
      return blockLines(block.tokens, true).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'list':
      return listLines(block, marker);
    case 'table':
      return tableLines(block);
    case 'paragraph':
      return paragraphLines(block.tokens);
  }
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

function listLines(list: List, marker: number): string[] {
  const lines: string[] = [];
  let number = list.start;
  for (const item of list.items) {
    const mark = list.ordered ? `${number++}${marker ? ')' : '.'}` : marker ? '*' : '-';
    if (list.loose && lines.length > 0) lines.push('');
    const own = blockLines(item.tokens, list.loose);
    const indent = ' '.repeat(mark.length + 1);
    lines.push(`${mark} ${own[0] ?? ''}`.trimEnd());
    for (const line of own.slice(1)) lines.push(line === '' ? '' : indent + line);
  }
  return lines;
}

const RULES = { left: ':--', center: ':-:', right: '--:', none: '---' };

function tableLines({ header, align, rows }: Table): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = (cells: readonly TableCell[]) =>
    row(cells.map(({ tokens }) => edged(inlineMarkdown(tokens, CELL))));
  return [written(header), row(align.map((side) => RULES[side ?? 'none'])), ...rows.map(written)];
}

function edged(cell: string): string {
  return cell.replace(/^\s|\s$/g, (space) => `&#${space.codePointAt(0)};`);
}
