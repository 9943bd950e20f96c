import type { Block } from '../../../model/article.ts';
import { collapse } from '../../white-space.ts';
import { inlineOf } from '../inline.ts';
import { classOf, type Element, isBlank, isElement, type Node, rawText } from '../page/tree.ts';

/** A heading, without what a page puts beside it for its readers' mice; none for an empty one. */
export function headingBlocks({ name, children }: Element): Block[] {
  const heading = withoutTools(children);
  // Where the words themselves are the link, they stay.
  const tokens = collapse(inlineOf(isBlank(heading) ? children : heading));
  return tokens.length === 0 ? [] : [{ type: 'heading', depth: Number(name.slice(1)), tokens }];
}

/** How sites mark links to a heading itself, and to the form in which it is edited. */
const TOOL =
  /(?:^|\s)(?:mw-editsection|edit-?section|edit-?link|edit|headerlink|header-anchor|heading-anchor|anchor-link|anchorjs-link|permalink|hash-link|direct-link|anchor-?link|sl-anchor-link|edit-button|toc-back(?:ref)?)(?:\s|$)/i;
/** A sign stands for a link to a heading, and no word. */
const SIGN = /^[^\p{L}\p{N}]*$/u;

const TO_ITSELF =
  /^(?:perma(?:nent )?link|anchor|(?:direct )?link to (?:this )?(?:section|heading)|section titled .*|(?:↑\s*)?(?:back to )?top)$/i;
const EDIT = /^\[(?:edit|edit source|bearbeiten|modifier(?: le code)?|editar|править)\]$/i;

/** What a heading says, without links to it and to the form in which it is edited. */
export function withoutTools(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    return isTool(node) ? [] : [{ ...node, children: withoutTools(node.children) }];
  });
}

function isTool(element: Element): boolean {
  const text = rawText([element]).trim();
  if (TOOL.test(classOf(element)) || (element.name === 'a' && EDIT.test(text))) return true;
  if (isWithin(element)) return SIGN.test(text) || TO_ITSELF.test(text);
  return /(?:^|\s)anchor(?:\s|$)/.test(classOf(element)) && SIGN.test(text);
}

function isWithin({ name, attributes }: Element): boolean {
  return name === 'a' && (attributes.href ?? '').includes('#');
}
