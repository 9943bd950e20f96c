import { minimumWidth } from '../../layout/lines.ts';
import { styledColumns, unstyled, widestOf, wrap } from '../../layout/wrap.ts';
import type { Table } from '../../model/article.ts';
import type { Page } from './page.ts';

type Align = Table['align'][number];

/** A cell's styled text, and the columns of its widest line. */
interface Cell {
  readonly text: string;
  readonly columns: number;
}

/** Columns between two columns of a table. */
const GAP = 2;

/** A table that fits the measure; where its columns cannot, its rows as records. */
export function table(block: Table, width: number, page: Page): string[] {
  const { align } = block;
  const names = block.header.map(({ tokens }) => page.inline(tokens));
  const header = names.map((name) => cell(page.styles.tableHead(name)));
  const cells = block.rows.map((row) => row.map(({ tokens }) => cell(page.inline(tokens))));
  const all = [header, ...cells];
  const widths = columnWidths({
    most: header.map((_, x) => widest(all, x, ({ columns }) => columns)),
    least: () => header.map((_, x) => widest(all, x, ({ text }) => minimumWidth(unstyled(text)))),
    room: width - GAP * (header.length - 1),
  });
  if (!widths)
    return records(
      names,
      cells.map((row) => row.map(textOf)),
      width,
      page,
    );
  const body = cells.map((row) => layRow(row, widths, align));
  const apart = body.some((lines) => lines.length > 1);
  const rows = body.flatMap((lines, y) => (apart && y > 0 ? ['', ...lines] : lines));
  if (header.every(({ columns }) => columns === 0)) return rows;
  const rule = widths.map((columns) => '─'.repeat(columns)).join(' '.repeat(GAP));
  return [...layRow(header, widths, align), page.styles.faint(rule), ...rows];
}

function cell(text: string): Cell {
  return { text, columns: text.includes('\n') ? widestOf(text.split('\n')) : styledColumns(text) };
}

function textOf({ text }: Cell): string {
  return text;
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
  if (cells.every(({ text, columns }, x) => columns <= (widths[x] ?? 0) && !text.includes('\n'))) {
    return [joined(cells, widths, align)];
  }
  const columns = cells.map(({ text }, x) => wrap(text, widths[x] ?? 0));
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, y) =>
    joined(
      columns.map((lines) => cell(lines[y] ?? '')),
      widths,
      align,
    ),
  );
}

function joined(
  cells: readonly Cell[],
  widths: readonly number[],
  align: readonly Align[],
): string {
  let line = '';
  let space = 0;
  for (const [x, { text, columns }] of cells.entries()) {
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

/** A table's rows one under the other, a line a cell: `header: value`; a blank line between two. */
export function records(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  { styles }: Page,
): string[] {
  const names = header.map((name) => (name === '' ? '' : `${styles.tableHead(`${name}:`)} `));
  const hang = width < 20 ? 0 : 2;
  if (rows.length === 0)
    return names.flatMap((name) => (name === '' ? [] : wrap(name, width, hang)));
  return rows.flatMap((row, i) => [
    ...(i > 0 ? [''] : []),
    ...row.flatMap((value, x) => (value === '' ? [] : wrap(names[x] + value, width, hang))),
  ]);
}

/** A word longer than this, in columns, does not make its column wider: it is broken. */
const WORD = 16;

/** What the columns of a table ask for, and the columns of the page that there are for them. */
interface Wanted {
  /** Each column's own width, with no line of it wrapped. */
  readonly most: readonly number[];
  /** The width of each column's longest word; asked for only where `most` does not fit. */
  readonly least: () => readonly number[];
  readonly room: number;
}

/**
 * How wide each column of a table is drawn: as wide as it is where all fit, else what its longest
 * word needs and a share of what is left in proportion to what it asks for (as CSS 2.1 § 17.5.2.2
 * lays tables out). Null where the words do not fit either.
 */
export function columnWidths({ most, least: leastOf, room }: Wanted): number[] | null {
  if (sum(most) <= room) return [...most];
  const least = leastOf().map((columns) => Math.max(1, Math.min(columns, WORD)));
  const spare = room - sum(least);
  if (spare < 0) return null;
  const wanted = most.map((columns, i) => columns - (least[i] ?? 0));
  const all = sum(wanted);
  const widths = least.map((columns, i) => columns + Math.floor((spare * (wanted[i] ?? 0)) / all));
  let left = room - sum(widths);
  for (let i = 0; left > 0 && i < widths.length; i++) {
    const width = widths[i] ?? 0;
    if (width >= (most[i] ?? 0)) continue;
    widths[i] = width + 1;
    left--;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
