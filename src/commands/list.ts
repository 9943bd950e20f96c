import { noTag, SHIPPED_ARTICLES } from '../errors/articles.ts';
import { nothingUnread } from '../errors/warnings.ts';
import type { Host } from '../host/host.ts';
import { isShipped } from '../library/folders.ts';
import { Places } from '../library/places.ts';
import { entries } from '../library/walk.ts';
import { type ArticleHead, type ArticleLine, readingMinutes, titleOf } from '../model/article.ts';
import { orders, type Sort } from '../model/orders.ts';
import { print } from '../output/print.ts';
import { viewOf } from '../output/screen.ts';
import { headJson, jsonText } from '../renderers/json.ts';
import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type CommonOptions, Context } from './context.ts';

export interface ListOptions extends CommonOptions {
  readonly json?: boolean;
  readonly sort: Sort;
  readonly reverse?: boolean;
  readonly tag?: string;
  readonly unread?: boolean;
  readonly limit?: number;
  readonly pager: boolean;
}

/** An article of the list, and how far it was read; `json` is what is printed of it as such, where that is asked for. */
interface Listed extends ArticleLine {
  readonly read: number | null;
  readonly json: object | null;
}

/** `article list`: the articles of the library, newest first. */
export async function list(options: ListOptions, host: Host): Promise<number> {
  const context = new Context(host, options);
  const wanted = options.tag === undefined ? null : fold(options.tag);
  const places = new Places(host, (message) => context.warn(message));
  const listed: Listed[] = [];
  for (const entry of entries(context.folder, context.report)) {
    const read = places.of(entry.path)?.read ?? null;
    if (options.unread && read !== null) continue;
    const head = await context.attempt(() => context.head(entry));
    if (head && (wanted === null || head.tags.some((tag) => fold(tag) === wanted)))
      listed.push(listedOf(head, read, options));
  }
  listed.sort(orders[options.sort]);
  if (options.reverse) listed.reverse();
  const lines = await page(context, listed.slice(0, options.limit), options);
  const names = () => ['article list'];
  await print(host, context.screen, lines, options.pager && !options.json ? { names } : null);
  if (listed.length === 0) noteNone(context, options);
  return context.failed ? 1 : 0;
}

function listedOf(head: ArticleHead, read: number | null, { json }: ListOptions): Listed {
  const { source, headline, date, words } = head;
  const hundredths = read === null ? null : Math.floor(read * 100) / 100;
  const object = json ? { ...headJson(head), read: hundredths } : null;
  return { source, headline, date, words, read, json: object };
}

async function page(
  { host, folder, screen }: Context,
  listed: readonly Listed[],
  { json }: ListOptions,
): Promise<Iterable<string>> {
  if (json) return [jsonText(listed.map((each) => each.json))];
  if (!screen.isTerminal) return [listed.map((each) => `${fields(each).join('\t')}\n`).join('')];
  const { renderList } = await import('../renderers/terminal/list-page.ts');
  const note = isShipped(host, folder) ? SHIPPED_ARTICLES : null;
  return renderList(listed, await viewOf(screen, screen.columns), note);
}

function noteNone(context: Context, { tag, unread }: ListOptions): void {
  if (unread) context.warn(nothingUnread());
  else if (tag !== undefined) context.report(noTag(tag));
  // Where there are only files that cannot be read, these have been reported.
  else if (!context.failed) context.warn(context.noArticles());
}

function fields(line: ArticleLine): string[] {
  const minutes = String(readingMinutes(line.words));
  return [cleanLine(line.source.name ?? ''), line.date ?? '', minutes, cleanLine(titleOf(line))];
}
