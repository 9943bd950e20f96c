/** Thai, Lao, Burmese and Khmer: without spaces between words, which only a dictionary can tell (UAX #14, class SA). */
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const FIRST_UNSPACED = 0xe01;
/** How far around a line's end words are looked for, in UTF-16 units. */
const BEFORE = 200;
const AFTER = 40;

let words: Intl.Segmenter | undefined;

/** Whether the unit before `index` and the one at it are of a script without spaces. */
export function isUnspaced(text: string, index: number): boolean {
  if (text.charCodeAt(index) < FIRST_UNSPACED) return false;
  return UNSPACED.test(text.charAt(index)) && UNSPACED.test(text.charAt(index - 1));
}

/** Where words end in a line of a script without spaces, up to its `limit`. */
export function wordEnds(text: string, start: number, limit: number): ReadonlySet<number> {
  const from = Math.max(start, limit - BEFORE);
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  const ends = new Set<number>();
  for (const { index } of words.segment(text.slice(from, limit + AFTER))) ends.add(from + index);
  return ends;
}
