import { blockText } from '../model/plain-text.ts';
import { slug } from '../unicode/slug.ts';
import { anchorAt } from './anchor.ts';
import { findNext } from './find.ts';
import { frameOf, sectionAt, sightOf } from './frame.ts';
import { goBack, gone } from './history.ts';
import { isSame, linksInSight, pieceOf, selectNext } from './links.ts';
import { move, movedTo } from './moving.ts';
import { openOutline } from './outline.ts';
import type { PageRows } from './rows.ts';
import type { Reading, Request, State } from './state.ts';

/** The state after a key in an article; null for a key that does nothing there. */
export function readingKey(state: State, view: Reading, key: string): State | null {
  const { find, link } = view;
  switch (key) {
    case 'o':
      return state.outline ? { ...state, outline: null } : openOutline(state, view);
    case '/':
      return { ...state, mode: { type: 'prompt', purpose: 'find', typed: '', before: view } };
    case 'n':
    case 'N':
      return findNext(state, view, key === 'n' ? 1 : -1);
    case 'tab':
    case 'S-tab':
      return selectNext(state, view, key === 'tab' ? 1 : -1);
    case 'f':
      return linksInSight(sightOf(state, view)).length > 0
        ? { ...state, mode: { type: 'hints', typed: '' } }
        : { ...state, message: 'there are no links on the screen' };
    case 'esc':
      if (!find && !link && state.outline) return { ...state, outline: null };
      return { ...state, view: { ...view, find: null, link: null } };
    case 's':
      return toggleSummary(state, view);
    case 'r':
      return { ...state, request: { type: 'reread' } };
    case 'e':
      return edit(state, view);
    case 'x':
      return browse(state, view);
    case 'y':
      return { ...state, request: copiedSection(state, view) };
    case 'Y':
      return copiedAddress(state, view);
    case '+':
    case '=':
      return widened(state, STEP);
    case '-':
      return widened(state, -STEP);
    case 'enter':
      return link ? follow(state, view) : move(state, view, key);
    default:
      return withLinkInSight(move(state, view, key));
  }
}

/** A link that has left the screen is selected no more: Enter would open what nobody sees. */
function withLinkInSight(state: State | null): State | null {
  const view = state?.view;
  if (!state || view?.type !== 'reading' || !view.link) return state;
  const isInSight = linksInSight(sightOf(state, view)).some(({ link }) => isSame(link, view.link));
  return isInSight ? state : { ...state, view: { ...view, link: null } };
}

/** Columns by which `+` and `-` change the line width, and the least that they leave of it. */
const STEP = 4;
const MIN_WIDTH = 20;

function widened(state: State, by: number): State {
  const width = Math.max(
    Math.min(MIN_WIDTH, state.columns),
    Math.min(state.columns, frameOf(state).width + by),
  );
  return { ...state, width, message: `${width} columns` };
}

/** Shows the summary alone or, from there, the whole article again. */
function toggleSummary(state: State, view: Reading): State {
  const { back } = state;
  const [last] = back;
  if (view.isSummary && last?.type === 'reading' && last.document === view.document) {
    return goBack(state);
  }
  const isSummary = !view.isSummary;
  const { width, room } = frameOf(state);
  const rows = view.document.rows(width, room, isSummary);
  return gone(state, { ...view, isSummary, link: null, top: { rows, place: rows.start } });
}

/** Opens what the selected link leads to. */
function follow(state: State, view: Reading): State {
  const sight = sightOf(state, view);
  const target = pieceOf(sight.rows, view.link)?.target;
  if (!target) return state;
  if ('note' in target) {
    const part = sight.rows.parts.findIndex(({ note }) => note === target.note);
    return part < 0 ? { ...state, message: 'there is no such note' } : jumped(state, view, part);
  }
  const { href } = target;
  if (/^mailto:/i.test(href)) return { ...state, message: `x opens ${href}` };
  if (!href.startsWith('#')) {
    return { ...state, request: { type: 'open', location: href, from: view.document } };
  }
  const part = headingOf(sight.rows, href.slice(1));
  return part === null
    ? { ...state, message: `there is no section ${href}` }
    : jumped(state, view, part);
}

/** Goes to a part of the same page, and can come back. */
function jumped(state: State, view: Reading, part: number): State {
  const sight = sightOf(state, view);
  const next = gone(state, { ...view, link: null });
  return movedTo(next, { ...view, link: null }, sight, sight.rows.opening(part));
}

/** The part that a section begins with, by its id, as a link's fragment names it; null where there is none. */
export function headingOf({ headings }: PageRows, fragment: string): number | null {
  const wanted = slug(decoded(fragment));
  return headings.find(({ section }) => section.id === wanted)?.part ?? null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function edit(state: State, view: Reading): State {
  const { file } = view.document;
  if (file === null) return { ...state, message: 'only a file can be edited' };
  const { rows, top } = sightOf(state, view);
  return { ...state, request: { type: 'edit', file, at: anchorAt(rows, top) } };
}

/** The address of the selected link, or of the article itself; null where it has none. */
function addressOf(state: State, view: Reading): string | null {
  const target = pieceOf(sightOf(state, view).rows, view.link)?.target;
  if (target && 'href' in target) return target.href;
  const { article, address } = view.document;
  return article.url ?? address;
}

function copiedAddress(state: State, view: Reading): State {
  const address = addressOf(state, view);
  const text = address ?? view.document.file;
  if (text === null) return { ...state, message: 'the article has no address' };
  const what = address === null ? 'the path' : 'the address';
  return { ...state, request: { type: 'copy', text, what } };
}

function browse(state: State, view: Reading): State {
  const address = addressOf(state, view);
  if (address === null) return { ...state, message: 'the article has no address' };
  if (!/^(?:https?|mailto):/i.test(address))
    return { ...state, message: `no web address: ${address}` };
  return { ...state, request: { type: 'browse', address } };
}

/** The text of the section that is read or, before the first, of the lead. */
function copiedSection(state: State, view: Reading): Request {
  const sight = sightOf(state, view);
  const section = sight.rows.headings[sectionAt(sight)]?.section;
  const { lead } = view.document.article;
  const text = section ? `${section.heading}\n\n${blockText(section.blocks)}` : blockText(lead);
  return {
    type: 'copy',
    text: `${text}\n`,
    what: section ? `section ${section.number}` : 'the opening',
  };
}
