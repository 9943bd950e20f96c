import { fold } from '../../../unicode/fold.ts';
import { type Element, elementsIn, rawText } from '../page/tree.ts';

export type Fields = Readonly<Record<string, unknown>>;

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

  constructor(page: Element, itself: Itself) {
    const objects = objectsIn(page);
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
    const pages = objects.filter((object) => isOf(object, PAGE) && isAbout(object, itself));
    const alone = articles.length === 1 ? articles[0] : undefined;
    this.#article = about ?? alone ?? pages[0] ?? {};
  }

  /** The strings and numbers of a field: itself, those in a list, or the names of objects. */
  strings(field: string): string[] {
    return this.#values(this.#article[field])
      .flatMap((value) => (isObject(value) ? values(value.name) : value))
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map(String);
  }

  /** The names of a field's people; those of organizations where it has no people. */
  people(field: string): string[] {
    const found = this.#values(this.#article[field]).map((value) =>
      isObject(value) ? value : { name: value },
    );
    const people = found.filter(
      (object) => isOf(object, /^Person$/) || !isOf(object, /Organization$|^Corporation$/),
    );
    return (people.length > 0 ? people : found).flatMap(namesOf);
  }

  /** The values of a field, those that other objects stand for in their place. */
  #values(value: unknown): unknown[] {
    return values(value).map((each) => {
      const id = isObject(each) ? idOf(each) : each;
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

/** All objects of a page's JSON-LD, those within others too. */
function objectsIn(page: Element): Fields[] {
  const found: Fields[] = [];
  const open: unknown[] = [];
  for (const element of elementsIn(page)) {
    const { type = '' } = element.attributes;
    if (element.name === 'script' && /ld\+json/i.test(type)) {
      open.push(parsed(rawText(element.children)));
    }
  }
  open.reverse();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (found.length >= MAX_OBJECTS) break;
    if (Array.isArray(value)) for (const item of value.toReversed()) open.push(item ?? null);
    else if (isObject(value)) {
      found.push(value);
      for (const inner of Object.values(value).reverse()) {
        if (typeof inner === 'object' && inner !== null) open.push(inner);
      }
    }
  }
  return found;
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
  const urls = [object.url, object['@id'], main, isObject(main) ? main['@id'] : null];
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

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists in lists, deeper than any page has a use for. */
const MAX_NESTING = 4;

/** One value or many, as a list; strings of a language and lists in order stand in objects of their own (JSON-LD 1.1). */
function values(value: unknown): readonly unknown[] {
  return [value]
    .flat(MAX_NESTING)
    .flatMap((each) => (isObject(each) ? (each['@list'] ?? each['@value'] ?? each) : each))
    .filter((each) => each !== undefined && each !== null);
}

/** What a script holds; the slips that are common are mended, and of one that is broken the plain fields are read. */
function parsed(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g,
    '',
  );
  return json(bare) ?? json(mended(bare)) ?? salvaged(bare);
}

function json(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const STRING = /"(?:[^"\\]|\\[\s\S])*"/.source;
const SLIP = new RegExp(`${STRING}|//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$)|,(?=\\s*[}\\]])|;\\s*$`, 'g');

/** JSON without comments, commas too many, and line ends in strings. */
function mended(source: string): string {
  return source.replace(SLIP, (found) =>
    found.startsWith('"') ? found.replace(/[\0-\x1f]/g, ' ') : '',
  );
}

const PLAIN = /"(headline|datePublished|dateCreated|dateModified|url)"\s*:\s*"((?:[^"\\]|\\.)*)"/g;
const AUTHOR = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"[^"]*"\s*,\s*)?"name"\s*:\s*"([^"]*)"/;

function salvaged(source: string): Fields {
  const fields = [...source.matchAll(PLAIN)].map(([, name = '', value]) => [name, value]);
  const author = AUTHOR.exec(source)?.[1];
  return {
    ...Object.fromEntries(fields.reverse()),
    ...(author ? { author } : {}),
    ...(fields.length > 0 ? { '@type': 'Article' } : {}),
  };
}
