import { type ArticleLine, titleOf } from './article.ts';

type Order = (a: ArticleLine, b: ArticleLine) => number;

let collator: Intl.Collator | undefined;

/** The same order everywhere: the root collation, which `en` leaves as it is. Slow to make. */
function compareTitles(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
  return collator.compare(a, b);
}

const byName: Order = (a, b) => compare(a.source.name ?? '', b.source.name ?? '');

/** The orders of a list. By date is newest first; the articles without a date come last, by name. */
export const orders = {
  date: (a, b) => compare(b.date ?? '', a.date ?? '') || byName(a, b),
  title: (a, b) => compareTitles(titleOf(a), titleOf(b)) || byName(a, b),
  name: byName,
} satisfies Readonly<Record<string, Order>>;

export type Sort = keyof typeof orders;

export const sorts = Object.keys(orders) as Sort[];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
