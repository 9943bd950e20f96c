import { cleanLine } from '../../../unicode/sanitize.ts';
import { readByline } from '../../press/byline.ts';
import type { Line, Surroundings } from '../page/lines.ts';
import { isInline } from '../page/measure.ts';
import { isNamed } from '../page/names.ts';
import { classOf, type Element, elementsIn, isElement, type Node, rawText } from '../page/tree.ts';
import { datesIn } from './dates-in-line.ts';
import { isSite } from './headline.ts';
import type { Metadata } from './metadata.ts';

/** What opens a byline, in the languages of readByline and as page templates have it. */
const OPENING =
  /^(?:(?:(?:written|posted|published|reviewed|submitted|story|text|words|article|created|contributed|edited|authored|interview|recommended|guest post|veröffentlicht|geschrieben|verfasst|erstellt|gepostet|publié|écrit|rédigé|publicado|escrito|pubblicato|scritto|geschreven|geplaatst)\s+)?(?:by|von|par|por|di|da|door|av|af|od)\b[:\s]*|(?:(?:guest )?authors?|autor(?:in|en)?|auteure?|autore|redaktion|texte?|texto|testo|words|(?:thread|themen)[ -]?start(?:er)?|автор|текст)\s*:?\s+|(?:作者|著者|文|記者)\s*[:：]\s*)/iu;
const CERTAIN = /^(?:\p{L}+ )?(?:by|von|par|por|door)\b|[:：]/iu;

/** What templates set around a name. */
const AROUND =
  /(?:^|\s)(?:view all (?:posts|articles) by|view profile of|more (?:from|by|posts by|about)|read more (?:from|by|about)|articles by|posts by|see all by|all posts by|author archive|mehr von|alle beiträge von)\b.*$/iu;
const SEPARATED = /\s*[|•·⋅–—/].*$/;
/** Words of templates, which are no names though they stand where one might. */
const LABEL =
  /^(?:(?:posted|published|written|last|updated|author|about|by|on|in|at|the|this|autor|autoren?|über|den|die|redaktion|alle|artikel|beiträge|von|view|all|posts|articles|read|more|follow|share|email|facebook|twitter|instagram|youtube|linkedin|home|news|contact|comments?|reviews?|bio|editor|staff|writer|contributors?|admin|administrator|guest|anonymous|unknown|user|null|undefined|none)\b\s*)+$/iu;
const MAX_NAME = 60;

/** A name as a page gives it, without what is set around it; null where it is none: an address, a label, a sentence. */
function cleanName(text: string): string | null {
  const name = cleanLine(text)
    .replace(/[\s(<[]*(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+[\s)>\]]*/g, ' ')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\s?@\w+$/, '')
    .replace(OPENING, '')
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replace(AROUND, '')
    .replace(SEPARATED, '')
    // `posted by Ann Lee at 9:12`.
    .replace(/\s+(?:at|on|am|um|le|el|il)$/i, '')
    .replace(/^[\s,:;|–—-]+|[\s,:;|–—-]+$/g, '');
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}/u.test(name)) return null;
  if (/^(?:https?:)?\/\/|\.(?:jpe?g|png|gif|webp)$/i.test(name) || LABEL.test(name)) return null;
  return datesIn(name, null).days.length > 0 ? null : name;
}

/** The names of a line, each cleaned: `By Ann Lee and Bo Ek, Staff Writers`. */
function namesIn(text: string): string[] {
  const line = cleanLine(text);
  const name = cleanName(line);
  const read = readByline(line) ?? readByline(`By ${line}`) ?? (name && readByline(`By ${name}`));
  const names = read ? read.authors.map(cleanName) : [name];
  return names.filter((each) => each !== null);
}

/** The people that a page names as its authors; a site or a firm where it names no people. */
export function articleAuthors(
  { authors, sites, lang }: Pick<Metadata, 'authors' | 'sites' | 'lang'>,
  { head, foot }: Surroundings,
): string[] {
  const said = unique(authors.flatMap(namesIn));
  const people = said.filter((name) => !isSite(name, sites));
  if (people.length > 0) return people;
  const printed = printedAuthors(head, lang);
  const found = printed.length > 0 ? printed : printedAuthors(foot, lang);
  return found.length > 0 ? found : said;
}

/** The names that lines print as those of their authors; none where they print none. */
function printedAuthors(lines: readonly Line[], lang: string | null): string[] {
  const read = new Set<Element>();
  for (const line of lines) {
    for (const element of authorElements(line)) {
      const names = read.has(element) ? [] : namedIn(element);
      read.add(element);
      if (names.length > 0) return names;
    }
    const names = namesInLine(line.text, lang);
    if (names.length > 0) return names;
  }
  return [];
}

