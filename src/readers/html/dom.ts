import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

export function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

/** The elements of a tree, in document order; however deep, the stack does not grow. */
export function* elementsOf(root: Tree.ParentNode): Generator<Tree.Element> {
  const open: Tree.Node[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

/** Whether an element has more than `most` nodes right in it. */
export function isCrowded(root: Tree.ParentNode, most: number): boolean {
  for (const { childNodes } of elementsOf(root)) if (childNodes.length > most) return true;
  return false;
}

/** The value of an attribute; null where the element has none. */
export function attribute({ attrs }: Tree.Element, name: string): string | null {
  return attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** The text of an element and of all in it. */
export function textContent(element: Tree.Element): string {
  const pieces: string[] = [];
  const open: Tree.Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) pieces.push(node.value);
    else if (isElement(node)) {
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }
  return pieces.join('');
}

/** Deeper elements are taken as their parent's children: Readability's work grows with size times depth. */
const MAX_DEPTH = 100;

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** What no reader sees, or sees as a picture alone. */
const LEFT_OUT = new Set(['style', 'template', 'svg', 'canvas']);
const NAME = /^[a-zA-Z][\w.-]*$/;

/** A page's tree, by the rules that browsers follow, whatever its markup; scripts do not run. */
export function parsePage(html: string): Tree.Document {
  return parse(html, { scriptingEnabled: false });
}

/**
 * A page's tree as well-formed markup, of bounded depth: without comments, styles and drawings, and
 * of the scripts with the structured data alone.
 */
export function wellFormed(document: Tree.Document): string {
  const out: string[] = [];
  // What is still to be written, last first; a string closes an element.
  const pending: (Tree.Node | string)[] = [...document.childNodes].reverse();
  let depth = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      if (depth-- <= MAX_DEPTH) out.push(next);
    } else if (isText(next)) out.push(escaped(next.value));
    else if (isElement(next) && !isLeftOut(next)) {
      const name = NAME.test(next.tagName) ? next.tagName : 'span';
      if (VOID.has(name)) {
        out.push(`<${name}${attributesOf(next)}/>`);
        continue;
      }
      if (++depth <= MAX_DEPTH) out.push(`<${name}${attributesOf(next)}>`);
      pending.push(`</${name}>`);
      for (const child of next.childNodes.toReversed()) pending.push(child);
    }
  }
  return out.join('');
}

function isLeftOut(element: Tree.Element): boolean {
  const { tagName } = element;
  return LEFT_OUT.has(tagName) || (tagName === 'script' && !isStructuredData(element));
}

function attributesOf({ attrs }: Tree.Element): string {
  return attrs
    .filter(({ name }) => NAME.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(name === 'style' ? declared(value) : value)}"`)
    .join('');
}

/** The declarations of a style that are whole; Readability's DOM takes no others. */
function declared(style: string): string {
  return style
    .split(';')
    .filter((declaration) => declaration.includes(':'))
    .join(';');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Whether a script holds JSON-LD, which runs nothing. */
export function isStructuredData(script: Tree.Element): boolean {
  return attribute(script, 'type')?.trim().toLowerCase() === 'application/ld+json';
}
