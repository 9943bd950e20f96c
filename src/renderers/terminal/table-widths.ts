/** A word longer than this, in columns, is broken before the table is given up. */
const WORD = 16;

/** What the columns of a table ask for, and the columns of the page that there are for them. */
interface Wanted {
  /** Each column's own width, with no line of it wrapped. */
  readonly max: readonly number[];
  /** The width of each column's longest word; asked for only where `max` does not fit. */
  readonly min: () => readonly number[];
  /** The width of each column's longest address, which is never broken. */
  readonly whole: () => readonly number[];
  readonly room: number;
}

/**
 * How wide each column of a table is drawn: as wide as it is where all fit, else what its longest word needs and a
 * share of what is left in proportion to what it asks for (as CSS 2.1 § 17.5.2.2 lays tables out). Words are broken only
 * where all of them do not fit, and then the longest. Null where hardly any would stay whole, or an address would not.
 */
export function columnWidths({ max, min: minOf, whole, room }: Wanted): number[] | null {
  if (sum(max) <= room) return [...max];
  const min = shortened(
    minOf().map((columns) => Math.max(1, columns)),
    whole(),
    room,
  );
  if (!min) return null;
  const spare = room - sum(min);
  const wanted = max.map((columns, i) => Math.max(0, columns - (min[i] ?? 0)));
  const all = Math.max(1, sum(wanted));
  const widths = min.map((columns, i) => columns + Math.floor((spare * (wanted[i] ?? 0)) / all));
  let left = room - sum(widths);
  for (let i = 0; left > 0 && i < widths.length; i++) {
    const width = widths[i] ?? 0;
    if (width >= (max[i] ?? 0)) continue;
    widths[i] = width + 1;
    left--;
  }
  return widths;
}

/** The longest words but addresses made as much shorter as all of them need to fit; null where that is too short. */
function shortened(
  words: readonly number[],
  whole: readonly number[],
  room: number,
): number[] | null {
  const longest = words.reduce((max, columns) => Math.max(max, columns), 0);
  for (let limit = Math.max(WORD, Math.min(longest, room)); limit >= WORD; limit--) {
    const short = words.map((columns, i) => Math.max(whole[i] ?? 0, Math.min(columns, limit)));
    if (sum(short) <= room) return short;
  }
  return null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
