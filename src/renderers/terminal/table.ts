import { prefixed } from '../../layout/indent.ts';
import { addressWidth, minimumWidth } from '../../layout/lines.ts';
import { styledColumns, unstyled, widestOf, wrap } from '../../layout/wrap.ts';
import type { Table, TableCell } from '../../model/article.ts';
import type { LayOut, Page } from './page.ts';
import { columnWidths } from './table-widths.ts';

type Align = Table['align'][number];

/** A cell, and the columns of its widest line where nothing is wrapped. */
interface Cell {
  readonly columns: number;
  readonly min: () => number;
  /** The columns of its widest address. */
  readonly whole: () => number;
  /** Its lines in a column so wide. */
  readonly lines: (width: number) => readonly string[];
}

/** Columns between two columns of a table. */
const GAP = 2;

/** A table that fits the line width; where its columns cannot, its rows as records. */
export function table(block: Table, width: number, page: Page, layOut: LayOut): string[] {
  const { align, header, rows } = block;
  const bold = page.styles.tableHead;
  const head = header.map((row) => row.map((cell) => cellOf(cell, page, layOut, bold)));
  const body = rows.map((row) => row.map((cell) => cellOf(cell, page, layOut)));
  const all = [...head, ...body];
  const widths = columnWidths({
    max: align.map((_, x) => widest(all, x, ({ columns }) => columns)),
    min: () => align.map((_, x) => widest(all, x, ({ min }) => min())),
    whole: () => align.map((_, x) => widest(all, x, ({ whole }) => whole())),
    room: width - GAP * (align.length - 1),
  });
  if (!widths) return records(head, body, width, bold);
  const lines = body.map((row) => layRow(row, widths, align));
  const apart = lines.some((row) => row.length > 1);
  const shown = lines.flatMap((row, y) => (apart && y > 0 ? ['', ...row] : row));
  if (head.every((row) => row.every(({ columns }) => columns === 0))) return shown;
  const rule = widths.map((columns) => '─'.repeat(columns)).join(' '.repeat(GAP));
  const top = head.flatMap((row) => layRow(row, widths, align));
  return [...top, page.styles.faint(rule), ...shown];
}

/** Most cells hold a paragraph, or nothing; others are laid out as blocks are. */
function cellOf(
  { tokens }: TableCell,
  page: Page,
  layOut: LayOut,
  style = (text: string) => text,
): Cell {
  const [only, second] = tokens;
  if (second || (only && only.type !== 'paragraph')) {
    const lines = (width: number) =>
      layOut(tokens, { width, bulleted: 0 }).flatMap((line) => wrap(line, width));
    const natural = lines(Number.POSITIVE_INFINITY);
    const maxOf = (measure: (text: string) => number) => () =>
      natural.reduce((max, line) => Math.max(max, measure(unstyled(line))), 0);
    return {
      columns: widestOf(natural),
      min: maxOf(minimumWidth),
      whole: maxOf(addressWidth),
      lines,
    };
  }
  const text = only ? style(page.inline(only.tokens)) : '';
  const isOne = !text.includes('\n');
  return {
    columns: isOne ? styledColumns(text) : widestOf(text.split('\n')),
    min: () => minimumWidth(unstyled(text)),
    whole: () => addressWidth(unstyled(text)),
    lines: (width) => (isOne && styledColumns(text) <= width ? [text] : wrap(text, width)),
  };
}

function widest(
  rows: readonly (readonly Cell[])[],
  column: number,
  measure: (cell: Cell) => number,
): number {
  let columns = 0;
  for (const row of rows) {
    const cell = row[column];
    if (cell && cell.columns > columns) columns = Math.max(columns, measure(cell));
  }
  return columns;
}

function layRow(
  cells: readonly Cell[],
  widths: readonly number[],
  align: readonly Align[],
): string[] {
  const columns = cells.map(({ lines }, x) => lines(widths[x] ?? 0));
  const height = columns.reduce((max, lines) => Math.max(max, lines.length), 0);
  return Array.from({ length: height }, (_, y) =>
    joined(
      columns.map((lines) => lines[y] ?? ''),
      widths,
      align,
    ),
  );
}

function joined(
  cells: readonly string[],
  widths: readonly number[],
  align: readonly Align[],
): string {
  let line = '';
  let space = 0;
  for (const [x, text] of cells.entries()) {
    const columns = styledColumns(text);
    const spare = Math.max(0, (widths[x] ?? 0) - columns);
    const before = align[x] === 'right' ? spare : align[x] === 'center' ? spare >> 1 : 0;
    // Spaces are written before the text that follows them, so that none ends the line.
    space += before;
    if (columns > 0) {
      line += ' '.repeat(space) + text;
      space = 0;
    }
    space += spare - before + GAP;
  }
  return line;
}

/** A table's rows one under the other, a cell after the name of its column; a blank line between two. */
function records(
  header: readonly (readonly Cell[])[],
  rows: readonly (readonly Cell[])[],
  width: number,
  bold: (text: string) => string,
): string[] {
  const names = (header[0] ?? []).map((_, x) => nameOf(header, x));
  const hang = width < 20 ? 0 : 2;
  if (rows.length === 0) {
    return names.flatMap((name) => (name === '' ? [] : wrap(bold(`${name}:`), width, hang)));
  }
  return rows.flatMap((row, i) => [
    ...(i > 0 ? [''] : []),
    ...row.flatMap((cell, x) => record(names[x] ?? '', cell, width, hang, bold)),
  ]);
}

/** What stands over a column, from the top. */
function nameOf(header: readonly (readonly Cell[])[], column: number): string {
  const names = header.map((row) => row[column]?.lines(Number.POSITIVE_INFINITY).join(' ') ?? '');
  return names
    .map(unstyled)
    .filter((name) => name !== '')
    .join(' ');
}

function record(
  name: string,
  cell: Cell,
  width: number,
  hang: number,
  bold: (text: string) => string,
): string[] {
  const lines = cell.lines(Number.POSITIVE_INFINITY);
  const label = name === '' ? '' : bold(`${name}:`);
  const [only, second] = lines;
  if (only === undefined || (only === '' && second === undefined)) return [];
  if (second === undefined) return wrap(label === '' ? only : `${label} ${only}`, width, hang);
  const indent = ' '.repeat(hang);
  const below = cell.lines(Math.max(1, width - hang));
  return [...(label === '' ? [] : wrap(label, width)), ...prefixed(below, indent, indent)];
}
