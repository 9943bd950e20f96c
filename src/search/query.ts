import { UsageError } from '../errors.ts';
import { foldLetters } from '../unicode/fold.ts';
import { type Term, termOf } from './term.ts';

const QUOTED = /"([^"]*)"|([^\s"]+)/g;

/**
 * What is searched for, each word or phrase once. The shell has taken the quotes from `"two words"`,
 * so an argument with white space is a phrase; quotes that it has left are looked at too. Throws
 * UsageError where nothing is asked for.
 */
export function parseQuery(args: readonly string[]): Term[] {
  const phrases = args.flatMap(phrasesIn).map((phrase) => phrase.replace(/\s+/g, ' ').trim());
  const wanted = new Set(phrases.filter((phrase) => phrase !== ''));
  if (wanted.size === 0) throw new UsageError('there is nothing to search for');
  return [...wanted].map(termOf);
}

function phrasesIn(argument: string): string[] {
  const folded = foldLetters(argument);
  if (!/"[^"]*"/.test(folded)) return [folded];
  return [...folded.matchAll(QUOTED)].map(([, phrase, word]) => phrase ?? word ?? '');
}
