import { occurrencesOf } from '../search/excerpt.ts';
import { phraseOf } from '../search/query.ts';
import { foldLetters } from '../unicode/fold.ts';
import { sightOf } from './frame.ts';
import { movedTo, showing } from './moving.ts';
import { firstIndex, isBefore, type PageRows, type Place } from './rows.ts';
import type { Reading, State } from './state.ts';

/** A place where a text was found: `start` to `end` in the text of the part's rows, in UTF-16 units. */
export interface Hit {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** What of a row is part of a hit. */
export interface HitOnRow {
  readonly hit: Hit;
  readonly start: number;
  readonly end: number;
}

/** What was found last on a page, and its text as it is searched, by part. */
interface Found {
  readonly folded: string[];
  query: string;
  hits: readonly Hit[];
}

const searched = new WeakMap<PageRows, Found>();

/** All places of a page where a text stands, in order; case, accents, and the forms of quotes and dashes do not matter. */
export function hitsIn(rows: PageRows, query: string): readonly Hit[] {
  const known = searched.get(rows) ?? { folded: [], query: '', hits: [] };
  searched.set(rows, known);
  if (known.query === query) return known.hits;
  const term = phraseOf(query);
  // What is typed at the end of what was found stands nowhere else.
  const isLonger = known.query !== '' && query.startsWith(known.query);
  const parts = isLonger ? new Set(known.hits.map(({ part }) => part)) : rows.parts.keys();
  const hits: Hit[] = [];
  for (const part of parts) {
    if (!term) break;
    const folded = known.folded[part] ?? foldLetters(rows.text(part));
    known.folded[part] = folded;
    for (const [start, end] of occurrencesOf(term, folded, () => rows.text(part))) {
      hits.push({ part, start, end });
    }
  }
  known.query = query;
  known.hits = hits;
  return hits;
}

/** The row that a hit begins on. */
export function placeOf(rows: PageRows, { part, start }: Hit): Place {
  return { part, row: rows.rowAt(part, start) };
}

/** The number of the first hit that ends on a row or after it. */
export function firstHit(rows: PageRows, hits: readonly Hit[], { part, row }: Place): number {
  const offset = rows.starts(part)[row] ?? 0;
  return firstIndex(hits.length, (i) => {
    const hit = hits[i];
    return !hit || hit.part > part || (hit.part === part && hit.end > offset);
  });
}

/** The parts of hits that stand on a row. */
export function hitsOn(rows: PageRows, hits: readonly Hit[], place: Place): HitOnRow[] {
  const { part, row } = place;
  const from = rows.starts(part)[row] ?? 0;
  const to = rows.starts(part)[row + 1] ?? Number.POSITIVE_INFINITY;
  const shown: HitOnRow[] = [];
  for (let i = firstHit(rows, hits, place); ; i++) {
    const hit = hits[i];
    // The last unit is where the row ends.
    if (hit?.part !== part || hit.start >= to - 1) return shown;
    shown.push({
      hit,
      start: Math.max(0, hit.start - from),
      end: Math.min(hit.end, to - 1) - from,
    });
  }
}

/** The state with a text found on the page: its first place from the screen's beginning on is shown. */
export function found(state: State, view: Reading, query: string): State {
  if (query.trim() === '') return { ...state, view: { ...view, find: null } };
  const sight = sightOf(state, view);
  const hits = hitsIn(sight.rows, query);
  const after = firstHit(sight.rows, hits, sight.top);
  const current = hits.length === 0 ? -1 : after % hits.length;
  return shown(state, { ...view, find: { query, current } }, hits[current]);
}

/** Goes to the hit after the one that is on the screen or, where it is not, after the screen's beginning; or before. */
export function findNext(state: State, view: Reading, direction: 1 | -1): State {
  const { find } = view;
  if (!find) return { ...state, message: '/ finds a text' };
  const { rows, top, height } = sightOf(state, view);
  const hits = hitsIn(rows, find.query);
  if (hits.length === 0) return { ...state, message: notFound(find.query) };
  const at = hits[find.current];
  const place = at && placeOf(rows, at);
  const isInSight = place && !isBefore(place, top) && rows.distance(top, place, height) < height;
  const after = firstHit(rows, hits, top);
  const near = direction > 0 ? after : after - 1;
  const next = isInSight ? find.current + direction : near;
  const current = (next + hits.length) % hits.length;
  const message =
    current === next ? null : direction > 0 ? 'from the top again' : 'from the end again';
  return shown({ ...state, message }, { ...view, find: { ...find, current } }, hits[current]);
}

function shown(state: State, view: Reading, hit: Hit | undefined): State {
  if (!hit) return { ...state, view };
  const sight = sightOf(state, view);
  return movedTo(state, view, sight, showing(sight, placeOf(sight.rows, hit)));
}

export function notFound(query: string): string {
  return `there is no “${query}” here`;
}
