import type { Block, Inline } from '../../../model/article.ts';
import { inlineText } from '../../../model/plain-text.ts';

/** An element, or content that stands where a text node would. */
export type Node = Element | Leaf;

export interface Element {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The element of the page that this one was made of, with less in it. */
  readonly origin?: Element;
}

export interface Leaf {
  readonly inline: Inline;
}

/** Makes blocks of nodes: what stands between two blocks is a paragraph. */
export type BlocksOf = (nodes: readonly Node[]) => Block[];

/** The elements that stand on lines of their own. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Deeper elements are taken as their parent's children: no page means more, and recursion stays bounded. */
export const MAX_DEPTH = 100;

export function isElement(node: Node): node is Element {
  return 'name' in node;
}

/** The elements in an element, in document order, without those that are to be skipped and what is in them. */
export function* elementsIn(
  root: Element,
  isSkipped: (element: Element) => boolean = () => false,
): Generator<Element> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || isSkipped(node)) continue;
    if (node !== root) yield node;
    const { children } = node;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) open.push(child);
    }
  }
}

/** The text of nodes as it stands in the source, white space and all. */
export function rawText(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) {
    if (!isElement(node)) text += inlineText([node.inline]);
    else if (node.name === 'br') text += '\n';
    else text += node.attributes.tex ?? rawText(node.children);
  }
  return text;
}

/** Whether the text of nodes is nothing but white space. */
export function isBlank(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    if (isElement(node)) return isBlank(node.children);
    return !('text' in node.inline) || node.inline.text.trim() === '';
  });
}

/** What an element's class attribute says. */
export function classOf({ attributes }: Element): string {
  return attributes.class ?? '';
}

/** An element like another, with other children. */
export function withChildren(element: Element, children: readonly Node[]): Element {
  const { name, attributes, origin = element } = element;
  return { name, attributes, children, origin };
}

/** An element with these nodes in it; the element itself where they are those that it has. */
export function holding(element: Element, children: readonly Node[]): Element {
  const old = element.children;
  const isSame = children.length === old.length && children.every((child, at) => child === old[at]);
  return isSame ? element : withChildren(element, children);
}

/** An element with others in place of those in it; the element itself where all stay as they are. */
export function mapElements(element: Element, map: (child: Element) => Element): Element {
  return holding(
    element,
    element.children.map((child) => (isElement(child) ? map(child) : child)),
  );
}
