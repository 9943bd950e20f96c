const CLOSERS = '"\'”’»›“)]}」』）】〉》*';

/** How a text ends, as a sentence or inside one; closing quotation marks and brackets set aside. */
export type SentenceEnd =
  | 'stop'
  | 'question'
  | 'exclamation'
  | 'ellipsis'
  | 'colon'
  | 'break'
  | null;

const ENDS: readonly (readonly [SentenceEnd, string])[] = [
  ['stop', '.。．｡।॥۔։።'],
  ['question', '?？؟'],
  ['exclamation', '!！‽'],
  ['ellipsis', '…'],
  ['colon', ':：'],
  ['break', ',;，、；،؛–—-'],
];

/** Tells the mark that a text ends with. */
export function endOfSentence(text: string): SentenceEnd {
  const end = endOf(text);
  const last = text.charAt(end - 1);
  if (last === '.' && text.slice(end - 3, end) === '...') return 'ellipsis';
  return ENDS.find(([, marks]) => last !== '' && marks.includes(last))?.[0] ?? null;
}

const SENTENCE_ENDS: readonly SentenceEnd[] = ['stop', 'question', 'exclamation', 'ellipsis'];

/** Whether a text ends as a sentence does, closing quotation marks and brackets set aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_ENDS.includes(endOfSentence(text));
}

/** A text without closing quotation marks, brackets and asterisks at its end. */
export function withoutClosers(text: string): string {
  return text.slice(0, endOf(text));
}

/** Where a text ends but for its closers. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Whether the first character is a capital. */
export function beginsWithCapital(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toLowerCase() !== first;
}

/** Whether the first character is a small letter. */
export function beginsSmall(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toUpperCase() !== first;
}

function isCased(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** Whether a text of three letters or more is all in capitals. */
export function isCapitals(text: string): boolean {
  if (text.toUpperCase() !== text || text.toLowerCase() === text) return false;
  let letters = 0;
  for (const character of text) if (isCased(character)) letters++;
  return letters >= 3;
}
