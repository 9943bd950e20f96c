import { charactersAt, foldLetters } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import type { Passage } from './passages.ts';
import { mayHave, placesOf, type Term } from './query.ts';

/** Words of an excerpt, and those of them that may stand before the first match. */
const WORDS = 21;
const WORDS_BEFORE = 7;
/** Characters that these words are looked for in, either side. */
const REACH = 400;
/** Characters that are folded at once where a place is looked for. */
const PIECE = 512;

let words: Intl.Segmenter | undefined;

/**
 * Some words of a passage, on one line, around its first match; where its body and summary have none,
 * those that its body begins with.
 */
export function excerptOf({ body, heading, section }: Passage, terms: readonly Term[]): string {
  for (const text of section ? [body] : [body, heading]) {
    const at = firstMatch(text, terms);
    if (at !== null) return around(text, at);
  }
  return around(body, 0);
}

/** Where the terms stand in a text, as `[start, end)`, in order and apart. */
export function marksIn(text: string, terms: readonly Term[]): [start: number, end: number][] {
  const folded = foldLetters(text);
  const places = terms.flatMap((term) => occurrencesOf(term, folded, () => text));
  const marks: [number, number][] = [];
  for (const [from, to] of places.sort(([a], [b]) => a - b)) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

/** Where a term stands in a text, as `[start, end)`, in order. `folded`: the text as it is searched. */
export function occurrencesOf(
  term: Term,
  folded: string,
  text: () => string,
): [start: number, end: number][] {
  if (!mayHave(term, folded)) return [];
  const places = [...placesOf(term, folded)];
  if (places.length === 0) return [];
  const units = places.flatMap(({ start, end }) => [start, end - 1]);
  const characters = charactersAt(text(), units);
  return places.map((_, i) => [characters[2 * i]?.[0] ?? 0, characters[2 * i + 1]?.[1] ?? 0]);
}

function firstMatch(text: string, terms: readonly Term[]): number | null {
  const folded = foldLetters(text);
  const starts = terms.map((term) => folded.search(term.pattern)).filter((start) => start >= 0);
  return starts.length > 0 ? originOf(text, Math.min(...starts)) : null;
}

function around(text: string, at: number): string {
  const back = text.slice(Math.max(0, at - REACH), at);
  const before = wordStarts(back).slice(-WORDS_BEFORE);
  const isAll = back.length === at && wordStarts(back).length <= WORDS_BEFORE;
  const start = isAll ? 0 : at - back.length + (before[0] ?? back.length);
  const on = text.slice(at, at + REACH);
  const after = wordStarts(on);
  // Where the piece ends within the text, its last word may be cut.
  const next = after[WORDS - before.length] ?? (on.length < REACH ? on.length : after.at(-1));
  const end = at + on.slice(0, next).trimEnd().length;
  const opening = text.slice(0, start).trim() === '' ? '' : '… ';
  const ending = text.slice(end).trim() === '' ? '' : ' …';
  return opening + cleanLine(text.slice(start, end)) + ending;
}

function wordStarts(text: string): number[] {
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ index }) => index);
}

/** Where the character begins that stands at `index` of the folded text. */
function originOf(text: string, index: number): number {
  let at = 0;
  let folded = 0;
  for (const piece of pieces(text)) {
    const length = foldLetters(piece).length;
    if (folded + length > index) break;
    folded += length;
    at += piece.length;
  }
  for (const character of text.slice(at, at + PIECE + 1)) {
    folded += foldLetters(character).length;
    if (folded > index) break;
    at += character.length;
  }
  return at;
}

/** A text in pieces of `PIECE` UTF-16 units, or one more where that would part a surrogate pair. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const low = text.charCodeAt(from + PIECE);
    const to = from + PIECE + (low >= 0xdc00 && low <= 0xdfff ? 1 : 0);
    yield text.slice(from, to);
    from = to;
  }
}
