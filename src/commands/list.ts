import { type ArticleHead, readingMinutes } from '../article.ts';
import { cleanLine } from '../clean.ts';
import { UserError } from '../errors.ts';
import { fold } from '../fold.ts';
import type { Host } from '../host.ts';
import { entries } from '../library/entries.ts';
import { print } from '../output/print.ts';
import { viewOf } from '../output/screen.ts';
import { headJson, jsonText, titleOf } from '../renderers/json.ts';
import { type CommonOptions, Context } from './context.ts';
import { orders } from './orders.ts';

export interface ListOptions extends CommonOptions {
  readonly json?: boolean;
  readonly sort: keyof typeof orders;
  readonly reverse?: boolean;
  readonly tag?: string;
  readonly limit?: number;
  readonly pager: boolean;
}

/** `article list`: the articles of the library, newest first. */
export async function list(options: ListOptions, host: Host): Promise<number> {
  const context = new Context(host, options);
  const wanted = options.tag === undefined ? null : fold(options.tag);
  const heads: ArticleHead[] = [];
  for (const entry of entries(context.folder)) {
    const head = await context.attempt(() => context.head(entry));
    if (head && (wanted === null || head.tags.some((tag) => fold(tag) === wanted)))
      heads.push(head);
  }
  heads.sort(orders[options.sort]);
  if (options.reverse) heads.reverse();
  const lines = await page(context, heads.slice(0, options.limit), options);
  await print(host, context.screen, lines, options.pager && !options.json);
  if (heads.length === 0) noteNone(context, options);
  return context.failed ? 1 : 0;
}

async function page(
  { screen }: Context,
  heads: readonly ArticleHead[],
  { json }: ListOptions,
): Promise<Iterable<string>> {
  if (json) return [jsonText(heads.map(headJson))];
  if (!screen.isTerminal) return heads.map((head) => `${fields(head).join('\t')}\n`);
  const { renderList } = await import('../renderers/list.ts');
  return renderList(heads, await viewOf(screen, screen.columns));
}

function noteNone(context: Context, { tag }: ListOptions): void {
  if (tag === undefined) context.warn(`there are no articles in ${cleanLine(context.folder)}`);
  else context.report(new UserError(`no article has the tag “${cleanLine(tag)}”`));
}

function fields(head: ArticleHead): string[] {
  const minutes = String(readingMinutes(head.words));
  return [head.source.name ?? '', head.date ?? '', minutes, titleOf(head)].map(cleanLine);
}
