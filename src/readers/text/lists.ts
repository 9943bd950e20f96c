import type { Layout } from './layout.ts';
import { joinLines, type Line, lineAt } from './lines.ts';

/** A list; items may hold lists. */
export interface TextList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first item's number. */
  readonly start: number;
  readonly items: readonly Item[];
  readonly raw: string;
}

export interface Item {
  readonly text: string;
  readonly nested: readonly TextList[];
}

interface Marker {
  readonly ordered: boolean;
  readonly sign: string;
  readonly number: number;
  readonly text: string;
}

interface Marked {
  readonly marker: Marker;
  readonly indent: number;
  readonly lines: string[];
  readonly raw: string[];
}

/**
 * The list that begins at a line, and the line after it; null where none does. Bullets make a list
 * by themselves; asterisks (also footnotes) and numbers (`2025. That was`) only where the next item follows.
 */
export function listAt(
  lines: readonly Line[],
  from: number,
  layout: Layout,
): { list: TextList; end: number } | null {
  const first = markerOf(lineAt(lines, from));
  if (!first) return null;
  const { items, end } = itemsFrom(lines, from, first, layout);
  if ((first.ordered || first.sign === '*') && items.length < 2) return null;
  const [list] = nest(items, 0, items.length, 1);
  return list ? { list, end } : null;
}

function itemsFrom(
  lines: readonly Line[],
  from: number,
  first: Marker,
  layout: Layout,
): { items: Marked[]; end: number } {
  const items: Marked[] = [];
  const indent = lineAt(lines, from).indent;
  let expected = first.number;
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lineAt(lines, i);
    if (line.text === '') {
      // A blank line parts items, not an item from its text.
      if (i + 1 < lines.length && markerOf(lineAt(lines, i + 1))) continue;
      break;
    }
    const marker = markerOf(line);
    if (marker && line.indent <= indent) {
      if (line.indent < indent || marker.sign !== first.sign) break;
      if (marker.ordered && marker.number !== expected++) break;
    }
    if (marker) items.push({ marker, indent: line.indent, lines: [marker.text], raw: [line.raw] });
    else if (continues(line, lineAt(lines, i - 1), indent, layout)) {
      items.at(-1)?.lines.push(line.text);
      items.at(-1)?.raw.push(line.raw);
    } else break;
    end = i + 1;
  }
  return { items, end };
}

function continues(line: Line, before: Line, indent: number, layout: Layout): boolean {
  if (before.text === '') return false;
  return line.indent > indent || (layout.lineWidth !== null && line.indent === indent);
}

/** Deeper items stay at this depth: no writer means more. */
const DEEPEST_LIST = 20;

/** The lists that items make, from one to before another: a deeper one is inside the item before it. */
function nest(items: readonly Marked[], from: number, to: number, depth: number): TextList[] {
  const lists: TextList[] = [];
  let at = from;
  for (let first = items[at]; first && at < to; first = items[at]) {
    const { ordered, number } = first.marker;
    const read: Item[] = [];
    const raw: string[] = [];
    for (let item = items[at]; item && at < to; item = items[at]) {
      if (!follows(item, first, read.length)) break;
      let next = at + 1;
      while (next < to && (items[next]?.indent ?? 0) > first.indent) next++;
      const inside = depth < DEEPEST_LIST ? next : at + 1;
      read.push({ text: joinLines(item.lines), nested: nest(items, at + 1, inside, depth + 1) });
      raw.push(item.raw.join('\n'));
      at = inside;
    }
    lists.push({ kind: 'list', ordered, start: number, items: read, raw: raw.join('\n') });
  }
  return lists;
}

function follows(item: Marked, first: Marked, count: number): boolean {
  if (count === 0) return true;
  const { ordered, sign, number } = item.marker;
  if (sign !== first.marker.sign || item.indent < first.indent) return false;
  return !ordered || number === first.marker.number + count;
}

/** Chinese and Japanese leave no space after the number, and may have a comma of their own. */
const NUMBERED = /^(0|[1-9]\d{0,2})([.)、．])(?:[ \t\u00a0]+(?=\S)|(?=[\u2e80-\u9fff]))/;

/** A year is no number of an item, nor is one that would not come out as it stands (`007.`). */
export function markerOf({ text }: Line): Marker | null {
  const bullet = /^([-*•‣◦▪●·])[ \t\u00a0]+(?=\S)/.exec(text);
  if (bullet && /[\p{L}\p{N}]/u.test(text)) {
    return { ordered: false, sign: bullet[1] ?? '', number: 1, text: text.slice(bullet[0].length) };
  }
  const numbered = NUMBERED.exec(text);
  if (!numbered) return null;
  return {
    ordered: true,
    sign: numbered[2] ?? '',
    number: Number(numbered[1]),
    text: text.slice(numbered[0].length),
  };
}
