import { Readability } from '@mozilla/readability';
import JSDOMParser, { type PageNode } from '@mozilla/readability/JSDOMParser.js';
import { escapeHtml } from '../../../model/html.ts';
import type { Measured, Measures } from '../page/measure.ts';
import { imageAddress } from '../page/picture.ts';
import { type Element, isBlank, isElement, type Node } from '../page/tree.ts';
import { isForm } from './copy.ts';

/** Readability looks at every element many times: a page of more is not worth the wait. */
const MAX_ELEMENTS = 150_000;
/** It takes elements out one by one, each past all that stand beside it. */
const MAX_SIBLINGS = 20_000;

/**
 * The elements of a page's body that Readability takes for its article. Null where it can tell none, or the page is
 * too large for it.
 */
export function readabilityOf(body: Element, measured: Measured): ReadonlySet<Element> | null {
  const { markup, elements } = numbered(body, measured);
  if (elements.length > MAX_ELEMENTS) return null;
  if (elements.some(({ children }) => children.length > MAX_SIBLINGS)) return null;
  try {
    const document = new JSDOMParser().parse(markup, '');
    // Readability types its document by the browser's; this one is the one that it is tested with.
    const reader = new Readability<PageNode>(document as never, {
      keepClasses: true,
      serializer: (root) => root as never,
    });
    const root = reader.parse()?.content;
    const kept = new Set<Element>();
    if (root) collect(root, elements, kept);
    return kept.size > 0 ? kept : null;
  } catch {
    // Readability fails on some odd pages.
    return null;
  }
}

/** An element with such an id is one of Readability's own: it is left in one piece in the end. */
const ID = /^readability-(\d+)(?: |$)/;

function collect(node: PageNode, elements: readonly Element[], kept: Set<Element>): void {
  const number = ID.exec(node.id)?.[1];
  const element = number === undefined ? undefined : elements[Number(number)];
  if (element) kept.add(element);
  for (const child of node.children) collect(child, elements, kept);
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const NAME = /^[a-zA-Z][\w.-]*$/;
const SKIPPED = new Set(['head', 'link', 'meta', 'noscript', 'script', 'title']);
/** What Readability heeds beside what an element is called. */
const HEEDED = ['rel', 'itemprop', 'summary', 'datatable', 'rowspan', 'colspan'] as const;
/** What hides an element until a script shows it. */
const HIDING = ['style', 'hidden', 'aria-hidden', 'aria-modal', 'role'] as const;
/** Of a page's text; an element with more is its article, and whoever hides it means to show it. */
const MOST = 0.5;

/** The body as well-formed markup, each element with its number in its id. */
function numbered(body: Element, measured: Measured): { markup: string; elements: Element[] } {
  const elements: Element[] = [];
  const all = measured.of(body).text;
  // With a meta tag that names an author, Readability takes no bylines out.
  const out = ['<html><head><meta name="author" content="author"/></head>'];
  const write = (node: Node): void => {
    if (!isElement(node)) {
      if ('text' in node.inline) out.push(isBlank([node]) ? ' ' : escapeHtml(node.inline.text));
      return;
    }
    if (SKIPPED.has(node.name) || isForm(node, measured)) return;
    if (isNoArticle(node, measured.of(node))) return;
    const name = NAME.test(node.name) && node.name !== 'formula' ? node.name : 'span';
    const number = elements.push(node) - 1;
    const { attributes, children } = node;
    const { id, class: classes, href } = attributes;
    out.push(`<${name} id="readability-${number}${id ? ` ${escapeHtml(id)}` : ''}"`);
    if (classes) out.push(` class="${escapeHtml(classes)}"`);
    // Pictures need an address, and links within the page are told from others.
    if (name === 'img' && imageAddress(attributes) !== '') out.push(' src="#"');
    if (name === 'a' && href?.startsWith('#')) out.push(' href="#a"');
    const writeAttribute = (key: string) => {
      const value = attributes[key];
      if (value === undefined) return;
      out.push(` ${key}="${escapeHtml(key === 'style' ? declared(value) : value)}"`);
    };
    HEEDED.forEach(writeAttribute);
    if (measured.of(node).text <= MOST * all) HIDING.forEach(writeAttribute);
    if (VOID.has(name)) {
      out.push('/>');
      return;
    }
    out.push('>');
    if (node.name === 'formula') out.push(escapeHtml(attributes.tex ?? ''));
    for (const child of children) {
      // Readability takes a `div` around text away: the text keeps its number.
      const isBare = name === 'div' && !isElement(child) && !isBlank([child]);
      if (isBare) out.push(`<span id="readability-${number}">`);
      write(child);
      if (isBare) out.push('</span>');
    }
    out.push(`</${name}>`);
  };
  write(body);
  out.push('</html>');
  return { markup: out.join(''), elements };
}

/** What Readability counts, or keeps, though there is no text in it: a table has empty cells. */
const SEEN = new Set('br embed formula hr iframe img input object td th video'.split(' '));

/** What may stand beside an article, and never holds it without running text. */
const BESIDE = new Set(['aside', 'footer', 'form', 'nav']);

/** Whether an element is empty, or stands beside an article: Readability need not look at it. */
function isNoArticle(element: Element, { text, prose }: Measures): boolean {
  if (BESIDE.has(element.name) && prose === 0) return true;
  return text === 0 && !isSeen(element);
}

function isSeen(element: Element): boolean {
  return (
    SEEN.has(element.name) || element.children.some((child) => isElement(child) && isSeen(child))
  );
}

/** The declarations of a style that are whole; Readability's DOM takes no others. */
function declared(style: string): string {
  return style
    .split(';')
    .filter((declaration) => declaration.includes(':'))
    .join(';');
}
