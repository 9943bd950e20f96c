import { decodeHTML } from 'entities/decode';
import { fold } from '../../../unicode/fold.ts';
import { cleanLine } from '../../../unicode/sanitize.ts';
import { isNamed } from '../page/names.ts';
import { type Element, elementsIn, rawText } from '../page/tree.ts';
import { ArticleData, bare } from './json-ld.ts';
import { AUTHORS, CATALOGUES, PUBLISHED } from './meta-names.ts';
import { catalogued } from './reversed-names.ts';

/** What a page says of itself, by meta tags, JSON-LD and its markup; cleaned, on one line each. */
export interface Metadata {
  /** What the page calls the article, best first: Open Graph, JSON-LD, the window's title. */
  readonly titles: readonly string[];
  /** The names of the site, and its host's. */
  readonly sites: readonly string[];
  readonly description: string | null;
  readonly authors: readonly string[];
  /** The dates of publication, as they stand, best first. */
  readonly published: readonly string[];
  /** The dates of changes. */
  readonly updated: readonly string[];
  /** BCP 47. */
  readonly lang: string | null;
  /** What the page goes by, best first, and what its links start from; not yet resolved against its address. */
  readonly addresses: readonly string[];
  readonly base: string | null;
  readonly tags: readonly string[];
  /** The texts that the page's markup calls a standfirst. */
  readonly standfirsts: readonly string[];
}

/** The names that sites' templates give to the element of the standfirst. */
export const STANDFIRST =
  /(?:^|[\s_-])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|dek|deck|chapo|chapeau|vorspann|teaser|intro|lede|lead|excerpt|summary|description|sommario|entradilla|bajada|ingress)(?:$|[\s_-])/i;
const STANDFIRST_LENGTH = 1000;

export function metadataOf(page: Element): Metadata {
  const metas = new Map<string, string[]>();
  const standfirsts: string[] = [];
  let lang: string | null = null;
  let title: string | null = null;
  let canonical: string | null = null;
  let base: string | null = null;
  for (const element of elementsIn(page, isComment)) {
    switch (element.name) {
      case 'html':
        lang = element.attributes.lang ?? element.attributes['xml:lang'] ?? null;
        break;
      case 'meta':
        readMeta(element, metas);
        break;
      case 'title':
        title ??= cleanLine(rawText(element.children));
        break;
      case 'link':
        if (/\bcanonical\b/i.test(element.attributes.rel ?? ''))
          canonical ??= element.attributes.href ?? null;
        break;
      case 'base':
        base ??= element.attributes.href ?? null;
        break;
      default:
        readMarked(element, metas);
        if (STANDFIRST.test(element.attributes.class ?? '')) {
          const text = rawText(element.children);
          if (text.length <= STANDFIRST_LENGTH) standfirsts.push(cleanLine(text));
        }
    }
  }
  const all = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const printed = [
    ...all('og:title', 'twitter:title', 'dc.title', 'citation_title'),
    title ?? '',
  ].filter((text) => text !== '');
  const addresses = [canonical, ...all('og:url')].filter((url) => url !== null);
  const data = new ArticleData(page, { titles: printed, addresses: addresses.map(bare) });
  const said = (field: string) => data.strings(field).map(decoded);
  const host = addresses
    .map((url) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''))
    .filter((text) => text !== '');
  return {
    titles: [...printed.slice(0, 1), ...said('headline'), ...printed.slice(1)].filter(
      (text) => text !== '',
    ),
    sites: [
      ...said('publisher'),
      ...all('og:site_name', 'application-name', 'al:android:app_name'),
      ...data.sites.map(decoded),
      ...host,
      ...host.map((name) => name.replace(/\.[^.]+$/, '')),
    ],
    description:
      [
        ...said('description'),
        ...all('og:description', 'description', 'dc.description', 'twitter:description'),
      ].find((text) => text !== '') ?? null,
    authors: firstOf([
      data.people('author').map(decoded),
      ...CATALOGUES.map((name) => all(name).flatMap(catalogued)),
      ...AUTHORS.map((name) => all(name)),
      ...[...metas]
        .filter(([name]) => /[:._-]author$/.test(name) && !/twitter|og:/.test(name))
        .map(([, values]) => values),
      ...[1, 2].map((n) =>
        /\b(?:written|author|by|verfasst|autor|auteur|ecrit|escrito|scritto|geschreven)/i.test(
          fold(all(`twitter:label${n}`)[0] ?? ''),
        )
          ? all(`twitter:data${n}`)
          : [],
      ),
      data.people('creator').map(decoded),
    ]),
    published: [
      ...said('datePublished'),
      ...PUBLISHED.flatMap((name) => all(name)),
      ...said('uploadDate'),
      ...said('dateCreated'),
    ],
    updated: [
      ...said('dateModified'),
      ...all('article:modified_time', 'og:updated_time', 'datemodified'),
    ],
    lang: languageOf([lang, ...all('content-language', 'og:locale')]),
    addresses: [
      ...addresses,
      ...data.addresses(),
      ...all('citation_public_url', 'citation_abstract_html_url', 'twitter:url'),
    ],
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

const COMMENTED = new Set(['article', 'div', 'li', 'ol', 'section']);

/** Whether an element holds what readers wrote under the article. */
function isComment(element: Element): boolean {
  const { class: classes = '', id = '' } = element.attributes;
  return (
    COMMENTED.has(element.name) &&
    /comment|disqus/i.test(classes + id) &&
    isNamed(element, 'comments')
  );
}

/** What microdata and RDFa say of the day, in the text of the page. */
function readMarked(element: Element, metas: Map<string, string[]>): void {
  const { itemprop, property, content, datetime, title } = element.attributes;
  const names = itemprop ?? property;
  if (names === undefined || !/datePublished|dc(?:terms)?:(?:date|created|issued)/i.test(names))
    return;
  const value = content ?? datetime ?? title ?? cleanLine(rawText(element.children));
  if (value !== '') metas.set('datepublished', [...(metas.get('datepublished') ?? []), value]);
}

function readMeta(element: Element, metas: Map<string, string[]>): void {
  const value = decoded(element.attributes.content ?? '');
  if (value === '') return;
  const names = ['property', 'name', 'itemprop', 'http-equiv'].map(
    (key) => element.attributes[key] ?? null,
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

/** The first of the candidates that is a language tag; of those of its language, the first that names a country too. */
function languageOf(candidates: readonly (string | null)[]): string | null {
  const tags = candidates.flatMap((candidate) => languageTag(candidate ?? '') ?? []);
  const [first = null] = tags;
  return tags.find((tag) => tag.startsWith(`${first}-`)) ?? first;
}

function languageTag(text: string): string | null {
  const [tag] = text
    .trim()
    .replaceAll('_', '-')
    .split(/[\s,;]/);
  try {
    return (tag && Intl.getCanonicalLocales(tag)[0]) || null;
  } catch {
    // Not a language tag.
    return null;
  }
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
