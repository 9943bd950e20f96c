import { noTags } from '../errors/articles.ts';
import type { Host } from '../host/host.ts';
import { entries } from '../library/walk.ts';
import { print } from '../output/print.ts';
import { viewOf } from '../output/screen.ts';
import { jsonText } from '../renderers/json.ts';
import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type CommonOptions, Context } from './context.ts';

export interface TagsOptions extends CommonOptions {
  readonly json?: boolean;
  readonly pager: boolean;
}

/** A tag, and how many articles have it. */
interface Tag {
  readonly tag: string;
  count: number;
}

/** `article tags`: the tags of the library, the most frequent first. */
export async function printTags(options: TagsOptions, host: Host): Promise<number> {
  const context = new Context(host, options);
  const { tags, articles } = await tagsOf(context);
  const lines = await page(context, tags, options);
  const names = () => ['article tags'];
  await print(host, context.screen, lines, options.pager && !options.json ? { names } : null);
  if (articles === 0 && !context.failed) context.warn(context.noArticles());
  else if (tags.length === 0 && articles > 0) context.warn(noTags());
  return context.failed ? 1 : 0;
}

/** The tags of the library; those that differ in case or accents alone are one, as it was first written. */
export async function tagsOf(context: Context): Promise<{ tags: Tag[]; articles: number }> {
  const tags = new Map<string, Tag>();
  let articles = 0;
  for (const entry of entries(context.folder, context.report)) {
    const head = await context.attempt(() => context.head(entry));
    if (!head) continue;
    articles++;
    // An article may have a tag twice.
    for (const folded of new Set(head.tags.map(fold))) {
      const tag = head.tags.find((each) => fold(each) === folded) ?? folded;
      const known = tags.get(folded) ?? { tag, count: 0 };
      known.count++;
      tags.set(folded, known);
    }
  }
  const byCount = (a: Tag, b: Tag) => b.count - a.count || (fold(a.tag) < fold(b.tag) ? -1 : 1);
  return { tags: [...tags.values()].sort(byCount), articles };
}

async function page(
  { screen }: Context,
  tags: readonly Tag[],
  { json }: TagsOptions,
): Promise<Iterable<string>> {
  if (json) return [jsonText(tags)];
  if (!screen.isTerminal) return tags.map(({ tag, count }) => `${cleanLine(tag)}\t${count}\n`);
  const { renderTags } = await import('../renderers/terminal/tags-page.ts');
  return renderTags(tags, await viewOf(screen, screen.columns));
}
