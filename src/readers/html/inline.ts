import type { Inline, Styled } from '../../model/article.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { type Element, type Node, rawText } from './tree.ts';

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
  return nodes.flatMap((node) => ('inline' in node ? [node.inline] : inlineElement(node)));
}

function inlineElement({ name, attributes, children }: Element): Inline[] {
  const type = STYLES[name];
  if (type) {
    const tokens = inlineOf(children);
    return tokens.length === 0 ? [] : [{ type, tokens }];
  }
  if (CODE.has(name)) {
    const text = rawText(children).replace(/\s+/g, ' ');
    return text.trim() === '' ? [] : [{ type: 'codespan', text }];
  }
  switch (name) {
    case 'br':
      return [{ type: 'br' }];
    case 'img':
      return image(attributes);
    case 'a':
      return anchor(attributes, inlineOf(children));
    case 'q':
      return [{ type: 'text', text: '“' }, ...inlineOf(children), { type: 'text', text: '”' }];
    default:
      return inlineOf(children);
  }
}

function anchor(attributes: Readonly<Record<string, string>>, tokens: Inline[]): Inline[] {
  const href = cleanLine(attributes.href ?? '');
  if (href === '' || tokens.length === 0) return tokens;
  return [{ type: 'link', href, title: cleanLine(attributes.title ?? '') || null, tokens }];
}

/** An empty `alt` says that the picture is decoration (HTML Standard, 4.8.4.4). */
function image(attributes: Readonly<Record<string, string>>): Inline[] {
  if (attributes.alt?.trim() === '') return [];
  // A picture that is in the page itself has no address to give.
  const href = /^data:/i.test(attributes.src ?? '') ? '' : cleanLine(attributes.src ?? '');
  return [{ type: 'image', href, title: null, text: cleanLine(attributes.alt ?? '') }];
}
