import { UserError } from './errors.ts';

const BINARY_SAMPLE = 8192;

/**
 * The text of a file's bytes: UTF-16 where a byte order mark says so, else UTF-8, else windows-1252,
 * the web's own fallback (WHATWG Encoding). Throws UserError for binary content: a NUL near the
 * beginning, the sign that git goes by.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, BINARY_SAMPLE).includes(0)) throw new UserError('not a text file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** What the bytes 0x80 to 0x9f stand for: the WHATWG's index of windows-1252. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder reads windows-1252 as Latin-1, and loses the quotes and dashes. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => UPPER.charAt(char.charCodeAt(0) - 0x80));
}
