import type { Code } from '../../../model/article.ts';
import { subscript, superscript } from '../../../unicode/superscript.ts';
import { imageOf } from '../page/picture.ts';
import {
  classOf,
  type Element,
  elementsIn,
  isBlank,
  isElement,
  type Node,
  rawText,
} from '../page/tree.ts';

/** Elements that begin and end a line of code. */
const LINES = new Set(
  'div p li ol ul tr table tbody section article h1 h2 h3 h4 h5 h6 blockquote dl dt dd'.split(' '),
);
const BLOCK = /display\s*:\s*(?:block|flex|grid|table|list-item)/;
/** How highlighters call a line; where the source has line ends of its own, these end it. */
const LINE = /(?:^|\s)(?:[\w-]+-)?line(?:\s|$)/;
/** How highlighters mark the numbers of lines. */
const NUMBERS =
  /(?:^|\s)(?:gutter|rouge-gutter|linenos?|line-?numbers?(?:-rows|-wrapper)?|linenodiv|blob-num|hljs-ln-n(?:umbers)?|crayon-nums|ln-num|lnt?)(?:\s|$)/;

/** Whether an element is the numbers of lines of code. */
export function isLineNumbers(element: Element): boolean {
  return NUMBERS.test(classOf(element)) && isFigures(element);
}

function isFigures({ children }: Element): boolean {
  return /^[\d\s]*$/.test(rawText(children));
}

/** A block of code; none for an empty one. */
export function codeBlock({ attributes, children }: Element): Code[] {
  const inner = children.find(
    (child): child is Element => isElement(child) && child.name === 'code',
  );
  const lang = languageOf(attributes) ?? languageOf(inner?.attributes ?? {});
  return codeOf(codeText(children), lang);
}

function codeOf(source: string, lang: string | null): Code[] {
  // A line of spaces looks empty, and in a quotation Markdown cannot keep them.
  const text = source
    .replace(/^\n/, '')
    .replace(/^[ \t]+$/gm, '')
    .trimEnd();
  return text === '' ? [] : [{ type: 'code', text, lang }];
}

/** The lines of code, without their numbers; what is a line by its element is one by its line ends alone. */
export function codeText(nodes: readonly Node[]): string {
  let text = '';
  /** What is pending: the end of a line, which may be an empty one. */
  let ended: 'none' | 'line' | 'empty' = 'none';
  const isLine = lineTest(nodes);
  const add = (piece: string, isBreak = false) => {
    if (piece === '') return;
    const isOpen = ended === 'empty' || (ended === 'line' && !text.endsWith('\n'));
    if (isOpen && (isBreak || !piece.startsWith('\n'))) text += '\n';
    ended = 'none';
    text += piece;
  };
  const endLine = () => {
    if (ended === 'none' && text !== '') ended = 'line';
  };
  const visit = (node: Node): void => {
    if (!isElement(node) || node.name === 'formula') add(rawText([node]));
    else if (node.name === 'br') add('\n', true);
    else if (node.name === 'sup') add(superscript(rawText(node.children)));
    else if (node.name === 'sub') add(subscript(rawText(node.children)));
    else if (node.name === 'img') add(imageOf(node).text);
    else if (isLineNumbers(node)) return;
    else if (!isLine(node)) node.children.forEach(visit);
    else if (isEmptyLine(node)) {
      if (ended === 'empty' || (text !== '' && !text.endsWith('\n'))) text += '\n';
      if (text !== '') ended = 'empty';
    } else {
      endLine();
      node.children.forEach(visit);
      endLine();
    }
  };
  nodes.forEach(visit);
  return text;
}

/** Tells the elements that are lines of code by themselves. */
function lineTest(nodes: readonly Node[]): (element: Element) => boolean {
  const parts = nodes.filter((node) => isElement(node) || !isBlank([node]));
  const areCodes =
    parts.length > 1 && parts.every((node) => isElement(node) && node.name === 'code');
  const isNamed = (element: Element) =>
    isCalledLine(element) || (areCodes && element.name === 'code');
  const isOneLine = !rawText(withoutEmpty(nodes, isNamed)).trim().includes('\n');
  return (element) =>
    LINES.has(element.name) ||
    BLOCK.test(element.attributes.style ?? '') ||
    (isOneLine && isNamed(element));
}

/** Whether a highlighter calls an element a line. */
export function isCalledLine(element: Element): boolean {
  return LINE.test(classOf(element)) || element.attributes['data-line'] !== undefined;
}

/** Nodes without the elements of a kind that are empty lines. */
function withoutEmpty(nodes: readonly Node[], isOfKind: (element: Element) => boolean): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (isOfKind(node) && isEmptyLine(node)) return [];
    return [{ ...node, children: withoutEmpty(node.children, isOfKind) }];
  });
}

/** Whether an element has no code, and holds the place of a line all the same. */
function isEmptyLine({ children }: Element): boolean {
  return children.every((child) => {
    if (!isElement(child)) return isBlank([child]);
    if (child.name === 'img' || child.name === 'formula') return false;
    return isLineNumbers(child) || isEmptyLine(child);
  });
}

/** The code of a table that a highlighter made, with the numbers of the lines in cells beside it; else null. */
export function codeInTable(rows: readonly (readonly Element[])[]): Code[] | null {
  const [first] = rows;
  if (!first || !rows.every(isNumbered)) return null;
  const cells = rows.flatMap((row) => row.slice(1));
  const lang = cells.map(languageWithin).find((found) => found !== null) ?? null;
  return codeOf(cells.map((cell) => codeText(cell.children).replace(/\n$/, '')).join('\n'), lang);
}

/** Whether the cells of a row are numbers, and the code beside them. */
function isNumbered([numbers, code, other]: readonly Element[]): boolean {
  if (!numbers || !code || other || !isFigures(numbers)) return false;
  return (
    [numbers, ...elementsIn(numbers)].some(isLineNumbers) ||
    [...elementsIn(code)].some(({ name }) => name === 'pre')
  );
}

function languageWithin(element: Element): string | null {
  const own = languageOf(element.attributes);
  if (own !== null) return own;
  for (const child of element.children) {
    const found = isElement(child) ? languageWithin(child) : null;
    if (found !== null) return found;
  }
  return null;
}

/** As highlight.js, Prism, GitHub and SyntaxHighlighter name it. */
function languageOf(attributes: Readonly<Record<string, string>>): string | null {
  const marked =
    /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*)([\w+#-]+)/.exec(
      attributes.class ?? '',
    )?.[1] ??
    attributes['data-lang'] ??
    attributes['data-language'];
  return marked && /^[\w+#-]+$/.test(marked) ? marked : null;
}
