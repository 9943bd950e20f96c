import type { Block, Definition, List, ListItem } from '../../../model/article.ts';
import { collapse } from '../../white-space.ts';
import { inlineOf } from '../inline.ts';
import { type BlocksOf, type Element, isElement, type Node, rawText } from '../page/tree.ts';

const LISTS = new Set(['ul', 'ol', 'menu']);

/** A list; a list that stands right in it belongs to the item before. */
export function listBlocks({ name, attributes, children }: Element, blocksOf: BlocksOf): Block[] {
  const found: { value: string | undefined; nodes: Node[] }[] = [];
  let strays: Node[] = [];
  const flush = () => {
    if (rawText(strays).trim() !== '') found.push({ value: undefined, nodes: strays });
    strays = [];
  };
  for (const child of children) {
    const last = found.at(-1);
    if (!isElement(child)) strays.push(child);
    else if (child.name === 'li') {
      flush();
      found.push({ value: child.attributes.value, nodes: [...child.children] });
    } else if (LISTS.has(child.name) && last && rawText(strays).trim() === '') {
      last.nodes.push(child);
    } else strays.push(child);
  }
  flush();
  const ordered = name === 'ol';
  const reversed = ordered && attributes.reversed !== undefined;
  let next = numberIn(attributes.start) ?? (reversed ? found.length : 1);
  const items: ListItem[] = [];
  for (const { value, nodes } of found) {
    const { checked, rest } = task(nodes);
    const tokens = blocksOf(rest);
    if (tokens.length === 0) continue;
    const number = (ordered ? numberIn(value) : null) ?? next;
    items.push({ number, checked, tokens });
    next = number + (reversed ? -1 : 1);
  }
  if (items.length === 0) return [];
  const loose = items.some(({ tokens }) => !isTight(tokens));
  return [{ type: 'list', ordered, style: styleOf(attributes), loose, items }];
}

function numberIn(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}

const STYLES: Readonly<Record<string, List['style']>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function styleOf({ type = '', style = '' }: Element['attributes']): List['style'] {
  if (type === 'a' || type === 'A' || type === 'i' || type === 'I') return type;
  return STYLES[/list-style(?:-type)?\s*:\s*([a-z-]+)/.exec(style)?.[1] ?? ''] ?? '1';
}

/** One paragraph, and lists under it: all that Markdown's tight items hold without ado. */
function isTight(tokens: readonly Block[]): boolean {
  return tokens.every(({ type }, index) => type === (index === 0 ? 'paragraph' : 'list'));
}

/** The state of the task that an item opens with, and the item without its box. */
function task(nodes: readonly Node[]): { checked: boolean | null; rest: readonly Node[] } {
  const at = nodes.findIndex((node) => isElement(node) || rawText([node]).trim() !== '');
  const first = nodes[at];
  const none = { checked: null, rest: nodes };
  if (!first || !isElement(first)) return none;
  if (first.name === 'input') {
    if (first.attributes.type !== 'checkbox') return none;
    return { checked: first.attributes.checked !== undefined, rest: nodes.slice(at + 1) };
  }
  if (first.name !== 'label' && first.name !== 'p') return none;
  const { checked, rest } = task(first.children);
  const inner: Element = { ...first, children: [...rest] };
  return checked === null ? none : { checked, rest: [inner, ...nodes.slice(at + 1)] };
}

/** A list of terms and their meanings; groups of them may be wrapped. */
export function definitionBlocks({ children }: Element, blocksOf: BlocksOf): Block[] {
  const items: { terms: Definition['terms'][number][]; nodes: Node[] }[] = [];
  const visit = (node: Node): void => {
    const last = items.at(-1);
    if (isElement(node) && node.name === 'div') node.children.forEach(visit);
    else if (isElement(node) && node.name === 'dt') {
      const term = collapse(inlineOf(node.children));
      if (term.length === 0) return;
      if (last && last.nodes.length === 0) last.terms.push(term);
      else items.push({ terms: [term], nodes: [] });
    } else if (isElement(node) || rawText([node]).trim() !== '') {
      if (last) last.nodes.push(node);
      else items.push({ terms: [], nodes: [node] });
    }
  };
  children.forEach(visit);
  const found = items.map(({ terms, nodes }) => ({ terms, tokens: blocksOf(nodes) }));
  const kept = found.filter(({ terms, tokens }) => terms.length > 0 || tokens.length > 0);
  // Without a term it is a layout, or an indent.
  if (kept.every(({ terms }) => terms.length === 0)) return kept.flatMap(({ tokens }) => tokens);
  return [{ type: 'definitions', items: kept }];
}
