import { LetterPattern } from './letters.ts';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;
const WIDE_ALL = new RegExp(WIDE.source, 'g');

/** How wide a text is on paper, in columns: an ideograph takes two. */
export function columns(text: string): number {
  return WIDE.test(text) ? text.length + (text.match(WIDE_ALL)?.length ?? 0) : text.length;
}

/** Whether a character belongs to a script written without spaces between words. */
export function isUnspaced(character: string): boolean {
  return WIDE.test(character) && !/[\uac00-\ud7a3]/.test(character);
}

/** Whether a text ends as a sentence does, closing quotation marks and brackets set aside. */
export function endsSentence(text: string): boolean {
  const end = endOf(text);
  return end > 0 && STOPS.includes(text.charAt(end - 1));
}

/** A text without quotation marks, brackets and footnote numbers at its end. */
export function withoutClosers(text: string): string {
  return text.slice(0, endOf(text));
}

/** Where a text ends but for its closers. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  return end;
}

const STOPS = '.!?…。！？｡।॥۔؟։።‽';
const CLOSERS = '"\'”’»›“)]}」』）】〉》*';

/** Whether all longer words, two at least, begin with a capital: `A War of Attrition`. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => LONG_WORD.test(word));
  if (words.length < 2 || isCapitals(text)) return false;
  return words.every((word) => CAPITALISED.test(word));
}

/** Whether a text of three letters or more is all in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(NO_LETTER.for(text), '');
  return (
    letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

const LONG_WORD = new LetterPattern(String.raw`^[^\p{L}]*\p{L}{4,}`);
const CAPITALISED = new LetterPattern(String.raw`^[^\p{L}]*\p{Lu}`);
const NO_LETTER = new LetterPattern(String.raw`[^\p{L}]`, 'g');
