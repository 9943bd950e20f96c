import { readingMinutes, titleOf } from '../model/article.ts';
import { orders, sorts } from '../model/orders.ts';
import { readMark } from '../renderers/terminal/list-page.ts';
import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { frameOf } from './frame.ts';
import { firstShown, stepOf } from './list.ts';
import { fitted } from './paint.ts';
import type { Browsing, Listed, State } from './state.ts';

/** The list as it is first shown: newest first, and at the article that was read last. */
export function browsing(items: readonly Listed[]): Browsing {
  const last = items.reduce<Listed | null>(
    (latest, item) => (item.readAt > (latest?.readAt ?? 0) ? item : latest),
    null,
  );
  return { type: 'browsing', items, filter: '', sort: 'date', selected: last?.source.path ?? null };
}

/** The last order of each list: sorting thousands for each key would be felt. */
const ordered = new WeakMap<readonly Listed[], { of: string; shown: readonly Listed[] }>();

/** The articles that the list shows, in its order. */
export function shownItems({ items, filter, sort }: Browsing): readonly Listed[] {
  const of = `${sort} ${filter}`;
  const known = ordered.get(items);
  if (known?.of === of) return known.shown;
  const words = fold(filter).split(' ');
  const shown = items.filter((item) => {
    const text = fold([item.source.name, titleOf(item), ...item.tags].join(' '));
    return words.every((word) => text.includes(word));
  });
  shown.sort(orders[sort]);
  ordered.set(items, { of, shown });
  return shown;
}

/** The selected article's place among the shown ones; the first where it is not shown. */
function selectedIn(shown: readonly Listed[], { selected }: Browsing): number {
  return Math.max(
    0,
    shown.findIndex(({ source }) => source.path === selected),
  );
}

/** The state after a key in the list of the library; null for a key that does nothing there. */
export function libraryKey(state: State, view: Browsing, key: string): State | null {
  const shown = shownItems(view);
  const at = selectedIn(shown, view);
  const item = shown[at];
  const step = key === 'enter' ? null : stepOf(key, frameOf(state).height);
  if (step !== null) {
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    return { ...state, view: { ...view, selected: next?.source.path ?? null } };
  }
  switch (key) {
    case '/':
      return { ...state, mode: { type: 'prompt', purpose: 'filter', typed: '', before: view } };
    case 'a':
      return { ...state, mode: { type: 'prompt', purpose: 'add', typed: '', before: view } };
    case 'S': {
      const sort = sorts[(sorts.indexOf(view.sort) + 1) % sorts.length] ?? 'date';
      return { ...state, view: { ...view, sort }, message: `sorted by ${sort}` };
    }
    case 'r':
      return { ...state, request: { type: 'list' } };
    case 'esc':
      return { ...state, view: { ...view, filter: '' } };
  }
  if (!item) return null;
  const location = item.source.path ?? '';
  switch (key) {
    case 'enter':
      return { ...state, request: { type: 'open', location, from: null } };
    case 'e':
      return { ...state, request: { type: 'edit', file: location, at: null } };
    case 'D':
      return { ...state, mode: { type: 'confirm', item } };
    case 'Y':
      return { ...state, request: { type: 'copy', text: location, what: 'the path' } };
    default:
      return null;
  }
}

/** The state after the answer to whether an article is to be deleted; its neighbour is selected then. */
export function confirmed(state: State, item: Listed, key: string): State {
  const { view } = state;
  if (view?.type !== 'browsing' || !/^y$/i.test(key)) {
    return { ...state, message: 'nothing was deleted' };
  }
  const shown = shownItems(view);
  const at = shown.indexOf(item);
  const next = shown[at + 1] ?? shown[at - 1];
  const selected = next?.source.path ?? null;
  return { ...state, view: { ...view, selected }, request: { type: 'remove', item } };
}

/** A row of the list: the texts of its columns, and whether it is selected. */
export interface LibraryRow {
  /** Date, minutes and how far it was read. */
  readonly facts: string;
  readonly title: string;
  readonly tags: string;
  readonly isSelected: boolean;
}

/** The narrowest list that has dates, and tags, in columns. */
const WITH_DATES = 60;
const WITH_TAGS = 80;

/** The rows of the list that the screen shows. */
export function libraryRows(view: Browsing, columns: number, height: number): LibraryRow[] {
  const shown = shownItems(view);
  const at = selectedIn(shown, view);
  const first = firstShown(at, shown.length, height);
  return shown.slice(first, first + height).map((item, i) => {
    const date = columns >= WITH_DATES ? `${(item.date ?? '').padEnd(10)}  ` : '';
    const minutes = `${readingMinutes(item.words)} min`.padStart(7);
    const facts = ` ${date}${minutes}  ${readMark(item.read).padStart(4)}  `;
    const tags =
      columns >= WITH_TAGS && item.tags.length > 0 ? `  ${cleanLine(item.tags.join(', '))} ` : '';
    const shortened = fitted(tags, Math.min(tags.length, columns >> 2)).trimEnd();
    const room = columns - facts.length - shortened.length;
    const title = fitted(cleanLine(titleOf(item)), Math.max(0, room));
    return { facts, title, tags: shortened, isSelected: first + i === at };
  });
}
