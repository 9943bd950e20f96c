import type { Inline, Styled } from '../../model/article.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { codeText } from './blocks/code.ts';
import { MEDIA, mediaLink } from './blocks/media.ts';
import { inlineFormula } from './page/formulas.ts';
import { imageOf, isDecoration } from './page/picture.ts';
import {
  BLOCKS,
  type Element,
  elementsIn,
  isBlank,
  isElement,
  type Node,
  rawText,
} from './page/tree.ts';

/** The styles that elements mean; an element that is not here means its children. */
const STYLES: Readonly<Record<string, Styled['type']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  sup: 'sup',
  sub: 'sub',
};
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

/** The inline content of nodes, its white space as it stands. */
export function inlineOf(nodes: readonly Node[]): Inline[] {
  return nodes.flatMap((node) => (isElement(node) ? inlineElement(node) : [node.inline]));
}

function inlineElement(element: Element): readonly Inline[] {
  const { name, attributes, children } = element;
  const type = STYLES[name];
  if (type) {
    const tokens = inlineOf(children);
    return tokens.length === 0 ? [] : [{ type, tokens }];
  }
  // What code cannot hold is shown without it.
  if (CODE.has(name) && ![...elementsIn(element)].some((inner) => inner.name === 'img')) {
    return codeRuns(children);
  }
  if (MEDIA.has(name)) {
    const link = mediaLink(element);
    return link ? [link] : [];
  }
  switch (name) {
    case 'br':
      return [{ type: 'br' }];
    case 'img':
      return isDecoration(element) ? [] : [imageOf(element)];
    case 'formula':
      return [inlineFormula(element)];
    case 'ruby':
      return inlineOf(withReadings(children));
    case 'a':
      return anchor(attributes, inlineOf(children));
    case 'q':
      return [{ type: 'text', text: '“' }, ...inlineOf(children), { type: 'text', text: '”' }];
    default:
      return BLOCKS.has(name) ? [SPACE, ...inlineOf(children), SPACE] : inlineOf(children);
  }
}

/** What parts blocks that stand in a line, as in a heading. */
const SPACE: Inline = { type: 'text', text: ' ' };

/** Code in a line, each line of it by itself where it has line breaks. */
function codeRuns(nodes: readonly Node[]): Inline[] {
  const at = nodes.findIndex((node) => isElement(node) && node.name === 'br');
  const text = codeText(at < 0 ? nodes : nodes.slice(0, at)).replace(/\s+/g, ' ');
  const run: Inline[] = text.trim() === '' ? [] : [{ type: 'codespan', text }];
  return at < 0 ? run : [...run, { type: 'br' }, ...codeRuns(nodes.slice(at + 1))];
}

/** The content of a link as one; as it is, where it leads nowhere outside of the page. */
export function anchor(
  attributes: Readonly<Record<string, string>>,
  tokens: readonly Inline[],
): readonly Inline[] {
  const href = cleanLine(attributes.href ?? '');
  // A place in the page itself is nowhere to go to in a terminal.
  if (href === '' || /^(?:#|javascript:)/i.test(href) || tokens.length === 0) return tokens;
  return [{ type: 'link', href, title: cleanLine(attributes.title ?? '') || null, tokens }];
}

/** The readings of a ruby in brackets, where the page has none for readers that set them in a line. */
function withReadings(children: readonly Node[]): Node[] {
  const elements = children.filter(isElement);
  const isBracketed = (reading: Element) => {
    const before = elements[elements.indexOf(reading) - 1];
    return before?.name === 'rp' && !isBlank(before.children);
  };
  return children.flatMap((child): Node[] => {
    // Line ends of the source part no word from its reading.
    if (!isElement(child))
      return isBlank([child]) && rawText([child]).includes('\n') ? [] : [child];
    if (!/^rtc?$/.test(child.name) || isBlank(child.children) || isBracketed(child)) return [child];
    return [bracket('（'), ...child.children, bracket('）')];
  });
}

function bracket(text: string): Node {
  return { inline: { type: 'text', text } };
}
