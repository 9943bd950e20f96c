import type { Context } from '../commands/context.ts';
import { type Entry, textOf } from '../library/files.ts';
import { entries } from '../library/walk.ts';
import { readArticle } from '../readers/index.ts';
import { foldCase, foldLetters } from '../unicode/fold.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';
import { unitsOf } from './passages.ts';
import { scoreOf } from './rank.ts';
import { has, mayHave, type Term } from './term.ts';

/** An article takes no more of the hits than this. */
const HITS_AN_ARTICLE = 3;

/** A unit that some of the terms occur in; its text is not kept. */
export interface Match {
  readonly entry: Entry;
  /** The unit's place in its article. */
  readonly unit: number;
  readonly score: number;
}

interface Candidate {
  readonly unit: number;
  readonly length: number;
  readonly occurrences: readonly (Occurrence | null)[];
}

/**
 * Searches the library in one pass. Only a file that has the letters of all terms is read as an
 * article. Resolves to the best matches, best first, and how many articles have each term.
 */
export async function findMatches(
  context: Context,
  terms: readonly Term[],
): Promise<{ best: Match[]; having: readonly number[] }> {
  const found: { entry: Entry; candidates: Candidate[] }[] = [];
  const having = terms.map(() => 0);
  let articles = 0;
  for (const entry of entries(context.folder)) {
    const result = await context.attempt(() => searchEntry(context, entry, terms));
    if (!result) continue;
    articles++;
    for (const i of terms.keys()) if (result.has[i]) having[i] = (having[i] ?? 0) + 1;
    if (result.has.every(Boolean)) found.push({ entry, candidates: result.candidates });
  }
  const lengths = found.flatMap(({ candidates }) => candidates.map(({ length }) => length));
  const length = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  const statistics = { articles, having, length };
  const best = found.flatMap(({ entry, candidates }) =>
    candidates
      .map(({ unit, occurrences, length }) => {
        return { entry, unit, score: scoreOf(occurrences, length, statistics) };
      })
      .sort(byScore)
      .slice(0, HITS_AN_ARTICLE),
  );
  return { best: best.sort(byScore), having };
}

function byScore(a: Match, b: Match): number {
  return b.score - a.score;
}

/** Which of the terms one article has; its candidates where it has all of them. */
async function searchEntry(
  { host }: Context,
  entry: Entry,
  terms: readonly Term[],
): Promise<{ has: boolean[]; candidates: Candidate[] }> {
  const text = await textOf(host, entry);
  const letters = foldCase(text);
  const likely = terms.map((term) => mayHave(term, letters));
  if (!likely.every(Boolean) && !hidesWords(entry, text)) {
    const folded = likely.some(Boolean) ? foldLetters(text) : '';
    return { has: terms.map((term, i) => likely[i] === true && has(term, folded)), candidates: [] };
  }
  const article = await readArticle(text, entry, () => {});
  const candidates = unitsOf(article)
    .map((unit, i): Candidate => ({ unit: i, ...occurrencesIn(unit, terms) }))
    .filter(({ occurrences }) => occurrences.some(Boolean));
  const found = terms.map((_, i) => candidates.some(({ occurrences }) => occurrences[i]));
  return { has: found, candidates };
}

/** Entities, and markup between two letters. */
const INSIDE_WORDS =
  /&#?\w+;|[\p{L}\p{N}](?:\*+|~~|`+|\\|<[^>]{0,200}>|\[|\]\([^)]{0,200}\))[\p{L}\p{N}]/u;

/** Whether a source may have words that its bare text does not show. */
function hidesWords({ format }: Entry, text: string): boolean {
  return format !== 'text' && INSIDE_WORDS.test(text);
}
