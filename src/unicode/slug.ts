/**
 * `A War of Attrition` is `a-war-of-attrition`; letters and digits of any script are kept. Empty for
 * a text without any.
 */
export function slug(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    // Accents go, apostrophes do not part a word; vowel signs of Hindi or Thai belong to it.
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC');
  return letters.match(WORDS)?.join('-') ?? '';
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Room for `-2` and an extension stays under the 255 bytes that file systems allow a name. */
const MAX_BYTES = 200;
const MAX_LENGTH = 80;
/** The names of devices, which Windows gives no file, with whatever extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A slug that is safe as a file's name on every system, truncated between words where it is long. */
export function fileSlug(text: string): string {
  let name = '';
  for (const word of slug(text).split('-')) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > MAX_LENGTH || Buffer.byteLength(longer) > MAX_BYTES) {
      // One word that is too long by itself, as a headline in Chinese may be, is truncated inside.
      if (name === '') name = truncated(word);
      break;
    }
    name = longer;
  }
  if (name === '') return 'article';
  return RESERVED.test(name) ? `${name}-article` : name;
}

function truncated(word: string): string {
  let short = '';
  for (const char of word) {
    if (short.length + char.length > MAX_LENGTH || Buffer.byteLength(short + char) > MAX_BYTES)
      break;
    short += char;
  }
  return short;
}
