import { following } from './outline.ts';
import type { State, View } from './state.ts';

/** Goes to another view, from which Backspace comes back to this one. */
export function gone(state: State, view: View): State {
  const back = state.view ? [state.view, ...state.back] : state.back;
  return { ...state, view, back, forward: [] };
}

/** Goes back to the view before this one. */
export function goBack(state: State): State {
  return travelled(state, 'back', 'forward');
}

/** Goes to the view that `goBack` came from. */
export function goForward(state: State): State {
  return travelled(state, 'forward', 'back');
}

function travelled(state: State, way: 'back' | 'forward', other: 'back' | 'forward'): State {
  const { view } = state;
  const [next, ...rest] = state[way];
  if (!next || !view) return { ...state, message: `there is nothing to go ${way} to` };
  const there = { ...state, view: next, [way]: rest, [other]: [view, ...state[other]] };
  if (documentOf(next) === documentOf(view)) return following(there);
  // The library may have changed since: an article in it was read.
  const request = next.type === 'browsing' ? ({ type: 'list' } as const) : null;
  return { ...there, outline: null, request };
}

function documentOf(view: View): object | null {
  return view.type === 'reading' ? view.document : null;
}
