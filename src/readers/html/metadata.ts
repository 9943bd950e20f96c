import { decodeHTML } from 'entities/decode';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cleanLine } from '../../unicode/sanitize.ts';
import { attribute, elementsOf, textContent } from './dom.ts';
import { articleData, stringsOf } from './json-ld.ts';

/** What a page says of itself, by meta tags, JSON-LD and its markup; cleaned, on one line each. */
export interface Metadata {
  /** The page's own level-one headings. */
  readonly headings: readonly string[];
  /** What the page calls the article elsewhere, best first: JSON-LD, Open Graph, the window's title. */
  readonly titles: readonly string[];
  readonly site: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, the day alone. */
  readonly date: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  /** As they stand: not yet resolved against the page's address. */
  readonly canonical: string | null;
  readonly base: string | null;
  readonly tags: readonly string[];
  /** The texts that the page's markup calls a standfirst. */
  readonly standfirsts: readonly string[];
}

/** The names that sites' templates give to the element of the standfirst. */
const STANDFIRST =
  /(?:^|[\s_-])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|dek|deck|chapo|chapeau|vorspann|teaser|intro|lede|lead|excerpt|summary|description|sommario|entradilla|bajada|ingress)(?:$|[\s_-])/i;
const STANDFIRST_LENGTH = 1000;

export function metadataOf(document: Tree.Document): Metadata {
  const metas = new Map<string, string[]>();
  const headings: string[] = [];
  const standfirsts: string[] = [];
  let lang: string | null = null;
  let title: string | null = null;
  let canonical: string | null = null;
  let base: string | null = null;
  let time: string | null = null;
  for (const element of elementsOf(document)) {
    switch (element.tagName) {
      case 'html':
        lang = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
        break;
      case 'meta':
        readMeta(element, metas);
        break;
      case 'title':
        title ??= cleanLine(textContent(element));
        break;
      case 'link':
        if (/\bcanonical\b/i.test(attribute(element, 'rel') ?? ''))
          canonical ??= attribute(element, 'href');
        break;
      case 'base':
        base ??= attribute(element, 'href');
        break;
      case 'time':
        // Above the headline it is today's date, or another article's.
        if (headings.length > 0 || attribute(element, 'itemprop') === 'datePublished')
          time ??= dayOf(attribute(element, 'datetime'));
        break;
      case 'h1':
        headings.push(cleanLine(textContent(element)));
        break;
      default:
        if (STANDFIRST.test(attribute(element, 'class') ?? '')) {
          const text = textContent(element);
          if (text.length <= STANDFIRST_LENGTH) standfirsts.push(cleanLine(text));
        }
    }
  }
  const data = articleData(document);
  const all = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const said = (...fields: string[]) =>
    fields.flatMap((field) => stringsOf(data[field])).map(decoded);
  return {
    headings: headings.filter((text) => text !== ''),
    titles: [
      ...said('headline', 'name'),
      ...all('og:title', 'twitter:title', 'dc.title'),
      title ?? '',
    ].filter((text) => text !== ''),
    site: [...said('publisher'), ...all('og:site_name', 'application-name')][0] ?? null,
    description:
      [
        ...said('description'),
        ...all('og:description', 'description', 'dc.description', 'twitter:description'),
      ].find((text) => text !== '') ?? null,
    authors: unique(firstOf([said('author', 'creator'), ...AUTHORS.map((name) => all(name))])),
    date:
      [...said('datePublished'), ...DATES.flatMap((name) => all(name))]
        .map(dayOf)
        .find((day) => day !== null) ?? time,
    lang: languageOf([lang, ...all('content-language', 'og:locale')]),
    canonical: canonical ?? all('og:url')[0] ?? null,
    base,
    tags: unique(
      firstOf([
        all('article:tag'),
        said('keywords').flatMap((list) => list.split(',')),
        all('news_keywords').flatMap((list) => list.split(',')),
      ]),
    ),
    standfirsts: standfirsts.filter((text) => text !== ''),
  };
}

const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
];
const DATES = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
];

function readMeta(element: Tree.Element, metas: Map<string, string[]>): void {
  const value = decoded(attribute(element, 'content') ?? '');
  if (value === '') return;
  const names = ['property', 'name', 'itemprop', 'http-equiv'].map((key) =>
    attribute(element, key),
  );
  for (const name of names
    .filter((found) => found !== null)
    .flatMap((found) => found.split(/\s+/))) {
    const key = name.toLowerCase();
    const values = metas.get(key);
    if (values) values.push(value);
    else metas.set(key, [value]);
  }
}

/** Many sites escape what is in their meta tags twice. */
function decoded(text: string): string {
  return cleanLine(text.includes('&') ? decodeHTML(text) : text);
}

function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(date ?? '') ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return null;
  return `${year}-${month}-${day}`;
}

function languageOf(candidates: readonly (string | null)[]): string | null {
  for (const candidate of candidates) {
    const [tag] = (candidate ?? '')
      .trim()
      .replaceAll('_', '-')
      .split(/[\s,;]/);
    try {
      if (tag) return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      // Not a language tag: the next may be one.
    }
  }
  return null;
}

/** The first list that has something other than addresses. */
function firstOf(lists: readonly (readonly string[])[]): string[] {
  for (const list of lists) {
    const found = list
      .map(cleanLine)
      .filter((text) => text !== '' && !/^(?:https?:)?\/\//.test(text));
    if (found.length > 0) return found;
  }
  return [];
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
