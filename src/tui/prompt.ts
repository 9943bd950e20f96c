import { cleanLine } from '../unicode/sanitize.ts';
import { found, notFound } from './find.ts';
import { PASTED } from './keys.ts';
import type { Mode, State } from './state.ts';

type Prompt = Extract<Mode, { type: 'prompt' }>;

/** The state after a key while something is typed in the status line. */
export function promptKey(state: State, mode: Prompt, key: string): State {
  const { purpose, typed, before } = mode;
  if (key === 'enter') return accepted({ ...state, mode: null }, purpose, typed);
  if (key === 'esc' || key === 'C-c' || (key === 'backspace' && typed === '')) {
    return { ...state, mode: null, view: before };
  }
  const next = edited(typed, key);
  if (next === null) return state;
  const open = { ...state, mode: { ...mode, typed: next } };
  if (purpose === 'filter' && before.type === 'browsing') {
    return { ...open, view: { ...before, filter: next } };
  }
  return purpose === 'find' && before.type === 'reading' ? found(open, before, next) : open;
}

/** What is typed after a key; null for one that types nothing. */
function edited(typed: string, key: string): string | null {
  if (key === 'backspace') return [...typed].slice(0, -1).join('');
  if (key === 'C-u') return '';
  if (key === 'C-w') return typed.replace(/\S*\s*$/, '');
  if (key.startsWith(PASTED)) return typed + cleanLine(key.slice(PASTED.length));
  return [...key].length === 1 ? typed + key : null;
}

function accepted(state: State, purpose: Prompt['purpose'], typed: string): State {
  const { view } = state;
  if (purpose === 'add') {
    const address = typed.trim();
    return address === '' ? state : { ...state, request: { type: 'add', address } };
  }
  if (view?.type !== 'reading' || !view.find || view.find.current >= 0) return state;
  return { ...state, message: notFound(view.find.query) };
}
