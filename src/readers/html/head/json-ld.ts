import { type Fields, isMapping } from '../../../model/fields.ts';
import { fold } from '../../../unicode/fold.ts';
import { type Element, elementsIn, rawText } from '../page/tree.ts';
import { parseScript } from './json-ld-script.ts';

/** The kinds of schema.org's CreativeWork that are articles, and pages that stand for one. */
const ARTICLE = /Article$|Posting$|^(?:Report|Review|APIReference|Recipe|HowTo|Chapter)$/;
const PAGE = /^(?:WebPage|ItemPage|AboutPage|VideoObject|CreativeWork)$/;

/** More objects than any page describes itself by. */
const MAX_OBJECTS = 5000;

/** What a page calls itself, to tell what is said of it from what is said of others. */
export interface Itself {
  readonly titles: readonly string[];
  readonly addresses: readonly string[];
}

/** What a page's JSON-LD says of its article. */
export class ArticleData {
  readonly #article: Fields;
  readonly #byId: ReadonlyMap<string, Fields>;
  /** What the site is called. */
  readonly sites: readonly string[];

  constructor(page: Element, itself: Itself) {
    const { objects, listed } = objectsIn(page);
    // An object that only refers to another has nothing else.
    const named = objects.filter((object) => idOf(object) !== '' && Object.keys(object).length > 1);
    // Of several with one name, each says something.
    const byId = new Map<string, Fields>();
    for (const each of named) byId.set(idOf(each), { ...each, ...byId.get(idOf(each)) });
    this.#byId = byId;
    const articles = objects.filter((object) => isOf(object, ARTICLE));
    const about =
      articles.find((object) => isTitled(object, itself)) ??
      articles.find((object) => isAbout(object, itself));
    const pages = objects.filter((object) => isOf(object, PAGE));
    const mains = pages.flatMap((object) => this.#values(object.mainEntity));
    const main = articles.find(
      (object) =>
        object.mainEntityOfPage === true ||
        this.#values(object).some((each) => mains.includes(each)),
    );
    const own = articles.filter((object) => !listed.has(object));
    const alone = own.length === 1 && !contradicts(own[0], page, itself) ? own[0] : undefined;
    const described = pages.find((object) => isAbout(object, itself));
    this.#article = about ?? main ?? alone ?? described ?? {};
    this.sites = objects.filter((object) => isOf(object, /^WebSite$/)).flatMap(namesOf);
  }

  /** The addresses of the article, best first; they may be of parts of its page. */
  addresses(): string[] {
    const { url, mainEntityOfPage, '@id': id } = this.#article;
    const pages = this.#values(mainEntityOfPage).flatMap((page) =>
      isMapping(page) ? [...values(page.url), ...values(page['@id'])] : page,
    );
    return [...values(url), ...pages, ...values(id)].filter((each) => typeof each === 'string');
  }

  /** The strings and numbers of a field: itself, those in a list, or the names of objects. */
  strings(field: string): string[] {
    return this.#values(this.#article[field])
      .flatMap((value) => (isMapping(value) ? values(value.name) : value))
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map(String);
  }

  /** The names of a field's people; those of organizations where it has no people. */
  people(field: string): string[] {
    const found = this.#values(this.#article[field]).map((value) =>
      isMapping(value) ? value : { name: value },
    );
    const people = found.filter(
      (object) => isOf(object, /^Person$/) || !isOf(object, /Organization$|^Corporation$/),
    );
    return (people.length > 0 ? people : found).flatMap(namesOf);
  }

  /** The values of a field, those that other objects stand for in their place. */
  #values(value: unknown): unknown[] {
    return values(value).map((each) => {
      const id = isMapping(each) ? idOf(each) : each;
      return (typeof id === 'string' && this.#byId.get(id)) || each;
    });
  }
}

/** What somebody is called: in whole, in parts, or else. */
function namesOf({ name, givenName, additionalName, familyName, alternateName }: Fields): string[] {
  const parts = [givenName, additionalName, familyName].flatMap(values);
  const whole = parts.filter((part) => typeof part === 'string').join(' ');
  const names = values(name ?? (whole || alternateName));
  return names.filter((each) => typeof each === 'string');
}

