import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { elementsOf, isStructuredData, textContent } from './dom.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of schema.org's CreativeWork that are articles. */
const ARTICLE = /Article$|Posting$|^Report$|^Review$|^APIReference$/;

/** What the page's JSON-LD says of the article; empty where it says nothing, or is broken. */
export function articleData(document: Tree.Document): Fields {
  for (const element of elementsOf(document)) {
    if (element.tagName !== 'script' || !isStructuredData(element)) continue;
    const found = articleIn(parsed(textContent(element)));
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
  const objects = values(value).filter(isObject);
  const inGraphs = objects.flatMap((object) => values(object['@graph']).filter(isObject));
  const all = [...objects, ...inGraphs];
  return all.find((object) => stringsOf(object['@type']).some(isArticle)) ?? null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
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
    .map((item) => (isObject(item) ? item.name : item))
    .filter((item) => typeof item === 'string');
}
