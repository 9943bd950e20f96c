import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, elementsOf, textOf } from './dom.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of schema.org's CreativeWork that are articles. */
const ARTICLE = /Article$|Posting$|^Report$|^Review$|^APIReference$/;

/** Whether a script holds JSON-LD, which runs nothing. */
export function isStructuredData(script: Tree.Element): boolean {
  return attribute(script, 'type')?.trim().toLowerCase() === 'application/ld+json';
}

/** What the page's JSON-LD says of the article; empty where it says nothing, or is broken. */
export function articleData(document: Tree.Document): Fields {
  for (const element of elementsOf(document)) {
    if (element.tagName !== 'script' || !isStructuredData(element)) continue;
    const found = articleIn(parsed(textOf(element)));
    if (found) return found;
  }
  return {};
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

/** The article among the objects: alone, in a list, or in a `@graph`. */
function articleIn(value: unknown): Fields | null {
  const objects = values(value).flatMap((item) => [item, ...values((item as Fields)?.['@graph'])]);
  return (
    (objects.find(
      (item) =>
        typeof item === 'object' &&
        item !== null &&
        stringsOf((item as Fields)['@type']).some(isArticle),
    ) as Fields | undefined) ?? null
  );
}

function isArticle(type: string): boolean {
  return ARTICLE.test(type);
}

/** One value or many, as a list. */
export function values(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The strings of a value: itself, those in a list, or the `name` of objects. */
export function stringsOf(value: unknown): string[] {
  return values(value)
    .map((item) => (typeof item === 'object' && item !== null ? (item as Fields).name : item))
    .filter((item) => typeof item === 'string');
}
