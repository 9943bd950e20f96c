import type { Block, Inline } from '../model/article.ts';
import { childrenOf } from '../model/plain-text.ts';
import type { LinkTarget } from '../renderers/terminal/links.ts';
import { type Sight, sightOf } from './frame.ts';
import { movedTo, showing } from './moving.ts';
import { linksOn } from './paint.ts';
import type { PageRows, Place } from './rows.ts';
import type { LinkPlace, Reading, State } from './state.ts';

/** A stretch of a link on a row; a link that is broken over rows has several. */
export interface LinkPiece {
  readonly link: LinkPlace;
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly target: LinkTarget;
}

const known = new WeakMap<PageRows, Map<number, readonly LinkPiece[]>>();

/** The links of a part, in the order of its rows. */
export function linksOfPart(rows: PageRows, part: number): readonly LinkPiece[] {
  const parts = known.get(rows) ?? new Map<number, readonly LinkPiece[]>();
  known.set(rows, parts);
  const links = parts.get(part) ?? readLinks(rows, part);
  parts.set(part, links);
  return links;
}

function readLinks(rows: PageRows, part: number): LinkPiece[] {
  if (!hasLinks(rows.parts[part]?.content ?? [])) return [];
  const indexes = new Map<number, number>();
  return rows.of(part).flatMap((text, row) =>
    linksOn(text).flatMap(({ id, start, end }) => {
      const target = rows.targets[id];
      if (!target) return [];
      const index = indexes.get(id) ?? indexes.size;
      indexes.set(id, index);
      return [{ link: { part, index }, place: { part, row }, start, end, target }];
    }),
  );
}

function hasLinks(nodes: readonly (Block | Inline)[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'link' ||
      node.type === 'image' ||
      node.type === 'footnoteRef' ||
      hasLinks(childrenOf(node)),
  );
}

/** The links on the screen, each by its first piece there, in order. */
export function linksInSight({ rows, top, height }: Sight): LinkPiece[] {
  const places = [...rows.from(top, height)];
  const inSight = new Set(places.map(({ part, row }) => `${part} ${row}`));
  const pieces = [...new Set(places.map(({ part }) => part))]
    .flatMap((part) => linksOfPart(rows, part))
    .filter(({ place }) => inSight.has(`${place.part} ${place.row}`));
  return firstPieces(pieces);
}

function firstPieces(pieces: readonly LinkPiece[]): LinkPiece[] {
  const seen = new Set<string>();
  return pieces.filter(({ link: { part, index } }) => {
    const key = `${part} ${index}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

export function isSame(a: LinkPlace | null | undefined, b: LinkPlace | null | undefined): boolean {
  return a?.part === b?.part && a?.index === b?.index;
}

/** The first piece of a link. */
export function pieceOf(rows: PageRows, link: LinkPlace | null): LinkPiece | null {
  if (!link) return null;
  return linksOfPart(rows, link.part).find((piece) => isSame(piece.link, link)) ?? null;
}

/** Selects the link after the one that is selected or, with none in sight, the next one from the screen on; or before. */
export function selectNext(state: State, view: Reading, direction: 1 | -1): State {
  const sight = sightOf(state, view);
  const found = nextLink(sight, view.link, direction);
  return found ? selected(state, view, found) : { ...state, message: 'no more links' };
}

function nextLink(sight: Sight, from: LinkPlace | null, direction: 1 | -1): LinkPiece | null {
  const { rows, top } = sight;
  const visible = linksInSight(sight);
  const at = visible.findIndex(({ link }) => isSame(link, from));
  const near = at < 0 ? visible.at(direction > 0 ? 0 : -1) : visible[at + direction];
  if (near) return near;
  // The screen's first row may stand in the middle of a part, and its last one too.
  const edge = visible.at(direction > 0 ? -1 : 0)?.link ?? null;
  const start = edge?.part ?? top.part;
  for (let part = start; part >= 0 && part < rows.parts.length; part += direction) {
    const links = firstPieces(linksOfPart(rows, part));
    const beyond = links.filter((piece) => isBeyond(piece, edge, sight, direction));
    const found = beyond.at(direction > 0 ? 0 : -1);
    if (found) return found;
  }
  return null;
}

/** Whether a link stands past the outermost one on the screen or, where there is none, past the screen's first row. */
function isBeyond(
  { link, place }: LinkPiece,
  edge: LinkPlace | null,
  { top }: Sight,
  direction: 1 | -1,
): boolean {
  if (edge) return direction * (link.part - edge.part || link.index - edge.index) > 0;
  return direction * (place.part - top.part || place.row - top.row) > 0;
}

/** Selects a link, and brings it on the screen. */
export function selected(state: State, view: Reading, { link, place }: LinkPiece): State {
  const sight = sightOf(state, view);
  return movedTo(state, { ...view, link }, sight, showing(sight, place));
}

/** The state after a key while the links in sight have numbers: figures choose one of them. */
export function hintKey(state: State, view: Reading, typed: string, key: string): State | null {
  const count = linksInSight(sightOf(state, view)).length;
  const number = key === 'backspace' ? typed.slice(0, -1) : typed + key;
  if (!/^\d{0,4}$/.test(number) || (key !== 'backspace' && !/^\d$/.test(key))) return null;
  const piece = linksInSight(sightOf(state, view))[Number(number) - 1];
  // A figure that begins no number of a link is the beginning of another one.
  if (number !== '' && !piece) return { ...state, message: `there is no link ${number}` };
  const next = { ...state, mode: { type: 'hints', typed: number } as const };
  if (!piece) return next;
  const isFinal = Number(`${number}0`) > count;
  return selected(isFinal ? { ...state, mode: null } : next, view, piece);
}
