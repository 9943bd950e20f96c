import { Pen } from '../layout/ansi.ts';
import { truncate } from '../layout/truncate.ts';
import { parted } from '../layout/wrap.ts';
import { CONTINUES, columnsOf, graphemeWidths } from '../unicode/width.ts';

/** A stretch of a row that is drawn in another way: `start` to `end` in its text, in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The codes (SGR) that turn its style on. */
  readonly style: string;
  /** Stands in the place of the text, as far as that goes. */
  readonly label?: string;
}

/** A stretch of a row that belongs to a link, by the link's id. */
export interface LinkOnRow {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** What opens a link on a row of a page. */
const LINK = /^\x1b\]8;id=(\d+);/;

/** The links of a row of a page, as its renderer marks them. */
export function linksOn(row: string): LinkOnRow[] {
  if (!row.includes('\x1b]8;id=')) return [];
  const links: LinkOnRow[] = [];
  let open: { id: number; start: number } | null = null;
  for (const { at, code } of parted(row).codes) {
    if (!code.startsWith('\x1b]')) continue;
    if (open && open.start < at) links.push({ ...open, end: at });
    const id = LINK.exec(code)?.[1];
    open = id === undefined ? null : { id: Number(id), start: at };
  }
  return links;
}

/**
 * A row with its marks, which stand in order and apart, and only the clickable ones of its links. Each mark has its own
 * style alone; what the row has there goes on after it.
 */
export function painted(
  row: string,
  marks: readonly Mark[],
  isClickable: (id: number) => boolean,
): string {
  if (marks.length === 0 && !row.includes('\x1b]')) return row;
  const { text, codes } = parted(row);
  const pen = new Pen();
  let out = '';
  let from = 0;
  let next = 0;
  let isOpen = false;
  const goTo = (to: number, isShown: boolean): void => {
    const end = Math.max(to, from);
    for (let code = codes[next]; code && code.at <= end; code = codes[++next]) {
      if (isShown) out += text.slice(from, code.at);
      from = code.at;
      const id = LINK.exec(code.code)?.[1];
      const isLink = code.code.startsWith('\x1b]');
      if (isLink && !(id === undefined ? isOpen : isClickable(Number(id)))) continue;
      if (isLink) isOpen = id !== undefined;
      if (isShown) out += code.code;
      pen.take(code.code);
    }
    if (isShown) out += text.slice(from, end);
    from = end;
  };
  for (const { start, end, style, label } of marks) {
    goTo(start, true);
    // The label before may have taken some of its room.
    const rest = label === undefined ? from : pastColumns(text, from, label.length);
    const shown = (label ?? '') + text.slice(rest, end);
    out += `${pen.close()}${style}${shown}\x1b[0m`;
    goTo(Math.max(rest, end), false);
    out += pen.open();
  }
  goTo(text.length, true);
  return out;
}

/** The place in a text where so many columns from `start` on end. */
function pastColumns(text: string, start: number, columns: number): number {
  const widths = graphemeWidths(text);
  let left = columns;
  let at = start;
  for (; at < text.length && (left > 0 || widths?.[at] === CONTINUES); at++) {
    const width = widths?.[at] ?? 1;
    if (width !== CONTINUES) left -= width;
  }
  return at;
}

/** A text on exactly so many columns, cut or filled up with blanks. */
export function fitted(text: string, columns: number): string {
  const shown = truncate(text, columns);
  return shown + ' '.repeat(Math.max(0, columns - columnsOf(shown)));
}
