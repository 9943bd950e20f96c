import { cleanLine } from '../../../unicode/sanitize.ts';
import type { Line, Surroundings } from '../page/lines.ts';
import { isInline } from '../page/measure.ts';
import { isNamed } from '../page/names.ts';
import { classOf, type Element, elementsIn, isElement, type Node, rawText } from '../page/tree.ts';
import { datesIn } from './dates-in-line.ts';
import { isSite } from './headline.ts';
import type { Metadata } from './metadata.ts';
import { CERTAIN, joined, OPENING } from './openings.ts';
import { isFullName, isPerson, namesIn, namesInData } from './people.ts';

/** The people that a page names as its authors; a site or a firm where it names no people. */
export function articleAuthors(
  { authors, sites, lang }: Pick<Metadata, 'authors' | 'sites' | 'lang'>,
  { head, foot }: Surroundings,
): string[] {
  const said = unique(authors.flatMap(namesInData));
  const people = said.filter((name) => !isSite(name, sites));
  if (people.length > 0) return people;
  const printed = printedAuthors(head, lang);
  // Under the text, what is marked alike may be other articles.
  const found = printed.length > 0 ? printed : printedAuthors(foot, lang, () => []);
  return found.length > 0 ? found : said;
}

/** The names that lines print as those of their authors; none where they print none. */
function printedAuthors(
  lines: readonly Line[],
  lang: string | null,
  likeOthers = likeElements,
): string[] {
  const read = new Set<Element>();
  for (const [at, line] of lines.entries()) {
    for (const element of authorElements(line)) {
      const names = read.has(element) ? [] : namedIn(element);
      read.add(element);
      if (names.length > 0) {
        return unique([...names, ...likeOthers(element, lines.slice(at)).flatMap(namedIn)]);
      }
    }
    if (line.text.length > MAX_BYLINE) continue;
    const texts = lines.slice(at, at + MAX_AUTHORS).map(({ text }) => text);
    const [first = '', ...others] = joined(texts);
    const names = namesInLine(first, lang);
    if (names.length > 0) {
      const opening = OPENING.exec(first)?.[0] ?? '\n';
      const end = [...others, ''].findIndex((text) => !text.startsWith(opening));
      const more = others.slice(0, end).flatMap((text) => namesInLine(text, lang));
      return unique([...names, ...more]);
    }
  }
  return [];
}

/** Lines that an author may have between the own name and the next one's: a role, a place. */
const MAX_BETWEEN = 2;

/** The elements that name further authors in the markup of the first one. */
function likeElements(first: Element, lines: readonly Line[]): Element[] {
  const found = new Set<Element>();
  let between = 0;
  for (const line of lines) {
    const like = authorElements(line).filter((element) => isLike(element, first));
    for (const element of like) found.add(element);
    between = like.length > 0 ? 0 : between + 1;
    // Under other headlines stand the authors of other articles.
    const isOther = line.path.some(({ name }) => /^h[1-6]$/.test(name));
    if (between > MAX_BETWEEN || (between > 0 && isOther)) break;
  }
  return [...found];
}

function isLike(one: Element, other: Element): boolean {
  const keys = ['class', 'rel', 'itemprop'];
  return (
    one.name === other.name && keys.every((key) => one.attributes[key] === other.attributes[key])
  );
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

function isSaidAuthor({
  attributes: { rel = '', itemprop = '', property = '' },
}: Element): boolean {
  return /(?:^|[\s:])author(?:\s|$)/.test(`${rel} ${itemprop} ${property}`);
}

const MAX_AUTHORS = 12;

/** The names in an author's element: what is marked as names and authors' links in it, else the first text that may be one. */
function namedIn(element: Element): string[] {
  const inner = [...elementsIn(element)];
  const marked = inner.filter(isName).map(firstLine);
  const names = unique(marked.flatMap(namesIn).filter(isPerson));
  const lines = joined(textsIn(element));
  const [first = ''] = lines;
  if (names.length > 0) {
    // One of two may have no page of their own.
    const all = namesIn(first).filter(isFullName);
    const isWhole = all.length > names.length && names.every((name) => all.includes(name));
    return (isWhole ? all : names).slice(0, MAX_AUTHORS);
  }
  const author = inner.find(isAuthor);
  const items = inner.filter((each) => each.name === 'li' || (author && isLike(each, author)));
  const listed = items.map(firstLine).flatMap(namesIn).filter(isFullName);
  if (listed.length > 1) return unique(listed).slice(0, MAX_AUTHORS);
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
