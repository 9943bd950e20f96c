import { lastTop, type Sight, sightOf } from './frame.ts';
import { stepOf } from './list.ts';
import { isBefore, type Place } from './rows.ts';
import type { Reading, State } from './state.ts';

/** The state with the view at another place of its page. */
export function movedTo(state: State, view: Reading, { rows }: Sight, place: Place): State {
  return { ...state, view: { ...view, top: { rows, place } } };
}

/** A place so many rows on; the end of the page goes no higher than to the lower edge of the screen. */
function scrolled(sight: Sight, by: number): Place {
  const { rows, top } = sight;
  const place = rows.moved(top, by);
  if (by < 0) return place;
  const last = lastTop(sight);
  if (!isBefore(last, place)) return place;
  return isBefore(last, top) ? top : last;
}

/** The key's place to go to on a page; null for a key that moves nothing. */
function target(key: string, sight: Sight): Place | null {
  const { rows, top, height } = sight;
  if (key === '[') return previousHeading(sight) ?? rows.start;
  if (key === ']') return nextHeading(sight) ?? top;
  const step = key === 'enter' ? 1 : stepOf(key, height);
  if (step === null) return null;
  if (step === Number.NEGATIVE_INFINITY) return rows.start;
  return step === Number.POSITIVE_INFINITY ? lastTop(sight) : scrolled(sight, step);
}

function previousHeading({ rows, top }: Sight): Place | null {
  const found = rows.headings.findLast(
    ({ part }) => part <= top.part && isBefore(rows.opening(part), top),
  );
  return found ? rows.opening(found.part) : null;
}

function nextHeading({ rows, top }: Sight): Place | null {
  const found = rows.headings.find(
    ({ part }) => part >= top.part && isBefore(top, rows.opening(part)),
  );
  return found ? rows.opening(found.part) : null;
}

/** The state after a key that moves the text; null where it does not. */
export function move(state: State, view: Reading, key: string): State | null {
  const sight = sightOf(state, view);
  if (/^[1-9]$/.test(key)) {
    const heading = sight.rows.headings.find(({ section }) => section.number === key);
    if (!heading) return { ...state, message: `there is no section ${key}` };
    return movedTo(state, view, sight, sight.rows.opening(heading.part));
  }
  const place = target(key, sight);
  return place && movedTo(state, view, sight, place);
}

/** The place to begin the screen with so that a row is on it: where it is already, else a third down. */
export function showing(sight: Sight, place: Place): Place {
  const { rows, top, height } = sight;
  if (!isBefore(place, top) && rows.distance(top, place, height) < height) return top;
  const start = rows.moved(place, -Math.floor(height / 3));
  const last = lastTop(sight);
  return isBefore(last, start) ? last : start;
}
