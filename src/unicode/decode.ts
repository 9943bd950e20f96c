import { isAscii, isUtf8, transcode } from 'node:buffer';
import { notText, tooManyLines } from '../errors/files.ts';

const BINARY_SAMPLE = 8192;
/** More lines than any article has; each may be a block, and a block takes some hundred bytes of memory. */
const MOST_LINES = 3_000_000;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * The text of a file's bytes: UTF-16 where a byte order mark says so; else in the charset that is
 * `declared` (by a header); else UTF-8, where it is that; else in the charset that the markup names;
 * else windows-1252, the web's own fallback (WHATWG Encoding). A saved page is often in UTF-8,
 * whatever its markup says. Throws UserError for binary content: a NUL near the beginning, the sign
 * that git goes by; and for more lines than can be laid out.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes.length > MOST_LINES && hasMoreLines(bytes, MOST_LINES)) {
    throw tooManyLines(MOST_LINES / 1_000_000);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const told = decoderOf(declared);
  if (told?.encoding.startsWith('utf-16')) return told.decode(bytes);
  if (bytes.subarray(0, BINARY_SAMPLE).includes(0)) throw notText();
  if (told) return decodeWith(told, bytes);
  const named = decoderOf(charsetInMarkup(bytes));
  const utf8 = utf8Text(bytes);
  // Seven bits may be ISO-2022-JP; more that are valid UTF-8 are nothing else.
  if (utf8 !== null && !(named && utf8.length === bytes.length)) return utf8;
  return named ? decodeWith(named, bytes) : windows1252(bytes);
}

function hasMoreLines(bytes: Uint8Array, most: number): boolean {
  let lines = 0;
  for (const byte of bytes) if (byte === NEWLINE || byte === RETURN) lines++;
  return lines > most;
}

/** The decoder for a charset's label; null where there is none by that name. */
function decoderOf(label: string | null): TextDecoder | null {
  try {
    return label === null ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
}

function utf8Text(bytes: Uint8Array): string | null {
  if (isAscii(bytes)) return latin1Text(bytes);
  if (!isUtf8(bytes)) return null;
  // By way of UTF-16, since Node reads UTF-8 into strings several times as slowly.
  const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** What the bytes 0x80 to 0x9f stand for: the WHATWG's index of windows-1252. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder reads windows-1252 as Latin-1, and loses the quotes and dashes. */
function windows1252(bytes: Uint8Array): string {
  return latin1Text(bytes).replace(/[\x80-\x9f]/g, (char) =>
    UPPER.charAt(char.charCodeAt(0) - 0x80),
  );
}

/** Bytes in which a page must name its charset: four times the WHATWG's 1,024, for long head scripts. */
const PRESCAN = 4096;
const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i;

/** The charset that a page's own markup names; null for bytes that are no markup, or name none. */
export function charsetInMarkup(bytes: Uint8Array): string | null {
  if (!opensMarkup(bytes)) return null;
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1').trimStart();
  const label = META.exec(start)?.[1] ?? XML.exec(start)?.[1] ?? null;
  // Markup that could be read so far is not in UTF-16, whatever it says.
  return /^utf-?16/i.test(label ?? '') ? 'utf-8' : label;
}

/** Whether the first sign is `<`; that is told of every file, so without a string. */
function opensMarkup(bytes: Uint8Array): boolean {
  // As String's trim has it, in Latin-1: a byte order mark comes as three other characters.
  return bytes.find((byte) => !isSpace(byte)) === 0x3c;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xa0;
}

/** The charset in a `Content-Type` header; null where it names none. */
export function charsetInHeader(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}
