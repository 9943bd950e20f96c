import {
  bindsPunctuation,
  isInSyllables,
  isSpace,
  mayBreak,
  wordEnds,
} from '../unicode/line-break.ts';
import { CONTINUES, columnsOf, graphemeWidths } from '../unicode/width.ts';

/** A line as a range of the text; `turnover`: it goes on what the line before began. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly turnover: boolean;
  /** Whether it ends at a soft hyphen, which is then drawn. */
  readonly hyphen: boolean;
}

/**
 * Breaks a text without codes into lines of at most `width` columns, turnovers of `hang` less. `\n`
 * ends a line; spaces at a line's end are left out. A word that is wider than the line width is broken
 * between graphemes; a grapheme that is wider stands alone.
 */
export function breakLines(text: string, width: number, hang = 0): LineRange[] {
  const lines: LineRange[] = [];
  const widths = graphemeWidths(text);
  if (widths === null && text.length <= width && !text.includes('\n')) {
    return [{ start: 0, end: trimmedEnd(text, 0, text.length), turnover: false, hyphen: false }];
  }
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    breakLine({ text, widths, lines }, start, trimmedEnd(text, start, end), width, hang);
    start = end + 1;
  }
  return lines;
}

/** The ranges of a text without codes in as many columns as fit in `width`, at least a grapheme each. */
export function pieceRanges(text: string, width: number): LineRange[] {
  const widths = graphemeWidths(text);
  const ranges: LineRange[] = [];
  for (let start = 0; start < text.length; ) {
    const end = reach(widths, start, text.length, width);
    ranges.push({ start, end, turnover: start > 0, hyphen: false });
    start = end;
  }
  return ranges;
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
    const drawn = endsSoftly(text, at + 1) ? columns + 1 : columns;
    if (drawn > widest) widest = drawn;
  }
  return widest;
}

/** The columns of the widest address in a text without codes, which no line breaks; 0 where there is none. */
export function addressWidth(text: string): number {
  const addresses = text.match(ADDRESSES) ?? [];
  return addresses.reduce((widest, address) => Math.max(widest, columnsOf(address)), 0);
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
    const room = turnover ? Math.max(1, width - hang) : width;
    const limit = reach(work.widths, start, end, room);
    if (limit === end) break;
    const at = lastBreak(work, start, limit, end, room);
    const stop = trimmedEnd(text, start, at);
    const hyphen = endsSoftly(text, stop) && stop < end && hasRoomFor(text, start, stop, room);
    if (stop > start) lines.push({ start, end: stop, turnover, hyphen });
    turnover = true;
    start = at;
    // A mark that joins a space is left with it.
    while (isSpace(text.charCodeAt(start)) && work.widths?.[start + 1] !== CONTINUES) start++;
    if (start >= end) return;
  }
  lines.push({ start, end, turnover, hyphen: false });
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
 * The last place after `start`, up to `limit`, where the line may end; where there is none, a space; of an
 * address, its end; else the last place that parts no punctuation from its word.
 */
function lastBreak(
  { text, widths }: Work,
  start: number,
  limit: number,
  end: number,
  room: number,
): number {
  let space = 0;
  let inside = 0;
  let ends: ReadonlySet<number> | undefined;
  for (let at = limit; at > start; at--) {
    if (widths?.[at] === CONTINUES) continue;
    if (mayBreak(text, at) && hasRoomFor(text, start, at, room)) return at;
    if (isInSyllables(text, at) && !bindsPunctuation(text, at)) {
      ends ??= wordEnds(text, start, limit);
      if (ends.has(at)) return at;
    }
    if (space === 0 && (isSpace(text.charCodeAt(at)) || isSpace(text.charCodeAt(at - 1))))
      space = at;
    if (inside === 0 && !bindsPunctuation(text, at)) inside = at;
  }
  return space || addressEnd(text, start, end) || inside || limit;
}

/** A soft hyphen takes a column where the line ends with it. */
function hasRoomFor(text: string, start: number, at: number, room: number): boolean {
  return !endsSoftly(text, at) || columnsOf(text.slice(start, at)) < room;
}

function endsSoftly(text: string, at: number): boolean {
  return text.charAt(at - 1) === SOFT_HYPHEN;
}

/** The end of an address that begins at `start`, which is not to be broken; 0 for another word. */
function addressEnd(text: string, start: number, end: number): number {
  ADDRESS.lastIndex = start;
  const length = ADDRESS.exec(text)?.[0].length ?? 0;
  return length === 0 ? 0 : Math.min(start + length, end);
}

const ADDRESS = /[^\s\w]{0,3}(?:(?:https?|ftp|file):\/\/|www\.|mailto:)\S+/iy;
const ADDRESSES = new RegExp(ADDRESS, 'gi');
const SOFT_HYPHEN = '\xad';

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
