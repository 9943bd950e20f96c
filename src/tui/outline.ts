import { cleanLine } from '../unicode/sanitize.ts';
import { frameOf, sectionAt, sightOf } from './frame.ts';
import { stepOf } from './list.ts';
import { movedTo } from './moving.ts';
import { fitted } from './paint.ts';
import type { HeadingPlace } from './rows.ts';
import type { Outline, Reading, State } from './state.ts';

/** Opens the outline, at the section that is being read. */
export function openOutline(state: State, view: Reading): State {
  const sight = sightOf(state, view);
  if (sight.rows.headings.length === 0) return { ...state, message: 'there are no sections' };
  return { ...state, outline: { selected: Math.max(0, sectionAt(sight)), hasKeys: true } };
}

/** The state after a key while the outline has the keys; null for a key that is none of its own. */
export function outlineKey(
  state: State,
  view: Reading,
  outline: Outline,
  key: string,
): State | null {
  const { headings } = sightOf(state, view).rows;
  const { height, isOver } = frameOf(state);
  const step = stepOf(key, height);
  if (step !== null) {
    const selected = Math.max(0, Math.min(headings.length - 1, outline.selected + step));
    return { ...state, outline: { ...outline, selected } };
  }
  if (key !== 'enter') return null;
  const heading = headings[outline.selected];
  const closed = { ...state, outline: isOver ? null : { ...outline, hasKeys: false } };
  if (!heading) return closed;
  const sight = sightOf(closed, view);
  return movedTo(closed, view, sight, sight.rows.opening(heading.part));
}

/** The outline where the text has moved: it selects the section that is being read. */
export function following(state: State): State {
  const { view, outline } = state;
  if (!outline || view?.type !== 'reading') return state;
  const selected = Math.max(0, sectionAt(sightOf(state, view)));
  return selected === outline.selected ? state : { ...state, outline: { ...outline, selected } };
}

/** The rows of the outline, `columns` wide, without styles; the selected one is told by its place. */
export function outlineRows(headings: readonly HeadingPlace[], columns: number): string[] {
  return headings.map(({ section: { number, heading, depth } }) => {
    const indent = ' '.repeat(Math.min((depth - 1) * 2, columns >> 1));
    return fitted(` ${indent}${number} ${cleanLine(heading)}`, columns);
  });
}
