import type { Tokens } from 'marked';
import { minimumWidth } from './lines.ts';
import type { Page } from './page.ts';
import { records } from './records.ts';
import { columnWidths } from './table-widths.ts';
import { styledColumns, unstyled, wrap } from './wrap.ts';

type Align = Tokens.Table['align'][number];

/** Columns between two columns of a table. */
const GAP = 2;

/** A table that fits the measure; where its columns cannot, its rows as records. */
export function table(token: Tokens.Table, width: number, page: Page): string[] {
  const cellText = ({ tokens }: Tokens.TableCell) => page.inline(tokens);
  const header = token.header.map(cellText);
  const rows = token.rows.map((row) => row.map(cellText));
  const widths = columnWidths(
    header.map((_, i) => extent([header, ...rows], i)),
    width - GAP * (header.length - 1),
  );
  if (!widths) return records(header, rows, width, page);
  const lay = (row: readonly string[]) => layRow(row, widths, token.align);
  const head = header.some((text) => text !== '')
    ? lay(header.map((cell) => page.styles.tableHead(cell)))
    : [];
  const rule = page.styles.faint(
    widths.map((columns) => '─'.repeat(columns)).join(' '.repeat(GAP)),
  );
  const body = rows.map(lay);
  const apart = body.some((lines) => lines.length > 1);
  return [...head, rule, ...body.flatMap((lines, i) => (apart && i > 0 ? ['', ...lines] : lines))];
}

/** The columns that a table's column needs at least, so as to break no word, and at most. */
function extent(
  rows: readonly (readonly string[])[],
  column: number,
): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const row of rows) {
    for (const line of (row[column] ?? '').split('\n')) {
      const columns = styledColumns(line);
      if (columns > most) most = columns;
      if (columns > least) least = Math.max(least, minimumWidth(unstyled(line)));
    }
  }
  return { least, most };
}

function layRow(
  cells: readonly string[],
  widths: readonly number[],
  align: readonly Align[],
): string[] {
  const columns = cells.map((cell, i) => wrap(cell, widths[i] as number));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, y) =>
    columns
      .map((lines, x) => padded(lines[y] ?? '', widths[x] as number, align[x] ?? null))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: Align): string {
  const space = Math.max(0, width - styledColumns(text));
  const before = align === 'right' ? space : align === 'center' ? Math.floor(space / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}
