import { type Article, titleOf } from '../model/article.ts';
import { foldLetters } from '../unicode/fold.ts';
import { excerptOf } from './excerpt.ts';
import { type Passage, passagesOf } from './passages.ts';
import { mayHave, type Term } from './query.ts';
import { type Occurrence, occurrencesIn, scoreOf } from './rank.ts';

/** An article takes no more of the hits than this. */
const HITS_AN_ARTICLE = 3;

/** An article of the library, as it is searched. */
export interface SearchedArticle {
  readonly name: string;
  /** Its text as the file has it; null where that cannot be read. */
  text(): Promise<string | null>;
  /** Whether markup may stand in the middle of a word. */
  readonly isMarkedUp: boolean;
  read(text: string): Promise<Article>;
}

/** A passage that some of the terms occur in; its text is not kept. */
export interface Match {
  readonly source: SearchedArticle;
  /** The passage's place in its article. */
  readonly passage: number;
  readonly score: number;
}

interface Candidate {
  readonly passage: number;
  readonly length: number;
  readonly occurrences: readonly (Occurrence | null)[];
}

/**
 * Searches the library in one pass. Only a file that has the letters of a term at all is read as an article. Resolves to the
 * best matches, best first, how many articles have each term, and how many could be read.
 */
export async function findMatches(
  sources: Iterable<SearchedArticle>,
  terms: readonly Term[],
): Promise<{ best: Match[]; having: readonly number[]; articles: number }> {
  const found: { source: SearchedArticle; candidates: Candidate[] }[] = [];
  const having = terms.map(() => 0);
  let articles = 0;
  for (const source of sources) {
    const text = await source.text();
    if (text === null) continue;
    articles++;
    if (!mayHaveAny(source, text, terms)) continue;
    const candidates = candidatesIn(await source.read(text), terms);
    const has = terms.map((_, i) => candidates.some(({ occurrences }) => occurrences[i]));
    for (const i of terms.keys()) if (has[i]) having[i] = (having[i] ?? 0) + 1;
    if (has.every(Boolean)) found.push({ source, candidates });
  }
  const lengths = found.flatMap(({ candidates }) => candidates.map(({ length }) => length));
  const length = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  const statistics = { articles, having, length };
  const best = found.flatMap(({ source, candidates }) =>
    candidates
      .map(({ passage, occurrences, length }): Match => {
        return { source, passage, score: scoreOf(occurrences, length, statistics) };
      })
      .sort(byScore)
      .slice(0, HITS_AN_ARTICLE),
  );
  return { best: best.sort(byScore), having, articles };
}

function byScore(a: Match, b: Match): number {
  return b.score - a.score;
}

function candidatesIn(article: Article, terms: readonly Term[]): Candidate[] {
  return passagesOf(article)
    .map((passage, i): Candidate => ({ passage: i, ...occurrencesIn(passage, terms) }))
    .filter(({ occurrences }) => occurrences.some(Boolean));
}

/** Entities, and markup between two letters: words that the bare source does not show. */
const INSIDE_WORDS =
  /&#?\w+;|[\p{L}\p{N}](?:\*+|~~|`+|\\|<[^>]{0,200}>|\[|\]\([^)]{0,200}\))[\p{L}\p{N}]/u;

function mayHaveAny(
  { isMarkedUp }: SearchedArticle,
  text: string,
  terms: readonly Term[],
): boolean {
  const folded = foldLetters(text);
  return terms.some((term) => mayHave(term, folded)) || (isMarkedUp && INSIDE_WORDS.test(text));
}

/** A place in the library that was searched for; name and section are what `show` takes. */
export interface Hit {
  readonly name: string;
  readonly title: string;
  /** Null: the article's head, or its text before the first section. */
  readonly section: string | null;
  /** The section's; null where that is null. */
  readonly heading: string | null;
  readonly score: number;
  /** On one line. */
  readonly excerpt: string;
}

/** What is shown of matches, in their order; each article is read once more. */
export async function hitsOf(matches: readonly Match[], terms: readonly Term[]): Promise<Hit[]> {
  const hits = new Map<Match, Hit>();
  for (const source of new Set(matches.map((match) => match.source))) {
    const article = await articleOf(source);
    const passages = article ? passagesOf(article) : [];
    for (const match of matches) {
      const passage = match.source === source && passages[match.passage];
      // There is none where the file has changed since.
      if (article && passage) hits.set(match, hitOf(article, passage, match, terms));
    }
  }
  return matches.map((match) => hits.get(match)).filter((hit) => hit !== undefined);
}

async function articleOf(source: SearchedArticle): Promise<Article | null> {
  const text = await source.text();
  return text === null ? null : source.read(text);
}

function hitOf(article: Article, passage: Passage, match: Match, terms: readonly Term[]): Hit {
  return {
    name: match.source.name,
    title: titleOf(article),
    section: passage.section?.number ?? null,
    heading: passage.section?.heading ?? null,
    score: match.score,
    excerpt: excerptOf(passage, terms),
  };
}
