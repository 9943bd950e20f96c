/** More words of a line are not looked for. */
const MAX_TERMS = 12;

/** All but letters and digits, in the scripts of most texts. */
const BETWEEN = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+/;

/**
 * What of a line's words would stand in other texts about the same: the beginnings of its longer words, so that
 * they are found with other endings; of Chinese and Japanese, each two characters. In small letters.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  for (const word of text.toLowerCase().split(BETWEEN)) {
    if (word.charCodeAt(0) >= FIRST_WIDE) addPairs(word, terms);
    else if (word.length >= 4) terms.add(word.slice(0, Math.max(5, word.length - 3)));
  }
  return [...terms].slice(0, MAX_TERMS);
}

/** The share of terms that stand in the first so many characters of a text in small letters, 0 to 1. */
export function shareOf(terms: readonly string[], text: string, within = text.length): number {
  let found = 0;
  for (const term of terms) {
    const at = text.indexOf(term);
    if (at >= 0 && at < within) found++;
  }
  return found / Math.max(1, terms.length);
}

const FIRST_WIDE = 0x2e80;

/** Hiragana are endings and particles. */
const HIRAGANA = /[\u3040-\u309f]/;

function addPairs(word: string, terms: Set<string>): void {
  for (let i = 0; i + 1 < word.length; i++) {
    const pair = word.slice(i, i + 2);
    if (!HIRAGANA.test(pair)) terms.add(pair);
  }
}
