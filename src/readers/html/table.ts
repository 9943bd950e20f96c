import type { Block, Table, TableCell } from '../../model/article.ts';
import type { Element, Node } from './tree.ts';

/** More cells than any table that is read, counting those that short rows are filled up with. */
const MAX_CELLS = 500_000;

/** The blocks of nodes, as content.ts has it. */
type BlocksOf = (nodes: readonly Node[]) => Block[];

type Align = Table['align'][number];

/**
 * A table, its rows made equally long, after its caption. One column, or running text in a cell, is layout, not
 * data: the cells come as blocks. A table without header cells has an empty header.
 */
export function tableBlocks(table: Element, blocksOf: BlocksOf): Block[] {
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
    Array.from({ length: columns }, (_, index) => tableCell(cells[index], blocksOf));
  return [
    ...before,
    {
      type: 'table',
      align: Array.from({ length: columns }, (_, index) => alignment(headed?.[index])),
      header: headed ? [row(headed)] : [],
      rows: rows.map(row),
    },
  ];
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

function tableCell(cell: Element | undefined, blocksOf: BlocksOf): TableCell {
  return { tokens: blocksOf(cell?.children ?? []).map(inCell) };
}

/** A picture without a caption stands in a cell's line. */
function inCell(block: Block): Block {
  if (block.type !== 'figure' || block.caption.length > 0) return block;
  return { type: 'paragraph', tokens: block.images };
}

function alignment(cell: Element | undefined): Align {
  const { align = '', style = '' } = cell?.attributes ?? {};
  return ALIGNMENTS.find((name) => new RegExp(`\\b${name}\\b`).test(`${align} ${style}`)) ?? null;
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;
