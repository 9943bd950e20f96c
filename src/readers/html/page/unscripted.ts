import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Characters that a page has at most for readers without scripts; with more, it is the page itself, never closed. */
const MAX_NOTE = 2000;
/** Where the rest of a page has far less, so few characters are more than a note that scripts are needed. */
const MIN_PAGE = 200;
const FAR_MORE = 2;

/** The elements that hold the page itself, though browsers show it without scripts alone or by a script. */
export function unscriptedParts(document: Tree.Document, source: string): ReadonlySet<Tree.Node> {
  if (!/<(?:noscript|template)/i.test(source)) return new Set();
  const found = partsIn(document);
  const parts = [...found.values()].filter((elements) => lengthOf(elements) > MIN_PAGE);
  if (parts.length === 0) return new Set();
  const rest = textLength(document, ({ tagName }) => found.has(tagName));
  const page = parts.filter((elements) => lengthOf(elements) > FAR_MORE * rest);
  const notes = found.get('noscript') ?? [];
  return new Set([...page.flat(), ...notes.filter((note) => textLength(note) > MAX_NOTE)]);
}

/** The outermost elements that browsers show without scripts alone, or by a script, by their names. */
function partsIn(document: Tree.Document): ReadonlyMap<string, readonly Tree.Element[]> {
  const found = new Map<string, Tree.Element[]>([
    ['noscript', []],
    ['template', []],
  ]);
  const open: Tree.Node[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    const elements = 'tagName' in node ? found.get(node.tagName) : undefined;
    if (elements && 'tagName' in node) elements.push(node);
    else for (const child of node.childNodes) open.push(child);
  }
  return found;
}

function lengthOf(elements: readonly Tree.Element[]): number {
  return elements.reduce((sum, element) => sum + textLength(element), 0);
}

const NO_TEXT = new Set(['script', 'style', 'title']);

/** Characters of text in a node, without white space and the elements that are to be skipped. */
function textLength(
  root: Tree.ParentNode,
  isSkipped: (element: Tree.Element) => boolean = () => false,
): number {
  let length = 0;
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) length += node.value.replace(/\s+/g, '').length;
    else if ('childNodes' in node) {
      if (node !== root && 'tagName' in node && (NO_TEXT.has(node.tagName) || isSkipped(node)))
        continue;
      for (const child of 'content' in node ? node.content.childNodes : node.childNodes)
        open.push(child);
    }
  }
  return length;
}