/** The elements that name authors: those around a line, and those in the block that the line is. */
function authorElements({ path }: Line): Element[] {
  const around = path.slice(-4).filter(isAuthor).slice(0, 1);
  const block = path.findLast((element) => !isInline(element));
  if (!block || rawText(block.children).length > MAX_BYLINE * 3) return around;
  return [...around, ...[...elementsIn(block)].filter(isAuthor)];
}

const MAX_BYLINE = 140;

/** The names of a line that says `by`, or that has nothing but a name beside its date. */
function namesInLine(text: string, lang: string | null): string[] {
  if (text.length > MAX_BYLINE) return [];
  const { days, rest } = datesIn(text, lang);
  const line = rest.replace(/^[^\p{L}]+|[\s|•·⋅,;:–—-]+$/gu, '');
  if (OPENING.test(line)) {
    const names = namesIn(line).filter(CERTAIN.test(line) ? isPerson : isFullName);
    if (names.length > 0) return names;
  }
  const by = /(?:[\s|•·](?:by|von|par|por)\s+|\s(?:作者|著者|文|記者)[:：]\s*)(\p{L}.*)$/iu.exec(
    line,
  )?.[1];
  return by && days.length > 0 ? namesIn(by).filter(isPerson) : [];
}

/** Whether a page's markup says that an element names an author: in so many words, or by its class. */
function isAuthor(element: Element): boolean {
  return isSaidAuthor(element) || isNamed(element, 'author') || isAuthorsPage(element);
}

function isSaidAuthor({ attributes: { rel = '', itemprop = '' } }: Element): boolean {
  return /(?:^|\s)author(?:\s|$)/.test(`${rel} ${itemprop}`);
}

const MAX_AUTHORS = 12;

/** The names in an author's element: what is marked as names and authors' links in it, else the first text that may be one. */
function namedIn(element: Element): string[] {
  const marked = [...elementsIn(element)].filter(isName).map(firstLine);
  const names = unique(marked.flatMap(namesIn).filter(isPerson));
  if (names.length > 0) return names.slice(0, MAX_AUTHORS);
  const lines = textsIn(element);
  const [first = ''] = lines;
  const said = namesIn(first).filter(
    isSaidAuthor(element) || CERTAIN.test(first) ? isPerson : isFullName,
  );
  return said.length > 0 ? said : lines.slice(1).flatMap(namesIn).filter(isFullName).slice(0, 1);
}

/** How templates mark a name, or the page of an author. */
const AUTHORS_PAGE =
  /\/(?:authors?|autor(?:en)?|auteurs?|people|team|staff|profile|contributors?|by|writers?)\//i;

function isName(element: Element): boolean {
  const { itemprop = '' } = element.attributes;
  if (/(?:^|\s)name(?:\s|$)/.test(itemprop) || isSaidAuthor(element)) return true;
  if (/(?:^|[\s_-])(?:name|fn)(?:[\s_-]|$)/i.test(classOf(element))) return true;
  return isAuthorsPage(element);
}

function isAuthorsPage({ name, attributes: { href = '' } }: Element): boolean {
  return name === 'a' && AUTHORS_PAGE.test(href);
}

function firstLine(element: Element): string {
  return textsIn(element)[0] ?? '';
}

/** The texts of an element, those of its blocks apart. */
function textsIn({ children }: Element): string[] {
  const texts: string[] = [''];
  const visit = (node: Node): void => {
    if (!isElement(node)) texts.push((texts.pop() ?? '') + rawText([node]));
    else {
      // A name and a role may stand side by side without a space.
      texts.push('');
      node.children.forEach(visit);
      if (!isInline(node)) texts.push('');
    }
  };
  children.forEach(visit);
  return texts.map(cleanLine).filter((text) => text !== '');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** One to five words, the first with a letter. */
function isPerson(name: string): boolean {
  return name.split(/\s+/).length <= 5 && /^\p{L}/u.test(name) && !/\d|[!?:]/.test(name);
}

/** Two words or more that begin with capitals, or a short run in a script without case. */
function isFullName(name: string): boolean {
  if (!isPerson(name)) return false;
  if (/^\p{Lo}/u.test(name)) return name.length <= 12;
  const words = name
    .split(/\s+/)
    .filter(
      (word) =>
        !/^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|zu|y|e)$/.test(
          word,
        ),
    );
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
