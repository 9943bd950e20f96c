import type { Measured } from '../page/measure.ts';
import { isUnseen } from '../page/names.ts';
import { type Element, isElement, type Node, withChildren } from '../page/tree.ts';

/** What is never shown in an article. */
const NO_CONTENT = new Set(['button', 'head', 'link', 'meta', 'noscript', 'script', 'title']);

/** Whether an element is shown in no article, whatever stands in it. */
export function isNoContent(element: Element): boolean {
  return NO_CONTENT.has(element.name) || isUnseen(element);
}

/** An element without those in it that are not wanted; null where nothing is left of it. */
export function copyOf(element: Element, isWanted: (element: Element) => boolean): Element | null {
  if (isNoContent(element) || !isWanted(element)) return null;
  const children = element.children.flatMap((child): Node[] => {
    if (!isElement(child)) return [child];
    const copy = copyOf(child, isWanted);
    return copy ? [copy] : [];
  });
  return withChildren(element, children);
}

/** Characters of running text; a form with more is the whole page, as some servers build it. */
const MAX_FORM = 1000;

export function isForm(element: Element, measured: Measured): boolean {
  return element.name === 'form' && measured.of(element).prose < MAX_FORM;
}
