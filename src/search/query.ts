import { nothingToSearch } from '../errors/articles.ts';
import { fold, foldLetters } from '../unicode/fold.ts';
import { IDEOGRAPHS, SYLLABLES } from '../unicode/scripts.ts';

const QUOTED = /"([^"]*)"|([^\s"]+)/g;

/**
 * What is searched for, each word or phrase once. The shell has taken the quotes from `"two words"`,
 * so an argument with white space is a phrase; quotes that it has left are looked at too. Throws
 * UsageError where nothing is asked for.
 */
export function parseQuery(args: readonly string[]): Term[] {
  const phrases = args.flatMap(phrasesIn).map((phrase) => phrase.replace(/\s+/g, ' ').trim());
  const wanted = new Set(phrases.filter((phrase) => phrase !== ''));
  if (wanted.size === 0) throw nothingToSearch();
  return [...wanted].map(termOf);
}

function phrasesIn(argument: string): string[] {
  const folded = foldLetters(argument);
  if (!/"[^"]*"/.test(folded)) return [folded];
  return [...folded.matchAll(QUOTED)].map(([, phrase, word]) => phrase ?? word ?? '');
}

/** Writing that does not part its words: there, a word is found anywhere. */
const UNSPACED = IDEOGRAPHS + SYLLABLES;
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])`;
const BETWEEN_UNSPACED = new RegExp(`(?<=[${UNSPACED}])(?=[${UNSPACED}])`, 'u');
const STARTS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');
const ENDS_WITH_LETTER = new RegExp(`${LETTER}$`, 'u');

/** The shortest word that finds longer ones which begin with it: `war` should not find `warm`. */
const SHORTEST_BEGINNING = 4;

/** A word or phrase that is searched for. */
export interface Term {
  /** Folded, on one line. */
  readonly text: string;
  /** The runs of letters in it, which any text that has the term has too, folded. */
  readonly pieces: readonly string[];
  /** Finds the term in a folded text; group 1 is there where the word that it stands in goes on. */
  readonly pattern: RegExp;
  /** What the pattern finds, where that is one run of letters, in words too. */
  readonly literal?: string;
}

/** Where a term stands in a folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether it is only the beginning of a longer word. */
  readonly beginning: boolean;
}

/** The term of what one looks for on a page: all of it side by side, anywhere, within words too; null for nothing. */
export function phraseOf(typed: string): Term | null {
  const text = fold(typed);
  if (text === '') return null;
  const term = { ...termOf(text), pattern: new RegExp(wordsPattern(text), 'gu') };
  // Most that is looked for is one word, or part of one.
  return term.pieces[0] === text ? { ...term, literal: text } : term;
}

/** The term of a folded word or phrase. */
export function termOf(text: string): Term {
  const pieces = text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .flatMap((piece) => piece.split(BETWEEN_UNSPACED))
    .filter((piece) => piece !== '');
  return { text, pieces, pattern: patternOf(text) };
}

function patternOf(text: string): RegExp {
  const before = STARTS_WITH_LETTER.test(text) ? `(?<!${LETTER})` : '';
  const longer = text.length >= SHORTEST_BEGINNING ? `(${LETTER})?` : `(?!${LETTER})`;
  const whole = ENDS_WITH_HANGUL.test(text)
    ? `(?:(?=${PARTICLES}(?!${LETTER}))|${longer})`
    : longer;
  const after = ENDS_WITH_LETTER.test(text) ? whole : '';
  return new RegExp(before + wordsPattern(text) + after, 'gu');
}

/** What parts the words of a phrase, as it is typed: any of it is as good as a space. Numbers keep their signs: `3.5`, `24/7`. */
const BETWEEN_WORDS = /(?<=\p{L}) ?[/_]+ ?(?=[\p{L}\p{N}])|(?<=\p{L})\.(?=\p{L})|[ -]+/u;
/** The same in a text, where a line may have ended there. */
const PARTED = String.raw`(?:[\s/_-]+|(?<=\p{L})\.(?=\p{L}))`;

/** The words of a phrase, one after another; in unspaced writing a line may have ended anywhere. */
function wordsPattern(text: string): string {
  const words = text.split(BETWEEN_WORDS).filter((word) => word !== '');
  const parts = words.length > 0 ? words.map((word) => word.split(BETWEEN_UNSPACED)) : [[text]];
  return parts.map((part) => part.map(escaped).join('\\s?')).join(PARTED);
}

/** What stands behind a Korean noun, without a space: the particles of its place in the sentence. */
const PARTICLES =
  '들?씨?(?:은|는|이|가|을|를|의|에|에서|에게|께서|께|한테|와|과|하고|이랑|랑|도|만|로|으로|까지|부터|처럼|보다|마다|조차|밖에|이나|나|라도|이라도|으로부터|로부터|으로서|로서|으로써|로써|이며|이라고|라고|이라는|라는|이다|이었다|였다|입니다|들|씨)(?:은|는|도|만)?';
const ENDS_WITH_HANGUL = /[\uac00-\ud7a3]$/;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Every place where the term stands in a folded text. */
export function* placesOf({ pattern, literal }: Term, folded: string): Generator<Span> {
  if (literal !== undefined) {
    const { length } = literal;
    for (let at = folded.indexOf(literal); at >= 0; at = folded.indexOf(literal, at + length)) {
      yield { start: at, end: at + length, beginning: false };
    }
    return;
  }
  for (const { 0: all, 1: next, index } of folded.matchAll(pattern)) {
    const end = index + all.length - (next?.length ?? 0);
    yield { start: index, end, beginning: next !== undefined };
  }
}

/** Whether a folded text has the letters of the term at all. */
export function mayHave({ pieces }: Term, folded: string): boolean {
  return pieces.every((piece) => folded.includes(piece));
}
