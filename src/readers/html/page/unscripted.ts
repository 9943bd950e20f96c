import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Characters that a page has at most for readers without scripts; with more, it is the page itself, never closed. */
const MAX_NOTE = 2000;
/** Where the rest of a page has far less, so few characters are more than a note that scripts are needed. */
const MIN_PAGE = 200;
const FAR_MORE = 2;

/** The elements that hold the page itself, though browsers show it without scripts alone or by a script. */
export function unscriptedParts(document: Tree.Document, source: string): ReadonlySet<Tree.Node> {
  if (!/<(?:noscript|template)/i.test(source)) return new Set();
  const found: Record<string, Tree.Element[]> = { noscript: [], template: [] };
  const rest = textLength(document, (element) => {
    found[element.tagName]?.push(element);
    return element.tagName in found;
  });
  const { noscript = [], template = [] } = found;
  const parts = [noscript, template].filter((elements) => {
    const length = elements.reduce((sum, element) => sum + textLength(element), 0);
    return length > MIN_PAGE && length > FAR_MORE * rest;
  });
  const long = noscript.filter((element) => textLength(element) > MAX_NOTE);
  return new Set([...parts.flat(), ...long]);
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
