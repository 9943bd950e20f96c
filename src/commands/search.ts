import { nothingFound } from '../errors/articles.ts';
import type { Host } from '../host/host.ts';
import { fileText, sourceOf } from '../library/read.ts';
import { entries } from '../library/walk.ts';
import { print } from '../output/print.ts';
import { viewOf } from '../output/screen.ts';
import { readArticle } from '../readers/index.ts';
import { jsonText } from '../renderers/json.ts';
import { findMatches, type Hit, hitsOf, type SearchedArticle } from '../search/matches.ts';
import type { Term } from '../search/query.ts';
import { parseQuery } from '../search/query.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type CommonOptions, Context } from './context.ts';

export interface SearchOptions extends CommonOptions {
  readonly limit: number;
  readonly json?: boolean;
  readonly pager: boolean;
}

/** `article search`: the sections that words occur in, of the articles that have all of them. */
export async function search(
  words: readonly string[],
  options: SearchOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const terms = parseQuery(words);
  const { best, having, articles } = await findMatches(sourcesOf(context), terms);
  const hits = await hitsOf(best.slice(0, options.limit), terms);
  const lines = await page(context, hits, best.length, terms, options);
  const names = () => [`article search ${words.join(' ')}`, 'article search'];
  await print(host, context.screen, lines, options.pager && !options.json ? { names } : null);
  if (articles === 0 && !context.failed) throw context.noArticles();
  if (articles > 0 && best.length === 0) {
    const missing = terms.filter((_, i) => having[i] === 0);
    throw nothingFound(terms.map(textOf), missing.map(textOf));
  }
  return context.failed ? 1 : 0;
}

/** The articles of the library; errors of a file are reported, and the others are searched. */
function* sourcesOf(context: Context): Generator<SearchedArticle> {
  for (const entry of entries(context.folder, context.report)) {
    yield {
      name: entry.name,
      isMarkedUp: entry.format !== 'text',
      text: () => context.attempt(() => fileText(context.host, entry)),
      read: (text) => readArticle(text, sourceOf(entry, text), () => {}),
    };
  }
}

async function page(
  { screen }: Context,
  hits: readonly Hit[],
  found: number,
  terms: readonly Term[],
  { json }: SearchOptions,
): Promise<Iterable<string>> {
  if (json) return [jsonText(hits.map(hitJson))];
  if (!screen.isTerminal || hits.length === 0) return hits.map((hit) => `${fields(hit)}\n`);
  const { renderHits } = await import('../renderers/terminal/search-page.ts');
  return renderHits(hits, found, terms, await viewOf(screen, undefined));
}

function hitJson({ name, title, section, heading, score, excerpt }: Hit): object {
  return { name, title, section, heading, score: Number(score.toFixed(4)), excerpt };
}

function fields({ name, section, heading, excerpt }: Hit): string {
  return [name, section ?? '', heading ?? '', excerpt].map(cleanLine).join('\t');
}

function textOf({ text }: Term): string {
  return text;
}
