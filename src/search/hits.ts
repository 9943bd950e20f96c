import type { Context } from '../commands/context.ts';
import { type Entry, textOf } from '../library/files.ts';
import type { Article } from '../model/article.ts';
import { readArticle } from '../readers/index.ts';
import { titleOf } from '../renderers/json.ts';
import { excerptOf } from './excerpt.ts';
import type { Hit } from './hit.ts';
import type { Match } from './matches.ts';
import { type Unit, unitsOf } from './passages.ts';
import type { Term } from './term.ts';

/** What is shown of matches, in their order; each article is read once more. */
export async function hitsOf(
  context: Context,
  matches: readonly Match[],
  terms: readonly Term[],
): Promise<Hit[]> {
  const hits = new Map<Match, Hit>();
  const articles = new Map<Entry, Match[]>();
  for (const match of matches) {
    articles.set(match.entry, [...(articles.get(match.entry) ?? []), match]);
  }
  for (const [entry, ofArticle] of articles) {
    await context.attempt(async () => {
      const article = await readArticle(await textOf(context.host, entry), entry, () => {});
      const units = unitsOf(article);
      for (const match of ofArticle) {
        const unit = units[match.unit];
        // There is none where the file has changed since.
        if (unit) hits.set(match, hitOf(article, unit, match, terms));
      }
    });
  }
  return matches.map((match) => hits.get(match)).filter((hit) => hit !== undefined);
}

function hitOf(article: Article, unit: Unit, match: Match, terms: readonly Term[]): Hit {
  return {
    name: match.entry.name,
    title: titleOf(article),
    section: unit.section?.number ?? null,
    heading: unit.section?.heading ?? null,
    score: match.score,
    excerpt: excerptOf(unit, terms),
  };
}
