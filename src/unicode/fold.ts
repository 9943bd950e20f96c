/** Letters that have no accent to take off, and what they are typed as. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** What has only its case to lose. */
const ASCII = /^[\0-\x7f]*$/;
/** ASCII and the usual marks of English print: nothing to decompose, no accents. */
const UNACCENTED = /^[\0-\x7f‘’“”–—]*$/;
const ACCENTED = /([^\0-\x7f‘’“”–—]+)/;

/**
 * A text as it is compared: without case, accents, the forms of quotes and dashes, and the width of
 * its white space, so that `trump's gambit` finds `Trump’s Gambit`.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

/** `fold` with the white space left as it is; each character is folded by itself. */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const plain = UNACCENTED.test(text) ? text : withoutAccents(text);
  return (
    typewritten(plain.toLowerCase())
      // At the end of a word, sigma has a form of its own.
      .replaceAll('ς', 'σ')
      .replaceAll('`', "'")
      .replace(/[øłđðħıŋŧßæœþ]/g, (letter) => PLAIN[letter] ?? letter)
  );
}

/** A text in ASCII, for what can show nothing else: without accents; null where it has letters of other writing. */
export function asciiOf(text: string): string | null {
  const plain = typewritten(withoutAccents(text)).replace(/\s+/g, ' ').trim();
  return /^[ -~]*$/.test(plain) ? plain : null;
}

function typewritten(text: string): string {
  return text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

function withoutAccents(text: string): string {
  return (
    text
      // Decomposed, these two would be a blank and an accent, and two single quotes.
      .replaceAll('´', "'")
      .replaceAll('″', '"')
      .normalize('NFKD')
      // Accents, and what cannot be seen: soft hyphens, zero-width spaces, joiners.
      .replace(/[\p{Mn}\u00ad\u180e\u200b-\u200f\u2060-\u2064]/gu, '')
      // Korean syllables stay whole.
      .normalize('NFC')
  );
}

/** Where a character of a text begins and ends. */
type Character = [start: number, end: number];

/** The characters that some units of the folded text come from, which are given in rising order. */
export function charactersAt(text: string, units: readonly number[]): Character[] {
  if (UNACCENTED.test(text)) return units.map((unit) => [unit, unit + 1]);
  const characters: Character[] = [];
  let next = 0;
  let at = 0;
  let folded = 0;
  const pass = (length: number, foldedLength: number): void => {
    for (let unit = units[next]; unit !== undefined; unit = units[++next]) {
      if (unit >= folded + foldedLength) break;
      const start = foldedLength === length ? at + unit - folded : at;
      characters.push([start, foldedLength === length ? start + 1 : at + length]);
    }
    // What leaves nothing, as an accent, belongs to the character before it.
    const last = characters.at(-1);
    if (foldedLength === 0 && last?.[1] === at) last[1] += length;
    at += length;
    folded += foldedLength;
  };
  for (const piece of text.split(ACCENTED)) {
    if (UNACCENTED.test(piece)) pass(piece.length, piece.length);
    else for (const character of piece) pass(character.length, foldLetters(character).length);
  }
  return characters;
}
