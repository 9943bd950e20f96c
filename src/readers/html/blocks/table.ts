import type { Block, Figure, Inline, Table, TableCell } from '../../../model/article.ts';
import { collapse } from '../../white-space.ts';
import { inlineOf } from '../inline.ts';
import { isInline } from '../page/measure.ts';
import { type BlocksOf, type Element, elementsIn, isElement, type Node } from '../page/tree.ts';
import { codeInTable } from './code.ts';

/** More cells than any table that is read, counting those that others reach over. */
const MAX_CELLS = 500_000;
/** HTML Standard, 4.9.11. */
const MAX_SPAN = 1000;

type Align = Table['align'][number];

/**
 * A table, as a grid, after its caption. One column, or running text or a table in a table that names no headers,
 * is layout, not data: the cells come as blocks.
 */
export function tableBlocks(table: Element, blocksOf: BlocksOf): Block[] {
  const parts = partsOf(table);
  const rows = parts.rows.map(({ cells }) => cells);
  const before = blocksOf(parts.strays);
  const code = codeInTable(rows);
  if (code) return [...before, ...code];
  const grid = gridOf(parts.rows);
  if (!grid || grid.columns < 2 || isLayout(table, rows, blocksOf)) {
    return [...before, ...rows.flatMap((row) => row.flatMap((cell) => blocksOf(cell.children)))];
  }
  const cells = grid.rows.map((row) => row.map((cell) => tableCell(cell, blocksOf)));
  const headers = headerRows(parts.rows);
  const aligned = grid.rows[Math.max(0, headers - 1)] ?? [];
  return [
    ...before,
    {
      type: 'table',
      align: aligned.map(alignment),
      header: cells.slice(0, headers),
      rows: cells.slice(headers),
    },
  ];
}

interface Row {
  readonly cells: readonly Element[];
  readonly inHead: boolean;
  /** How many rows of its group there are from it on: no cell reaches out of the group. */
  readonly left: number;
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table, and what else is in it: its caption, and what was put there by mistake. */
function partsOf(table: Element): { rows: Row[]; strays: Node[] } {
  const rows: Row[] = [];
  const strays: Node[] = [];
  for (const child of table.children) {
    if (!isElement(child)) strays.push(child);
    else if (GROUPS.has(child.name)) {
      const inner = partsOf(child);
      const inHead = child.name === 'thead';
      for (const row of inner.rows) rows.push({ ...row, inHead });
      for (const stray of inner.strays) strays.push(stray);
    } else if (child.name === 'tr') {
      const cells = child.children.filter(isCell);
      if (cells.length > 0) rows.push({ cells, inHead: false, left: 0 });
      for (const node of child.children) if (!isCell(node)) strays.push(node);
    } else if (child.name !== 'colgroup') strays.push(child);
  }
  return { rows: rows.map((row, i) => ({ ...row, left: row.left || rows.length - i })), strays };
}

function isCell(node: Node): node is Element {
  return isElement(node) && (node.name === 'td' || node.name === 'th');
}

/** The cells in their places, null where a cell reaches over another or there is none. Null for too large a table. */
function gridOf(rows: readonly Row[]): { columns: number; rows: (Element | null)[][] } | null {
  const grid: (Element | null)[][] = rows.map(() => []);
  let columns = 0;
  let size = 0;
  for (const [y, { cells, left }] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++;
      const width = span(cell, 'colspan', MAX_SPAN);
      const height = span(cell, 'rowspan', left);
      size += width * height;
      if (size > MAX_CELLS) return null;
      for (const [dy, row] of grid.slice(y, y + height).entries()) {
        for (let dx = 0; dx < width; dx++) row[x + dx] = dx + dy === 0 ? cell : null;
      }
      x += width;
      columns = Math.max(columns, x);
    }
  }
  if (columns * rows.length > MAX_CELLS) return null;
  for (const row of grid) for (let x = 0; x < columns; x++) row[x] ??= null;
  return { columns, rows: grid };
}

/** How many rows or columns a cell takes; 0 is all that are left. */
function span({ attributes }: Element, name: 'rowspan' | 'colspan', max: number): number {
  const said = Number.parseInt(attributes[name] ?? '1', 10);
  if (said === 0 && name === 'rowspan') return max;
  return said >= 1 ? Math.min(said, max) : 1;
}

function headerRows(rows: readonly Row[]): number {
  const inHead = rows.findIndex((row) => !row.inHead);
  if (inHead !== 0) return inHead < 0 ? rows.length : inHead;
  const first = rows.findIndex(({ cells }) => cells.some(({ name }) => name !== 'th'));
  return first < 0 ? Math.min(1, rows.length) : first;
}

/** What only running text has. */
const TEXT = /^(?:h[1-6]|blockquote|pre|figure)$/;

function isLayout(
  table: Element,
  rows: readonly (readonly Element[])[],
  blocksOf: BlocksOf,
): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return true;
  const cells = rows.flat();
  if (cells.some(({ name }) => name === 'th')) return false;
  const inner = cells.map((cell) => [...elementsIn(cell)]);
  if (inner.some((elements) => elements.some(({ name }) => name === 'table'))) return true;
  if (inner.some((elements) => elements.some(({ name }) => TEXT.test(name)))) return true;
  const long = cells.filter(
    (_, i) => (inner[i]?.filter(({ name }) => PARTS.test(name)).length ?? 0) > 2,
  );
  return long.some((cell) => paragraphsIn(blocksOf(cell.children)) > 2);
}

/** What parts paragraphs: three have three of them at least, or four line breaks. */
const PARTS = /^(?:p|div|br)$/;

function paragraphsIn(blocks: readonly Block[]): number {
  return blocks.filter(({ type }) => type === 'paragraph').length;
}

/** Pictures without a caption stand in a cell's line, with the text that is beside them. */
function tableCell(cell: Element | null, blocksOf: BlocksOf): TableCell {
  const children = cell?.children ?? [];
  const blocks = blocksOf(children);
  if (!blocks.some(isPicture)) return { tokens: blocks };
  if (isLine(children)) return { tokens: [paragraph(collapse(inlineOf(children)))] };
  return { tokens: blocks.map((block) => (isPicture(block) ? paragraph(block.images) : block)) };
}

function isPicture(block: Block): block is Figure {
  return block.type === 'figure' && block.caption.length === 0;
}

function isLine(nodes: readonly Node[]): boolean {
  return nodes.every((node) => !isElement(node) || (isInline(node) && isLine(node.children)));
}

function paragraph(tokens: readonly Inline[]): Block {
  return { type: 'paragraph', tokens };
}

function alignment(cell: Element | null): Align {
  const { align = '', style = '' } = cell?.attributes ?? {};
  return ALIGNMENTS.find((name) => new RegExp(`\\b${name}\\b`).test(`${align} ${style}`)) ?? null;
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;
