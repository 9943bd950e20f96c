/**
 * The columns that a nested block must be left with; where a marker, a bar or an indent would leave
 * it fewer, it is not indented further.
 */
const MIN_WIDTH = 8;

/** Whether a block may be indented by `columns` in a line width of `width`. */
export function hasRoom(width: number, columns: number): boolean {
  return width - columns >= MIN_WIDTH;
}

/** The lines after a prefix: `first` before the first one, `rest` before the others; both as wide. */
export function prefixed(lines: readonly string[], first: string, rest: string): string[] {
  const blank = rest.trimEnd();
  return lines.map((line, i) => {
    const prefix = i === 0 ? first : rest;
    if (line !== '') return prefix + line;
    return i === 0 ? prefix.trimEnd() : blank;
  });
}
