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
