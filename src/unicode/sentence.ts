const STOPS = '.!?…。！？｡।॥۔؟։።‽';
const CLOSERS = '"\'”’»›“)]}」』）】〉》*';

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

/** Whether all longer words, two at least, begin with a capital: `A War of Attrition`. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => LONG_WORD.test(word));
  if (words.length < 2 || isCapitals(text)) return false;
  return words.every((word) => CAPITALISED.test(word));
}

/** Whether a text of three letters or more is all in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(NO_LETTER, '');
  return (
    letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

const LONG_WORD = /^[^\p{L}]*\p{L}{4,}/u;
const CAPITALISED = /^[^\p{L}]*\p{Lu}/u;
const NO_LETTER = /[^\p{L}]/gu;