/** Fields that name other works: those of a list, and those that one speaks of. */
const OTHERS = new Set(['itemListElement', 'mentions', 'citation', 'isBasedOn']);

interface Objects {
  readonly objects: readonly Fields[];
  /** Those of them that others list. */
  readonly listed: ReadonlySet<Fields>;
}

/** All objects of a page's JSON-LD, those within others too. */
function objectsIn(page: Element): Objects {
  const objects: Fields[] = [];
  const listed = new Set<Fields>();
  const open: { value: unknown; isListed: boolean }[] = [];
  for (const element of elementsIn(page)) {
    const { type = '' } = element.attributes;
    if (element.name === 'script' && /ld\+json/i.test(type)) {
      open.push({ value: parseScript(rawText(element.children)), isListed: false });
    }
  }
  open.reverse();
  for (let next = open.pop(); next && objects.length < MAX_OBJECTS; next = open.pop()) {
    const { value, isListed } = next;
    if (Array.isArray(value)) {
      for (const item of value.toReversed()) open.push({ value: item, isListed });
    } else if (isMapping(value)) {
      objects.push(value);
      if (isListed) listed.add(value);
      for (const [key, inner] of Object.entries(value).reverse()) {
        open.push({ value: inner, isListed: isListed || OTHERS.has(key) });
      }
    }
  }
  return { objects, listed };
}

/** Whether an object's headline has nothing of what the page is called, in its titles and in its own headline. */
function contradicts({ headline }: Fields = {}, page: Element, { titles }: Itself): boolean {
  if (typeof headline !== 'string') return false;
  const own = longWords(headline);
  const headings = [...elementsIn(page)].filter(({ name }) => name === 'h1');
  const names = [...titles, ...headings.map(({ children }) => rawText(children))];
  const others = new Set(names.flatMap(longWords));
  return (
    own.length >= MIN_WORDS && others.size >= MIN_WORDS && !own.some((word) => others.has(word))
  );
}

/** Words of a text that tells what it is about; scripts without spaces have fewer. */
const MIN_WORDS = 3;

function longWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

/** Whether an object has the page's headline to the letter. */
function isTitled({ headline }: Fields, { titles }: Itself): boolean {
  return typeof headline === 'string' && titles.some((title) => fold(title) === fold(headline));
}

/** Whether an object's headline or address is the page's. */
function isAbout(object: Fields, { titles, addresses }: Itself): boolean {
  const headlines = ['headline', 'name', 'alternativeHeadline'].flatMap((key) =>
    values(object[key]),
  );
  const own = headlines.filter((text) => typeof text === 'string').map(fold);
  if (titles.some((title) => own.some((text) => agree(fold(title), text)))) return true;
  const main = object.mainEntityOfPage;
  const urls = [object.url, object['@id'], main, isMapping(main) ? main['@id'] : null];
  return urls.some((url) => typeof url === 'string' && addresses.includes(bare(url)));
}

/** Whether two titles are the same, but for a site's name at the end or a cut. */
function agree(first: string, second: string): boolean {
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return (
    short !== '' &&
    long.includes(short.replace(/(?:\.\.\.|…)$/, '')) &&
    short.length * 3 >= long.length
  );
}

/** An address without what does not tell one page from another. */
export function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

function isOf(object: Fields, kind: RegExp): boolean {
  return values(object['@type']).some((type) => typeof type === 'string' && kind.test(type));
}

function idOf(object: Fields): string {
  const id = object['@id'];
  return typeof id === 'string' ? id : '';
}

/** Lists in lists, deeper than any page has a use for. */
const MAX_NESTING = 4;

/** One value or many, as a list; strings of a language and lists in order stand in objects of their own (JSON-LD 1.1). */
function values(value: unknown): readonly unknown[] {
  return [value]
    .flat(MAX_NESTING)
    .flatMap((each) => (isMapping(each) ? (each['@list'] ?? each['@value'] ?? each) : each))
    .filter((each) => each !== undefined && each !== null);
}
