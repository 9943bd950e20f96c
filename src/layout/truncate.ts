import { CONTINUES, columnsOf, graphemeWidths } from '../unicode/width.ts';

/** A text on one line, cut with an ellipsis where it takes more than `room` columns; '' in none. */
export function truncate(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  if (room < 1) return '';
  const widths = graphemeWidths(text);
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const width = widths ? (widths[i] ?? 1) : 1;
    if (width === CONTINUES) continue;
    columns += width;
    if (columns > room - 1) return `${text.slice(0, i).trimEnd()}…`;
  }
  return text;
}
