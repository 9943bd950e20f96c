/*
 * Scripts that are written without spaces between words. Whatever joins, breaks, counts or searches text asks here.
 */

/** The writing of Chinese and Japanese with its punctuation, in which a line may end almost anywhere. */
export const IDEOGRAPHS = String.raw`\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff9d\u{20000}-\u{3ffff}`;
/** Korean syllables and the letters that they are made of. */
export const HANGUL = String.raw`\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff`;
/** Thai, Lao, Burmese and Khmer, of whose words only a dictionary can tell (UAX #14, class SA). */
export const SYLLABLES = String.raw`\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff`;

const IDEOGRAPH = new RegExp(`^[${IDEOGRAPHS}]`, 'u');
/** Signs of other scripts too, which are Chinese or Japanese beside an ideograph (CSS Text 3, 4.1.3). */
const SHARED = '‘’“”…—·';
const INK = `(?!\\s)[${IDEOGRAPHS}]`;
const LINE_END = String.raw`[ \t\u3000]*\n[ \t\n\u3000]*`;
const IDEOGRAPHIC_LINE_END = new RegExp(
  `(?<=${INK})${LINE_END}(?=${INK}|[${SHARED}])|(?<=[${SHARED}])${LINE_END}(?=${INK})`,
  'gu',
);
const MAY_BE_IDEOGRAPHIC = /[\u2e80-\uffff]/;
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

/** A text without its line ends in Chinese and Japanese, where these stand for no space. */
export function withoutIdeographicLineEnds(text: string): string {
  return MAY_BE_IDEOGRAPHIC.test(text) ? text.replace(IDEOGRAPHIC_LINE_END, '') : text;
}
