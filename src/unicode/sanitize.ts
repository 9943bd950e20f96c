// C0 but newline and tab, DEL, C1; bidi overrides, embeddings and isolates; surrogates, of which one may be lone; the
// byte order mark.
const UNSAFE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/;
const LINE_ENDS = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/g;
const DROPPED = /[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside, made safe to print: every kind of line end becomes `\n`, every other control
 * character and every bidi control is dropped (what it stood among stays), a lone surrogate becomes
 * U+FFFD. Joiners stay: scripts and emoji need them.
 */
export function clean(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(LINE_ENDS, '\n').replace(DROPPED, '').toWellFormed();
}

/** Soft hyphens, zero-width spaces and word joiners: they tell where a line may end, and are no part of a text. */
const INVISIBLE = /[\xad\u200b\u2060]/g;

/** A text as it is written, compared and counted. */
export function withoutInvisible(text: string): string {
  return text.search(INVISIBLE) < 0 ? text : text.replace(INVISIBLE, '');
}

/** Whether a text is white space, and what is no part of a text. */
export function isWhiteSpace(text: string): boolean {
  return withoutInvisible(text).trim() === '';
}

const BLANK = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether nothing of a text can be seen: white space, joiners, fillers. */
export function isInvisible(text: string): boolean {
  return BLANK.test(text);
}

/** `clean`, on one line: for names, arguments and cells. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
