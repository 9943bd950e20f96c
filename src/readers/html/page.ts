import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isElement, isText } from './dom.ts';
import { isStructuredData } from './json-ld.ts';

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
