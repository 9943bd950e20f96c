import type { Block, Definition, List, ListItem } from '../../../model/article.ts';
import { collapse } from '../../white-space.ts';
import { inlineOf } from '../inline.ts';
import {
  type BlocksOf,
  type Element,
  isBlank,
  isElement,
  type Node,
  rawText,
} from '../page/tree.ts';
import { withoutTools } from './heading.ts';

const LISTS = new Set(['ul', 'ol', 'menu']);

/** A list; a list that stands right in it belongs to the item before. */
export function listBlocks({ name, attributes, children }: Element, blocksOf: BlocksOf): Block[] {
  const found: { value: string | undefined; nodes: Node[] }[] = [];
  let strays: Node[] = [];
  const flush = () => {
    if (rawText(strays).trim() !== '') found.push({ value: undefined, nodes: strays });
    strays = [];
  };
  const take = (child: Node): void => {
    const last = found.at(-1);
    const isNext = rawText(strays).trim() === '';
    if (!isElement(child)) strays.push(child);
    else if (child.name === 'li' && name === 'ul' && isLists(child.children)) {
      child.children.forEach(take);
    } else if (child.name === 'li') {
      flush();
      const nodes = boxState(child) === null ? [...child.children] : [child];
      found.push({ value: child.attributes.value, nodes });
    } else if (LISTS.has(child.name) && last && isNext) last.nodes.push(child);
    // With no item to belong to, its items are those of the list.
    else if ((LISTS.has(child.name) && isNext) || holdsItems(child)) child.children.forEach(take);
    else strays.push(child);
  };
  children.forEach(take);
  flush();
  const ordered = name === 'ol';
  const reversed = ordered && attributes.reversed !== undefined;
  let next = numberIn(attributes.start) ?? (reversed ? found.length : 1);
  const items: ListItem[] = [];
  for (const { value, nodes } of found) {
    const { checked, rest } = task(nodes);
    const tokens = blocksOf(rest);
    const number = (ordered ? numberIn(value) : null) ?? next;
    next = number + (reversed ? -1 : 1);
    if (tokens.length > 0) items.push({ number, checked, tokens });
  }
  if (items.length === 0) return [];
  const loose = items.some(({ tokens }) => !isTight(tokens));
  return [{ type: 'list', ordered, style: styleOf(attributes), loose, items }];
}

/** Whether an item is lists and nothing else, as editors set a list in the item before. */
function isLists(nodes: readonly Node[]): boolean {
  const inner = nodes.filter((node) => isElement(node) || !isBlank([node]));
  return inner.length > 0 && inner.every((node) => isElement(node) && LISTS.has(node.name));
}

function holdsItems({ name, children }: Element): boolean {
  return name === 'div' && children.some((child) => isElement(child) && child.name === 'li');
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

/** What editors put around the box of a task. */
const AROUND_BOX = new Set(['label', 'p', 'div', 'span', 'strong', 'b', 'em', 'a']);

function isHiddenField({ name, attributes }: Element): boolean {
  return name === 'input' && attributes.type?.toLowerCase() === 'hidden';
}

/** Whether a box is ticked; null for what is none. */
export function boxState({ name, attributes }: Element): boolean | null {
  if (name === 'input' && attributes.type?.toLowerCase() === 'checkbox')
    return attributes.checked !== undefined;
  return attributes.role === 'checkbox' ? attributes['aria-checked'] === 'true' : null;
}

/** The state of the task that an item opens with, and the item without its box. */
function task(nodes: readonly Node[]): { checked: boolean | null; rest: readonly Node[] } {
  const at = nodes.findIndex((node) => (isElement(node) ? !isHiddenField(node) : !isBlank([node])));
  const first = nodes[at];
  const none = { checked: null, rest: nodes };
  if (!first || !isElement(first)) return none;
  const state = boxState(first);
  const after = nodes.slice(at + 1);
  // What is drawn as a box may hold the text of the task.
  if (state !== null) return { checked: state, rest: [...first.children, ...after] };
  if (!AROUND_BOX.has(first.name)) return none;
  const { checked, rest } = task(first.children);
  const inner: Element = { ...first, children: [...rest] };
  return checked === null ? none : { checked, rest: [inner, ...after] };
}

/** A list of terms and their meanings; groups of them may be wrapped. */
export function definitionBlocks({ children }: Element, blocksOf: BlocksOf): Block[] {
  const items: { terms: Definition['terms'][number][]; nodes: Node[] }[] = [];
  const visit = (node: Node): void => {
    const last = items.at(-1);
    if (isElement(node) && node.name === 'div') node.children.forEach(visit);
    else if (isElement(node) && node.name === 'dt') {
      const term = collapse(inlineOf(withoutTools(node.children)));
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
