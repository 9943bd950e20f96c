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
