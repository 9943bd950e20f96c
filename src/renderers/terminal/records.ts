import { wrap } from '../../layout/wrap.ts';
import type { Page } from './page.ts';

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
