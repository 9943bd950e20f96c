import type { Token, Tokens } from 'marked';
import { blockText, inlineText } from '../../model/plain-text.ts';
import { blocksOf } from './content.ts';
import { collapse } from './inline.ts';
import type { Element, Node } from './tree.ts';

/** More cells than any table that is read, counting those that short rows are filled up with. */
const MAX_CELLS = 500_000;

/**
 * A table as marked's token, its rows made equally long, after its caption. One column, or running
 * text in a cell, is layout, not data: the cells come as blocks. A table without header cells has an empty header.
 */
export function tableOf(table: Element): Token[] {
  const { rows, strays } = partsOf(table);
  const before = blocksOf(strays);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return before;
  const isTooLarge = columns * rows.length > MAX_CELLS;
  if (columns === 1 || isTooLarge || rows.some((row) => row.some(holdsText))) {
    return [...before, ...rows.flatMap((row) => row.flatMap((cell) => blocksOf(cell.children)))];
  }
  const headed = rows[0]?.every((cell) => cell.name === 'th') ? rows.shift() : undefined;
  const row = (cells: readonly Element[]) =>
    Array.from({ length: columns }, (_, index) => tableCell(cells[index], headed?.[index]));
  const token: Tokens.Table = {
    type: 'table',
    raw: '',
    align: Array.from({ length: columns }, (_, index) => alignment(headed?.[index])),
    header: row(headed ?? []),
    rows: rows.map(row),
  };
  return [...before, token];
}

/** Whether a cell holds what only running text has: then the table is layout too. */
function holdsText(cell: Element): boolean {
  const blocks = cell.children.filter((child): child is Element => 'name' in child);
  const paragraphs = blocks.filter(({ name }) => name === 'p').length;
  return paragraphs > 2 || blocks.some((block) => TEXT.test(block.name) || holdsText(block));
}

const TEXT = /^(?:h[1-6]|blockquote|pre|figure|table)$/;
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table, and what else is in it: its caption, and what was put there by mistake. */
function partsOf(table: Element): { rows: Element[][]; strays: Node[] } {
  const rows: Element[][] = [];
  const strays: Node[] = [];
  for (const child of table.children) {
    if (!('name' in child) || child.name === 'colgroup') strays.push(child);
    else if (GROUPS.has(child.name)) {
      const inner = partsOf(child);
      for (const row of inner.rows) rows.push(row);
      for (const stray of inner.strays) strays.push(stray);
    } else if (child.name === 'tr') {
      const cells = child.children.filter(isCell);
      if (cells.length > 0) rows.push(cells);
      for (const node of child.children) if (!isCell(node)) strays.push(node);
    } else strays.push(child);
  }
  return { rows, strays };
}

function isCell(node: Node): node is Element {
  return 'name' in node && (node.name === 'td' || node.name === 'th');
}

function tableCell(cell: Element | undefined, header: Element | undefined): Tokens.TableCell {
  const tokens = cell ? collapse(flattened(cell.children)) : [];
  return {
    text: inlineText(tokens),
    tokens,
    header: cell?.name === 'th',
    align: alignment(header),
  };
}

/** A cell's blocks, run together: a line break between each two. */
function flattened(nodes: readonly Node[]): Token[] {
  const blocks = blocksOf(nodes);
  return blocks.flatMap((block, index) => {
    const tokens = 'tokens' in block && block.tokens ? block.tokens : [textOf(block)];
    return index === 0 ? tokens : [{ type: 'br', raw: '' }, ...tokens];
  });
}

function textOf(block: Token): Tokens.Text {
  const text = blockText([block]);
  return { type: 'text', raw: '', text };
}

function alignment(cell: Element | undefined): 'left' | 'center' | 'right' | null {
  const found = /\b(left|center|right)\b/.exec(
    `${cell?.attributes.align ?? ''} ${cell?.attributes.style ?? ''}`,
  )?.[1];
  return (found as 'left' | 'center' | 'right' | undefined) ?? null;
}
