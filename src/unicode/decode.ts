import { isAscii, isUtf8 } from 'node:buffer';
import { notText, tooManyLines } from '../errors/files.ts';
import { tagsIn } from './tags.ts';
import { utf16Order } from './utf-16.ts';

const BINARY_SAMPLE = 8192;
/** More lines than any article has; each may be a block, and a block takes some hundred bytes of memory. */
const MAX_LINES = 3_000_000;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** ISO-2022-JP is the one charset in use that writes other letters in seven bits, after escapes. */
const ESCAPE = 0x1b;

/**
 * The text of a file's bytes: UTF-16 where a byte order mark or the zeros in it say so; UTF-8 where it is that, but for a
 * few bad bytes, whatever is declared, since no text of another charset looks like it; else in the first known charset that
 * a header `declared`; else in the one that the markup names; else windows-1252, the web's own fallback (WHATWG Encoding). Throws
 * UserError for binary content: a NUL near the beginning, the sign that git goes by; and for more lines than can be laid
 * out. The bytes may be used again as soon as the call returns.
 */
export async function decode(bytes: Uint8Array, declared: readonly string[] = []): Promise<string> {
  if (bytes.length > MAX_LINES && hasMoreLines(bytes, MAX_LINES)) {
    throw tooManyLines(MAX_LINES / 1_000_000);
  }
  const utf16 = utf16Of(bytes, declared);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, BINARY_SAMPLE).includes(0)) throw notText();
  if (isAscii(bytes)) {
    const text = latin1Text(bytes);
    return bytes.includes(ESCAPE) ? decodeLegacy(bytes, text, declared) : text;
  }
  const text = new TextDecoder().decode(bytes);
  return isUtf8(bytes) || isMostlyUtf8(text)
    ? text
    : decodeLegacy(bytes, latin1Text(bytes), declared);
}

function hasMoreLines(bytes: Uint8Array, max: number): boolean {
  let lines = 0;
  for (const byte of bytes) if (byte === NEWLINE || byte === RETURN) lines++;
  return lines > max;
}

/** Whether text is in UTF-16, and in which byte order: by its mark, its zeros, or a header that nothing belies. */
function utf16Of(bytes: Uint8Array, declared: readonly string[]): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const told = declared.find((label) => /^\s*utf-16(?:le|be)?\s*$/i.test(label));
  return utf16Order(bytes) ?? (told !== undefined && !isUtf8(bytes) ? told.trim() : null);
}

const REPLACEMENT = 0xfffd;

/** Whether a text read as UTF-8 has more characters beyond ASCII than bytes that could not be read. */
function isMostlyUtf8(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === REPLACEMENT) balance--;
    else if (unit > 0x7f) balance++;
  }
  return balance >= 0;
}

function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Node's own decoders lack letters of Korean, Ukrainian and others, and Node 20's those of windows-1252. */
async function decodeLegacy(
  bytes: Uint8Array,
  latin1: string,
  declared: readonly string[],
): Promise<string> {
  const copy = bytes.slice();
  const { legacyHookDecode, normalizeEncoding } = await import('@exodus/bytes/encoding.js');
  for (const label of [...declared, ...charsetsInMarkup(latin1)]) {
    const name = normalizeEncoding(label);
    // What could be read so far is in neither.
    if (name && !/^utf-|^replacement$/.test(name)) return legacyHookDecode(copy, name);
  }
  return legacyHookDecode(copy, 'windows-1252');
}

const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"'>]*)/i;

/** The charsets that a page's own markup names, wherever a browser would see it: by meta tags, then as XML. */
function* charsetsInMarkup(html: string): Generator<string> {
  for (const { name, attributes } of tagsIn(html)) {
    if (name !== 'meta') continue;
    yield* labelIn(attributes.get('charset') ?? '');
    if (/^\s*content-type\s*$/i.test(attributes.get('http-equiv') ?? '')) {
      yield* charsetsIn(attributes.get('content') ?? '');
    }
  }
  yield* labelIn(XML.exec(html)?.[1] ?? '');
}

/** The charsets that a content type names, as a header or a meta tag has it. */
export function charsetsIn(contentType: string): string[] {
  return [...contentType.matchAll(/charset\s*=([^;,]*)/gi)].flatMap(([, value = '']) =>
    labelIn(value),
  );
}

/** A charset's label without what stands around it, quotation marks of all kinds; none where there is none. */
function labelIn(value: string): string[] {
  return /[a-z\d][\w.:-]+/i.exec(value)?.slice(0, 1) ?? [];
}
