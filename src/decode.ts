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
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
