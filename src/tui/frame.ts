import { sameText } from './anchor.ts';
import { fractionAt } from './progress.ts';
import { isBefore, type PageRows, type Place } from './rows.ts';
import type { Reading, Spot, State } from './state.ts';

/** The narrowest and the widest outline beside a text, and what parts the two, in columns. */
const MIN_PANE = 24;
const MAX_PANE = 40;
export const GAP = 3;

/** Where the parts of a screen stand, in columns and rows. */
export interface Frame {
  /** The text's first column, from 0, and its line width. */
  readonly left: number;
  readonly width: number;
  /** What a row of the text may take where it is wider than the line width, as code may be. */
  readonly room: number;
  /** The outline's columns; 0: there is none. */
  readonly pane: number;
  /** Whether the outline stands in the place of the text, for which there is no room beside it. */
  readonly isOver: boolean;
  /** The rows above the status line. */
  readonly height: number;
}

export function frameOf({ columns, lines, width: asked, outline }: State): Frame {
  const width = Math.max(1, Math.min(asked, columns));
  const centred = (columns - width) >> 1;
  const beside = Math.min(MAX_PANE, columns - width - GAP);
  const isOver = outline !== null && beside < MIN_PANE;
  const pane = outline === null ? 0 : isOver ? columns : beside;
  const left = pane > 0 && !isOver ? Math.max(centred, pane + GAP) : centred;
  return { left, width, room: columns - left, pane, isOver, height: Math.max(1, lines - 1) };
}

/** What of a page is on the screen. */
export interface Sight {
  readonly rows: PageRows;
  /** The place of the first row. */
  readonly top: Place;
  readonly height: number;
}

export function sightOf(state: State, view: Reading): Sight {
  const { width, room, height } = frameOf(state);
  const rows = view.document.rows(width, room, view.isSummary);
  return { rows, height, top: placeIn(rows, view.top) };
}

/** Where the text of a spot is on rows of another width; the last of each is known. */
const known = new WeakMap<Spot, { rows: PageRows; place: Place }>();

function placeIn(rows: PageRows, spot: Spot): Place {
  if (spot.rows === rows) return spot.place;
  const last = known.get(spot);
  if (last?.rows === rows) return last.place;
  const place = sameText(spot.rows, spot.place, rows);
  known.set(spot, { rows, place });
  return place;
}

/** Where the screen begins that shows the end of the page in its last row. */
export function lastTop({ rows, height }: Sight): Place {
  return rows.moved(rows.end, 1 - height);
}

/** How much of the text has come by, from 0 to 1: all that stands above the screen's lower edge. */
export function partRead(sight: Sight): number {
  const { rows, top, height } = sight;
  if (!isBefore(top, lastTop(sight))) return 1;
  return fractionAt(rows, rows.moved(top, height));
}

/** The place of a section among the headings, by the row that the screen begins with; -1 before the first. */
export function sectionAt({ rows, top }: Sight): number {
  const section = rows.parts[top.part]?.section ?? null;
  return section === null ? -1 : rows.headings.findIndex((heading) => heading.section === section);
}
