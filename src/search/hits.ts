import type { Article } from '../model/article.ts';
import { titleOf } from '../model/article.ts';
import { excerptOf } from './excerpt.ts';
import type { Match, Source } from './matches.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Term } from './term.ts';

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

async function articleOf(source: Source): Promise<Article | null> {
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
