import { widestOf } from '../layout/wrap.ts';
import { isClickable } from '../renderers/terminal/links.ts';
import { hitsIn, hitsOn } from './find.ts';
import { type Frame, frameOf, GAP, type Sight, sightOf } from './frame.ts';
import { helpLines } from './help.ts';
import { libraryRows } from './library.ts';
import { isSame, linksInSight, linksOfPart } from './links.ts';
import { firstShown } from './list.ts';
import { outlineRows } from './outline.ts';
import { type Mark, painted } from './paint.ts';
import type { Place } from './rows.ts';
import type { Browsing, Reading, State } from './state.ts';
import { statusLine } from './status.ts';

/** A screen: its rows, from the top, and where the cursor is shown, if it is. */
export interface Screen {
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number } | null;
}

/** The screen that shows a state. */
export function draw(state: State): Screen {
  const { columns, lines } = state;
  const frame = frameOf(state);
  const body = bodyOf(state, frame);
  const rows = Array.from({ length: frame.height }, (_, i) => body[i] ?? '');
  const { text, cursor } = statusLine(state);
  if (lines > 1) rows.push(text);
  if (cursor === null) return { rows, cursor };
  return { rows, cursor: { row: rows.length - 1, column: Math.min(cursor, columns - 1) } };
}

function bodyOf(state: State, frame: Frame): string[] {
  const { mode, view } = state;
  if (mode?.type === 'help') return helpRows(state, frame, mode.top);
  if (!view) return [];
  if (view.type === 'browsing') return listRows(state, view, frame);
  if (frame.isOver) return paneRows(state, view, frame);
  const text = textRows(state, view, frame);
  if (frame.pane === 0) return text.map((row) => (row === '' ? '' : ' '.repeat(frame.left) + row));
  const pane = paneRows(state, view, frame);
  const bar = faint(state, '│');
  const gap = ' '.repeat(frame.left - frame.pane - GAP + 1);
  return Array.from(
    { length: frame.height },
    (_, i) => `${pane[i] ?? ' '.repeat(frame.pane)} ${bar}${text[i] ? gap + text[i] : ''}`,
  );
}

function faint({ color }: State, text: string): string {
  return color ? `\x1b[2m${text}\x1b[22m` : text;
}

/** Reverse video is for what is selected, with colour and without: there is nothing else to tell it by. */
const SELECTED = '\x1b[7m';
/** Places that were found: yellow where there is colour, else underlined. */
const HIT = '\x1b[7m\x1b[33m';
const PLAIN_HIT = '\x1b[4m';

/** The rows of the page that are on the screen, with what is found and selected marked. */
function textRows(state: State, view: Reading, { height }: Frame): string[] {
  const sight = sightOf(state, view);
  const { rows, top } = sight;
  const hints = state.mode?.type === 'hints' ? linksInSight(sight) : [];
  const marks = marksOf(state, view, sight);
  const clickable = (id: number): boolean => {
    const target = rows.targets[id];
    return state.hyperlinks && target !== undefined && 'href' in target && isClickable(target.href);
  };
  return [...rows.from(top, height)].map((place) => {
    const labels = hints.flatMap(({ place: at, start }, i): Mark[] => {
      if (at.part !== place.part || at.row !== place.row) return [];
      return [{ start, end: start, style: SELECTED, label: `${i + 1}` }];
    });
    const all = labels.length > 0 ? labels : marks(place);
    return painted(rows.at(place), all, clickable);
  });
}

/** The marks on a row: what is found, and over it the link that is selected. */
function marksOf(state: State, view: Reading, { rows }: Sight): (place: Place) => Mark[] {
  const { find, link } = view;
  const hits = find ? hitsIn(rows, find.query) : [];
  const pieces = link
    ? linksOfPart(rows, link.part).filter((piece) => isSame(piece.link, link))
    : [];
  return ({ part, row }) => {
    const selected = pieces
      .filter(({ place }) => place.part === part && place.row === row)
      .map(({ start, end }): Mark => ({ start, end, style: SELECTED }));
    const found = hitsOn(rows, hits, { part, row }).map(({ hit, start, end }): Mark => {
      const isCurrent = hit === hits[find?.current ?? -1];
      return { start, end, style: isCurrent ? SELECTED : state.color ? HIT : PLAIN_HIT };
    });
    return apart(selected, found);
  };
}

/** Marks in order, those of `under` only where none of `over` stands. */
function apart(over: readonly Mark[], under: readonly Mark[]): Mark[] {
  const free =
    over.length === 0
      ? under
      : under.filter(({ start, end }) =>
          over.every((mark) => mark.end <= start || end <= mark.start),
        );
  return [...over, ...free].sort((a, b) => a.start - b.start);
}

/** The outline; the section that it selects is marked, brighter where the pane has the keys. */
function paneRows(state: State, view: Reading, { pane, height }: Frame): string[] {
  const { outline } = state;
  if (!outline) return [];
  const { headings } = sightOf(state, view).rows;
  const first = firstShown(outline.selected, headings.length, height);
  return outlineRows(headings.slice(first, first + height), pane).map((row, i) => {
    if (first + i !== outline.selected) return outline.hasKeys ? row : faint(state, row);
    return outline.hasKeys ? `${SELECTED}${row}\x1b[0m` : row;
  });
}

function listRows(state: State, view: Browsing, { height }: Frame): string[] {
  return libraryRows(view, state.columns, height).map(({ facts, title, tags, isSelected }) =>
    isSelected
      ? `${SELECTED}${facts}${title}${tags}\x1b[0m`
      : faint(state, facts) + title + faint(state, tags),
  );
}

function helpRows(state: State, { height }: Frame, top: number): string[] {
  const lines = helpLines(state.columns);
  const left = ' '.repeat((state.columns - widestOf(lines)) >> 1);
  const bold = (line: string) => (state.color ? `\x1b[1m${line}\x1b[22m` : line);
  return lines
    .slice(top, top + height)
    .map((line) => (line === '' ? '' : left + (line.startsWith(' ') ? line : bold(line))));
}
