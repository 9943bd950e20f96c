import { isIdeographic, isSyllabic } from './scripts.ts';

/**
 * Where a line may end, after UAX #14 (Unicode line breaking) and, for the characters that may not
 * begin or end a line, JIS X 4051 and CLREQ. Spaces, hyphens, dashes and East Asian characters are
 * the only opportunities.
 */
const CLOSING = new Set(
  '!?;:,.)]}%»›”’…‥–—、。，．・：；！？）］｝〕〉》」』】〙〗｠〟％ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～‼⁇⁈⁉ๆฯ',
);
const OPENING = new Set('([{«‹“‘„‚（［｛〔〈《「『【〘〖｟〝');
/** Dashes and ellipses are drawn as a pair in Chinese and Japanese, and never parted. */
const PAIRED = new Set('—…‥');
/** No line ends beside them: no-break spaces, the word joiner. */
const GLUE = new Set('\u00a0\u202f\u2007\u2060\ufeff');
const LETTER = /\p{L}/u;
/** What shows that a word is an address or a path: a hyphen in one is no place to break. */
const ADDRESS = new Set('/\\@');
/** How far back a hyphen's word is looked at, in UTF-16 units. */
const WORD = 100;

/** Whether a unit is a space that a line may end at; such spaces are not printed there. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20;
  return (
    (code >= 0x2000 && code <= 0x200b && code !== 0x2007) ||
    code === 0x3000 ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** Whether a line may end before the unit at `index`; false between two spaces. */
export function mayBreak(text: string, index: number): boolean {
  const after = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  if (isSpace(after)) return !isSpace(before) && mayBreakAtSpace(text, index - 1, index);
  if (isSpace(before)) return mayBreakAtSpace(text, index - 1, index);
  if (before < 0x80 && after < 0x80) return before === 0x2d && afterHyphen(text, index);
  if (before === 0xad) return true;
  if (before === 0x2d || before === 0x2010 || before === 0x2013) return afterHyphen(text, index);
  return betweenCharacters(text, index);
}

/** Whether a break before `index` would part punctuation from what it closes or opens. */
export function bindsPunctuation(text: string, index: number): boolean {
  return CLOSING.has(text.charAt(index)) || OPENING.has(text.charAt(index - 1));
}

/** Punctuation that stands alone keeps to the line of the word that it follows or opens. */
function mayBreakAtSpace(text: string, before: number, after: number): boolean {
  let last = before;
  while (last >= 0 && isSpace(text.charCodeAt(last))) last--;
  let next = after;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (last < 0) return false;
  return !standsAlone(text, last, -1, OPENING) && !standsAlone(text, next, 1, CLOSING);
}

function standsAlone(text: string, at: number, step: 1 | -1, kind: ReadonlySet<string>): boolean {
  if (!kind.has(text.charAt(at))) return false;
  const beside = text.charAt(at + step);
  return beside === '' || isSpace(beside.charCodeAt(0)) || kind.has(beside);
}

function afterHyphen(text: string, index: number): boolean {
  if (!LETTER.test(text.charAt(index)) || !LETTER.test(text.charAt(index - 2))) return false;
  for (let at = index - 2; at >= Math.max(0, index - WORD); at--) {
    const unit = text.charAt(at);
    if (ADDRESS.has(unit)) return false;
    if (isSpace(text.charCodeAt(at))) return text.charAt(at + 1) !== '-';
  }
  return text.charAt(0) !== '-';
}

function betweenCharacters(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index);
  if (GLUE.has(before) || GLUE.has(after)) return false;
  if (CLOSING.has(after) && !(after === '—' && before !== '—')) return false;
  if (OPENING.has(before) || (before === after && PAIRED.has(before))) return false;
  if (before === '—') return index > 1 && !isSpace(text.charCodeAt(index - 2));
  return isIdeographic(characterBefore(text, index)) || isIdeographic(text.slice(index, index + 2));
}

/** The code point that ends before `index`. */
function characterBefore(text: string, index: number): string {
  const code = text.charCodeAt(index - 1);
  return text.slice(code >= 0xdc00 && code < 0xe000 ? index - 2 : index - 1, index);
}

/** How far around a line's end words are looked for in a dictionary, in UTF-16 units. */
const BEFORE = 200;
const AFTER = 40;

let dictionary: Intl.Segmenter | undefined;

/** Whether only a dictionary can tell if a line may end before the unit at `index`. */
export function isInSyllables(text: string, index: number): boolean {
  return isSyllabic(text.charAt(index)) && isSyllabic(text.charAt(index - 1));
}

/** Where words end by the dictionary, in a line from `start` up to its `limit`. */
export function wordEnds(text: string, start: number, limit: number): ReadonlySet<number> {
  const from = Math.max(start, limit - BEFORE);
  dictionary ??= new Intl.Segmenter('th', { granularity: 'word' });
  const ends = new Set<number>();
  for (const { index } of dictionary.segment(text.slice(from, limit + AFTER)))
    ends.add(from + index);
  return ends;
}
