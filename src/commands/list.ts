import { type ArticleHead, readingMinutes } from '../article.ts';
import { cleanLine } from '../clean.ts';
import type { Host } from '../host.ts';
import { entries } from '../library.ts';
import { print } from '../output/print.ts';
import { headJson, titleOf } from '../renderers/json.ts';
import { type CommonOptions, Context } from './context.ts';

export interface ListOptions extends CommonOptions {
  readonly json?: boolean;
  readonly sort: 'date' | 'title' | 'name';
  readonly reverse?: boolean;
  readonly tag?: string;
  readonly limit?: number;
  readonly pager: boolean;
}

/** `article list`: the articles of the library, newest first. */
export async function list(options: ListOptions, host: Host): Promise<number> {
  const context = new Context(host, options);
  const heads: ArticleHead[] = [];
  for await (const entry of entries(context.folder)) {
    const head = await context.attempt(() => context.head(entry));
    if (head && (!options.tag || head.tags.includes(options.tag))) heads.push(head);
  }
  heads.sort(ORDERS[options.sort]);
  if (options.reverse) heads.reverse();
  const shown = heads.slice(0, options.limit);
  const lines = options.json
    ? [`${JSON.stringify(shown.map(headJson), null, 2)}\n`]
    : shown.map((head) => `${fields(head).join('\t')}\n`);
  await print(host, context.screen, lines, options.pager && !options.json);
  return context.failed ? 1 : 0;
}

type Order = (a: ArticleHead, b: ArticleHead) => number;

const byName: Order = (a, b) => compare(a.source.name ?? '', b.source.name ?? '');

/** The articles without a date come last, by name. */
const ORDERS: Readonly<Record<ListOptions['sort'], Order>> = {
  date: (a, b) => compare(b.date ?? '', a.date ?? '') || byName(a, b),
  title: (a, b) => compare(titleOf(a), titleOf(b)) || byName(a, b),
  name: byName,
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fields(head: ArticleHead): string[] {
  const minutes = String(readingMinutes(head.words));
  return [head.source.name ?? '', head.date ?? '', minutes, titleOf(head)].map(cleanLine);
}
