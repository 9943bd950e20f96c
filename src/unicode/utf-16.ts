import { isAscii, isUtf8 } from 'node:buffer';

/** Bytes that tell whether a file is text in UTF-16. */
const SAMPLE = 8192;

/** What stands in no text: controls, code points without a character or of private use, and marks that show nothing. */
const NO_TEXT =
  /[^\P{Cc}\t\n\v\f\r]|[\p{Cn}\p{Co}\p{Cs}]|[^\P{Cf}\u00ad\u0600-\u0605\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
/** Ideographs, which any two letters of ASCII look like. */
const IDEOGRAPH = /[\u2e80-\u9fff]/;
/** Characters that a letter and a space look like, or two capitals; texts seldom have them. */
const RARE = /[\u2061-\u2bff\u3400-\u4dbf]/g;
const MAX_RARE = 0.1;
/** Characters that all texts have, and that are others in the other byte order. */
const COMMON = /[\t\n\r -~\u3001\u3002\uff0c]/g;
const MIN_COMMON = 0.01;

/**
 * The byte order of text in UTF-16 that has no byte order mark; null for other bytes. The zeros tell: half the bytes of
 * text in Latin letters, and in other scripts those of spaces and line ends. All of it has to be text, in characters that
 * a text has.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0) || (isUtf8(bytes) && !isAscii(bytes))) return null;
  const little = commonIn(sample, 'utf-16le');
  const big = commonIn(sample, 'utf-16be');
  if (little === 0 && big === 0) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** The share of common characters in bytes that are text in a byte order; 0 where they are not. */
function commonIn(sample: Uint8Array, order: 'utf-16le' | 'utf-16be'): number {
  let text: string;
  try {
    // As of a stream: the sample may end in the middle of a character.
    text = new TextDecoder(order, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return 0;
  }
  if (text === '' || NO_TEXT.test(text) || (isAscii(sample) && IDEOGRAPH.test(text))) return 0;
  const common = share(text, COMMON);
  return share(text, RARE) > MAX_RARE || common < MIN_COMMON ? 0 : common;
}

function share(text: string, characters: RegExp): number {
  return (text.match(characters)?.length ?? 0) / text.length;
}
