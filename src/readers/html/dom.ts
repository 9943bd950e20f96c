import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

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
    for (let i = node.childNodes.length - 1; i >= 0; i--)
      open.push(node.childNodes[i] as Tree.Node);
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
export function textOf(element: Tree.Element): string {
  const pieces: string[] = [];
  const open: Tree.Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) pieces.push(node.value);
    else if (isElement(node)) {
      for (let i = node.childNodes.length - 1; i >= 0; i--)
        open.push(node.childNodes[i] as Tree.Node);
    }
  }
  return pieces.join('');
}
