import { foldLetters } from '../unicode/fold.ts';
import type { Passage } from './passages.ts';
import { placesOf, type Term } from './query.ts';

/** How soon further occurrences count no more, and how much a long text is held against them. */
const K1 = 1.2;
const B = 0.75;

/** What is known of the library when all of it has been searched. */
export interface Statistics {
  /** How many articles there are. */
  readonly articles: number;
  /** How many of them have each term. */
  readonly having: readonly number[];
  /** Characters of a passage, on average. */
  readonly length: number;
}

/**
 * The score of a passage: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", Foundations and Trends in Information Retrieval 3, 2009), with whole steps for the
 * place of a word. What repetition adds stays below one, so a word in the headline counts more than
 * any number in a heading, there more than any number in the body, and a whole word more than
 * beginnings.
 */
export function scoreOf(
  occurrences: readonly (Occurrence | null)[],
  length: number,
  { articles, having, length: average }: Statistics,
): number {
  const saturation = K1 * (1 - B + B * (length / average));
  return occurrences.reduce((score, occurrence, i) => {
    if (!occurrence) return score;
    const { rank, count } = occurrence;
    return score + rarity(articles, having[i] ?? 0) * (rank + count / (count + saturation));
  }, 0);
}

/** The inverse document frequency, kept above 0 as Lucene does, for words that most articles have. */
function rarity(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** How a term occurs in a passage. */
export interface Occurrence {
  /** The best place that has it: 3 the headline, 2 heading or summary, 1 the body; 0: as a beginning only. */
  readonly rank: number;
  /** How often it occurs there and in the other fields. */
  readonly count: number;
}

/** How each term occurs in a passage, null where it does not, and the passage's length in characters. */
export function occurrencesIn(
  { headline, heading, body }: Passage,
  terms: readonly Term[],
): { occurrences: (Occurrence | null)[]; length: number } {
  const fields = [body, heading, headline].map(foldLetters);
  const length = fields.reduce((sum, field) => sum + field.length, 0);
  return { occurrences: terms.map((term) => occurrence(term, fields)), length };
}

function occurrence(term: Term, fields: readonly string[]): Occurrence | null {
  let rank = 0;
  let whole = 0;
  let beginnings = 0;
  for (const [i, field] of fields.entries()) {
    for (const { beginning } of placesOf(term, field)) {
      if (beginning) beginnings++;
      else {
        whole++;
        rank = i + 1;
      }
    }
  }
  if (whole > 0) return { rank, count: whole };
  return beginnings > 0 ? { rank: 0, count: beginnings } : null;
}
