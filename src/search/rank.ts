import type { Occurrence } from './occurrences.ts';

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
