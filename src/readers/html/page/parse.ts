import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { clean } from '../../../unicode/sanitize.ts';
import { isFormulaScript, mayHaveFormulas, withFormulas } from './formulas.ts';
import { withoutPlaceholders } from './picture.ts';
import { mayBeSpoken, withWordsOnce } from './spoken.ts';
import { mayKeepLines, nameByStyle, withLineBreaks } from './styled.ts';
import { type Element, MAX_DEPTH, type Node } from './tree.ts';
import { unscriptedParts } from './unscripted.ts';
import { asHtml } from './xhtml.ts';

/** What no reader sees, or sees as a picture alone, or fills in. */
const LEFT_OUT = new Set(['style', 'template', 'svg', 'canvas', 'select', 'datalist', 'textarea']);

/**
 * A page's tree, by the rules that browsers follow, whatever its markup; scripts do not run. Comments, styles and
 * drawings are left out, and of the scripts all but data; each formula is an element of its own.
 */
export function parsePage(source: string): Element {
  const children: Node[] = [];
  const document = parse(asHtml(source), { scriptingEnabled: false });
  const unscripted = unscriptedParts(document, source);
  const pending: Pending[] = [];
  const add = ({ childNodes }: Tree.ParentNode, place: Node[], depth: number) => {
    for (let i = childNodes.length - 1; i >= 0; i--) {
      const node = childNodes[i];
      if (node) pending.push({ node, place, depth });
    }
  };
  add(document, children, 0);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, place, depth } = next;
    if (isText(node)) {
      place.push({ inline: { type: 'text', text: clean(node.value) } });
    } else if ('tagName' in node) {
      const isPage = unscripted.has(node);
      if (!isPage && isLeftOut(node)) continue;
      let inner = place;
      if (depth < MAX_DEPTH || node.childNodes.length === 0) {
        inner = [];
        const name = isPage ? 'div' : (NAMES[node.tagName] ?? node.tagName);
        place.push(elementOf(node, name, inner));
      }
      add('content' in node ? node.content : node, inner, depth + 1);
    }
  }
  const shown = /<noscript/i.test(source) ? withoutPlaceholders(children) : children;
  const lined = mayKeepLines(source) ? withLineBreaks(shown) : shown;
  const nodes = mayHaveFormulas(source) ? withFormulas(lined) : lined;
  const once = mayBeSpoken(source) ? withWordsOnce(nodes) : nodes;
  return { name: '', attributes: {}, children: once };
}

/** Elements of scripts that put one of the language's in their place. */
const NAMES: Readonly<Record<string, string>> = {
  'amp-img': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-iframe': 'iframe',
};

/** A node that is still to be taken into the tree, and where. */
interface Pending {
  readonly node: Tree.Node;
  readonly place: Node[];
  readonly depth: number;
}

function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

function elementOf(node: Tree.Element, name: string, children: Node[]): Element {
  const attributes: Record<string, string> = Object.create(null);
  for (const { name: key, value } of node.attrs) attributes[key] = value;
  // Without an address of its own, a picture has that of what stands beside it to choose from.
  if (node.tagName === 'img' && /^(?:data:|$)/i.test(attributes.src ?? '')) {
    const source = sourceBeside(node);
    if (source) attributes['data-srcset'] ??= source;
  }
  return { name: nameByStyle(name, attributes.style ?? ''), attributes, children };
}

function sourceBeside({ parentNode }: Tree.Element): string | undefined {
  if (!parentNode || !('tagName' in parentNode) || parentNode.tagName !== 'picture')
    return undefined;
  for (const node of parentNode.childNodes) {
    if (!('tagName' in node) || node.tagName !== 'source') continue;
    const found = node.attrs.find(({ name }) => name === 'srcset' || name === 'data-srcset');
    if (found) return found.value;
  }
  return undefined;
}

function isLeftOut({ tagName, attrs }: Tree.Element): boolean {
  // A browser shows it in the place of the element around it.
  if (attrs.some(({ name }) => name === 'shadowrootmode')) return false;
  if (tagName !== 'script') return LEFT_OUT.has(tagName);
  const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
  return !DATA.test(type) && !isFormulaScript(type);
}

/** The type of scripts that run nothing. */
const DATA = /^\s*application\/ld\+json\b/i;
