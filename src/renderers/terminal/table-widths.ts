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
  const wanted = most.map((columns, i) => columns - (least[i] as number));
  const all = sum(wanted);
  const widths = least.map(
    (columns, i) => columns + Math.floor((spare * (wanted[i] as number)) / all),
  );
  let left = room - sum(widths);
  for (let i = 0; left > 0 && i < widths.length; i++) {
    if ((widths[i] as number) >= (most[i] as number)) continue;
    widths[i] = (widths[i] as number) + 1;
    left--;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
