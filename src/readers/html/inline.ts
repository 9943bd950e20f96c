import type { Token } from 'marked';
import { inlineText } from '../../model/plain-text.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import type { Element, Node } from './tree.ts';
import { rawText } from './tree.ts';

/** The token type that an element means; one that is not here means its children. */
const STYLES: Readonly<Record<string, string>> = {
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

/** The inline tokens of nodes; white space is collapsed as a browser does, but for tokens of Markdown's own. */
export function inlineOf(nodes: readonly Node[]): Token[] {
  return nodes.flatMap((node) => ('token' in node ? [node.token] : inlineElement(node)));
}

function inlineElement(element: Element): Token[] {
  const { name, attributes, children } = element;
  const style = STYLES[name];
  if (style) return wrapped(style, inlineOf(children));
  if (CODE.has(name)) {
    const text = rawText(children).replace(/\s+/g, ' ');
    return text.trim() === '' ? [] : [{ type: 'codespan', raw: '', text }];
  }
  switch (name) {
    case 'br':
      return [{ type: 'br', raw: '' }];
    case 'img':
      return image(attributes);
    case 'a':
      return anchor(attributes, inlineOf(children));
    case 'q':
      return [text('“'), ...inlineOf(children), text('”')];
    default:
      return inlineOf(children);
  }
}

function wrapped(type: string, tokens: Token[]): Token[] {
  return tokens.length === 0 ? [] : [{ type, raw: '', text: inlineText(tokens), tokens }];
}

function anchor(attributes: Readonly<Record<string, string>>, tokens: Token[]): Token[] {
  const href = cleanLine(attributes.href ?? '');
  if (href === '' || tokens.length === 0) return tokens;
  const title = attributes.title ? cleanLine(attributes.title) : null;
  return [{ type: 'link', raw: '', href, title, text: inlineText(tokens), tokens }];
}

/** An empty `alt` says that the picture is decoration (HTML Standard, 4.8.4.4). */
function image(attributes: Readonly<Record<string, string>>): Token[] {
  if (attributes.alt?.trim() === '') return [];
  const alt = cleanLine(attributes.alt ?? '');
  // A picture that is in the page itself has no address to give.
  const href = /^data:/i.test(attributes.src ?? '') ? '' : cleanLine(attributes.src ?? '');
  const tokens = alt ? [text(alt)] : [];
  return [{ type: 'image', raw: '', href, title: null, text: alt, tokens }];
}

function text(value: string): Token {
  return { type: 'text', raw: '', text: value };
}

/** Collapses the white space of text tokens across a paragraph, as a browser does; edges are trimmed. */
export function collapse(tokens: readonly Token[]): Token[] {
  let space = true;
  const visit = (run: readonly Token[]): Token[] =>
    run.filter((token) => {
      if (token.type === 'text' && !token.tokens && 'text' in token) {
        const collapsed = String(token.text).replace(/[ \t\n]+/g, ' ');
        token.text = space && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
        if (token.text !== '') space = String(token.text).endsWith(' ');
        return token.text !== '';
      }
      if ('tokens' in token && token.tokens && token.type !== 'image') {
        token.tokens = visit(token.tokens);
        return token.tokens.length > 0;
      }
      space = token.type === 'br';
      return true;
    });
  return trimEnd(visit(tokens));
}

function trimEnd(tokens: Token[]): Token[] {
  for (let last = tokens.at(-1); last; last = tokens.at(-1)) {
    if (last.type === 'br') tokens.pop();
    else if (last.type === 'text' && 'text' in last) {
      last.text = String(last.text).trimEnd();
      if (last.text !== '') break;
      tokens.pop();
    } else break;
  }
  return tokens;
}
