import { type Anchor, anchorAt, placeAt } from './anchor.ts';
import { frameOf, sightOf } from './frame.ts';
import { helpKey } from './help.ts';
import { goBack, goForward, gone } from './history.ts';
import { browsing, confirmed, libraryKey } from './library.ts';
import { hintKey } from './links.ts';
import { following, outlineKey } from './outline.ts';
import { promptKey } from './prompt.ts';
import { headingOf, readingKey } from './reading.ts';
import type { Document, Listed, Mode, Reading, State, View } from './state.ts';

/** What happens to the reader: a key, and what comes of the requests that keys make. */
export type Event =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'resized'; readonly columns: number; readonly lines: number }
  | { readonly type: 'waiting'; readonly text: string }
  /** `at`: where it was left; `section`: the id or the heading of the one to begin with. */
  | {
      readonly type: 'opened';
      readonly document: Document;
      readonly section: string | null;
      readonly at: Anchor | null;
    }
  /** The article that is read has been read anew. */
  | { readonly type: 'reread'; readonly of: Document; readonly document: Document }
  /** `selected`: the path of the article to select; null: as before. */
  | {
      readonly type: 'listed';
      readonly items: readonly Listed[];
      readonly selected: string | null;
      readonly message: string | null;
    }
  /** It is done, or could not be done. */
  | { readonly type: 'said'; readonly message: string | null };

/** The reader's state after an event. It depends on nothing else, and changes nothing. */
export function update(state: State, event: Event): State {
  switch (event.type) {
    case 'key':
      return keyed({ ...state, message: null }, event.key);
    case 'resized':
      return { ...state, columns: event.columns, lines: event.lines };
    case 'waiting':
      return { ...state, waiting: event.text };
    case 'said':
      return { ...state, waiting: null, message: event.message };
    case 'opened':
      return opened({ ...state, waiting: null }, event);
    case 'reread':
      return reread({ ...state, waiting: null }, event);
    case 'listed':
      return listed({ ...state, waiting: null, message: event.message }, event);
  }
}

function keyed(state: State, key: string): State {
  // As in less and vim, it cancels what is being typed.
  if (key === 'C-c' && state.mode?.type !== 'prompt') return { ...state, code: INTERRUPTED };
  if (key === 'C-z') return { ...state, request: { type: 'suspend' } };
  if (state.waiting !== null) {
    if (key === 'q') return { ...state, code: 0 };
    return key === 'esc'
      ? { ...state, waiting: null, message: 'stopped', request: { type: 'stop' } }
      : state;
  }
  const { mode, outline, view } = state;
  if (mode) return followed(view, modeKey(state, mode, key));
  if (!view) return key === 'q' ? { ...state, code: 0 } : state;
  if (view.type === 'browsing') return libraryKey(state, view, key) ?? anyKey(state, key);
  if (outline?.hasKeys) {
    const next = outlineKey(state, view, outline, key);
    if (next) return next;
    if (key === 'o' || key === 'esc') return { ...state, outline: null };
  }
  // An outline in the place of the text gives it back to a key that is the text's.
  const open = frameOf(state).isOver ? { ...state, outline: null } : state;
  return followed(view, readingKey(open, view, key) ?? anyKey(open, key));
}

/** The state after a key, the outline following the text where that has moved. */
function followed(before: View | null, state: State): State {
  return state.view === before ? state : following(state);
}

/** The exit code of a program that Ctrl-C has ended. */
export const INTERRUPTED = 130;

/** Keys that do the same in an article and in the library. */
function anyKey(state: State, key: string): State {
  switch (key) {
    case 'q':
      return { ...state, code: 0 };
    case '?':
      return { ...state, mode: { type: 'help', top: 0 } };
    case 'backspace':
      return goBack(state);
    case 'l':
      return goForward(state);
    default:
      return state;
  }
}

/** The state after a key while something stands over the view. */
function modeKey(state: State, mode: Mode, key: string): State {
  const { view } = state;
  switch (mode.type) {
    case 'help':
      return helpKey(state, mode.top, key);
    case 'confirm':
      return confirmed({ ...state, mode: null }, mode.item, key);
    case 'hints': {
      if (view?.type !== 'reading') return { ...state, mode: null };
      const next = hintKey(state, view, mode.typed, key);
      if (next) return next;
      const closed = { ...state, mode: null };
      return key === 'esc' ? closed : keyed(closed, key);
    }
    case 'prompt':
      return promptKey(state, mode, key);
  }
}

/** Shows an article that has been opened: at a section, where it was left, or at its beginning. */
function opened(state: State, { document, section, at }: Event & { type: 'opened' }): State {
  const plain = { ...state, outline: null, mode: null };
  const { width, room } = frameOf(plain);
  const rows = document.rows(width, room, false);
  const heading = section === null ? null : headingOf(rows, section);
  const kept = at ? placeAt(rows, at) : rows.start;
  const place = heading === null ? kept : rows.opening(heading);
  const missing = section !== null && heading === null ? `there is no section #${section}` : null;
  const view: Reading = {
    type: 'reading',
    document,
    isSummary: false,
    top: { rows, place },
    link: null,
    find: null,
  };
  return { ...gone(plain, view), message: missing ?? state.message };
}

/** Shows an article as it is now, wherever it is shown, with the same text at the top. */
function reread(state: State, { of, document }: Event & { type: 'reread' }): State {
  const renewed = <Shown extends View>(view: Shown): Shown => {
    if (view.type !== 'reading' || view.document !== of) return view;
    const { rows, top } = sightOf(state, view);
    const { width, room } = frameOf(state);
    const next = document.rows(width, room, view.isSummary);
    const place = placeAt(next, anchorAt(rows, top));
    return { ...view, document, link: null, top: { rows: next, place } };
  };
  return {
    ...withView(state, renewed),
    back: state.back.map(renewed),
    forward: state.forward.map(renewed),
  };
}

/** The state with the view changed and, where something is being typed, the one to come back to. */
function withView(state: State, change: (view: View) => View): State {
  const { mode, view } = state;
  return {
    ...state,
    view: view && change(view),
    mode: mode?.type === 'prompt' ? { ...mode, before: change(mode.before) } : mode,
  };
}

/** Shows the library as it is now; where it is shown already, it keeps its place. */
function listed(state: State, { items, selected }: Event & { type: 'listed' }): State {
  if (!state.view) return { ...state, view: browsing(items) };
  return withView(state, (view) =>
    view.type === 'browsing' ? { ...view, items, selected: selected ?? view.selected } : view,
  );
}
