import {
  bindsPunctuation,
  isInSyllables,
  isSpace,
  mayBreak,
  wordEnds,
} from '../unicode/line-break.ts';
import { CONTINUES, graphemeWidths } from '../unicode/width.ts';

/** A line as a range of the text; `turnover`: it goes on what the line before began. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly turnover: boolean;
}

/**
 * Cuts a text without codes into lines of at most `width` columns, turnovers of `hang` less. `\n`
 * ends a line; spaces at a line's end are left out. A word that is wider than the measure is broken
 * between graphemes; a grapheme that is wider stands alone.
 */
export function breakLines(text: string, width: number, hang = 0): LineRange[] {
  const lines: LineRange[] = [];
  if (text.length <= width && !text.includes('\n')) {
    const end = trimmedEnd(text, 0, text.length);
    if (graphemeWidths(text) === null) return [{ start: 0, end, turnover: false }];
  }
  const widths = graphemeWidths(text);
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    breakLine({ text, widths, lines }, start, trimmedEnd(text, start, end), width, hang);
    start = end + 1;
  }
  return lines;
}

/** The columns of the widest run of a text without codes in which no line may end. */
export function minimumWidth(text: string): number {
  const widths = graphemeWidths(text);
  let widest = 0;
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    if (widths?.[at] === CONTINUES) continue;
    if (at > 0 && mayBreak(text, at)) columns = 0;
    if (columns > 0 || !isSpace(text.charCodeAt(at))) columns += widths?.[at] ?? 1;
    if (columns > widest) widest = columns;
  }
  return widest;
}

interface Work {
  readonly text: string;
  readonly widths: Uint8Array | null;
  readonly lines: LineRange[];
}

function breakLine(work: Work, from: number, end: number, width: number, hang: number): void {
  const { text, lines } = work;
  let start = from;
  let turnover = false;
  for (;;) {
    const limit = reach(work.widths, start, end, turnover ? Math.max(1, width - hang) : width);
    if (limit === end) break;
    const at = lastBreak(work, start, limit);
    const stop = trimmedEnd(text, start, at);
    if (stop > start) lines.push({ start, end: stop, turnover });
    turnover = true;
    start = at;
    // A mark that joins a space is left with it.
    while (isSpace(text.charCodeAt(start)) && work.widths?.[start + 1] !== CONTINUES) start++;
  }
  lines.push({ start, end, turnover });
}

/** The end of the longest run of graphemes from `start` that fits in `room` columns; at least one. */
function reach(widths: Uint8Array | null, start: number, end: number, room: number): number {
  if (!widths) return Math.min(end, start + Math.max(1, room));
  let columns = 0;
  for (let at = start; at < end; at++) {
    const width = widths[at] ?? 1;
    if (width === CONTINUES) continue;
    columns += width;
    if (columns > room && at > start) return at;
  }
  return end;
}

/**
 * The last place after `start`, up to `limit`, where the line may end; where there is none, a space,
 * else the last place that parts no punctuation from its word.
 */
function lastBreak({ text, widths }: Work, start: number, limit: number): number {
  let space = 0;
  let inside = 0;
  let ends: ReadonlySet<number> | undefined;
  for (let at = limit; at > start; at--) {
    if (widths?.[at] === CONTINUES) continue;
    if (mayBreak(text, at)) return at;
    if (isInSyllables(text, at) && !bindsPunctuation(text, at)) {
      ends ??= wordEnds(text, start, limit);
      if (ends.has(at)) return at;
    }
    if (space === 0 && (isSpace(text.charCodeAt(at)) || isSpace(text.charCodeAt(at - 1))))
      space = at;
    if (inside === 0 && !bindsPunctuation(text, at)) inside = at;
  }
  return space || inside || limit;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
