import { clean } from '../../unicode/sanitize.ts';

/** A word of another charset in a mail's head (RFC 2047): `=?UTF-8?Q?f=C3=A4hre?=`; no space stands between two. */
const ENCODED =
  /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?[\w-]{1,40}(?:\*[\w-]*)?\?[bq]\?))?/gi;

/** A line of a mail's head, its words decoded; a word that cannot be read stays as it stands. */
export function decodeWords(line: string): string {
  if (!line.includes('=?')) return line;
  return line.replace(ENCODED, (word, charset: string, encoding: string, text: string) => {
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : bytesOf(text);
    try {
      return clean(new TextDecoder(charset).decode(bytes)).replace(/\s+/g, ' ');
    } catch {
      return word;
    }
  });
}

/** Bytes in ASCII: the others as `=E4`, a space as `_`. */
function bytesOf(text: string): Buffer {
  const escaped = text
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(escaped, 'latin1');
}
