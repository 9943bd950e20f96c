/*
 * Scripts that are written without spaces between words. Whatever joins, breaks, counts or searches text asks here.
 */

/** The writing of Chinese and Japanese with its punctuation, in which a line may end almost anywhere. */
export const IDEOGRAPHS = String.raw`\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff9d\u{20000}-\u{3ffff}`;
/** Thai, Lao, Burmese and Khmer, of whose words only a dictionary can tell (UAX #14, class SA). */
export const SYLLABLES = String.raw`\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff`;

const IDEOGRAPH = new RegExp(`^[${IDEOGRAPHS}]`, 'u');
const SYLLABLE = new RegExp(`^[${SYLLABLES}]`);
const FIRST = 0xe01;

/** Whether a text begins with a character of Chinese or Japanese. */
export function isIdeographic(text: string): boolean {
  return text.charCodeAt(0) >= FIRST && IDEOGRAPH.test(text);
}

/** Whether a text begins with a character of a script whose words only a dictionary can tell. */
export function isSyllabic(text: string): boolean {
  return text.charCodeAt(0) >= FIRST && SYLLABLE.test(text);
}
