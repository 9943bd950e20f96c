import {
  type Element,
  elementsIn,
  isElement,
  mapElements,
  type Node,
  withChildren,
} from '../page/tree.ts';

/**
 * An element with each term and its meaning in a block of their own where links lead there by one of the names: notes are
 * set as the meanings of their numbers.
 */
export function withTermNotes(root: Element, names: ReadonlySet<string>): Element {
  const visit = (element: Element): Element =>
    element.name === 'dl' ? separated(element, names) : mapElements(element, visit);
  return visit(root);
}

function separated(list: Element, names: ReadonlySet<string>): Element {
  const groups = groupsOf(list);
  if (!groups.some((group) => isNamed(group, names))) return list;
  const blocks = groups.map((group): Element => {
    if (!isNamed(group, names)) return { name: 'dl', attributes: {}, children: group };
    return { name: 'div', attributes: {}, children: group.flatMap(asNote) };
  });
  return { ...withChildren(list, blocks), name: 'div' };
}

/** The terms of a list with their meanings; some lists have each pair in a box. */
function groupsOf({ children }: Element): Node[][] {
  const groups: Node[][] = [];
  let isTerm = false;
  for (const node of children.flatMap((child) => (isBox(child) ? child.children : [child]))) {
    const wasTerm = isTerm;
    if (isElement(node)) isTerm = node.name === 'dt';
    const last = groups.at(-1);
    if (last && (wasTerm || !isTerm)) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

function isBox(node: Node): node is Element {
  return isElement(node) && node.name === 'div';
}

function isNamed(group: readonly Node[], names: ReadonlySet<string>): boolean {
  return group
    .filter(isElement)
    .some((element) =>
      [element, ...elementsIn(element)].some(
        ({ attributes: { id = '', name = '' } }) => names.has(id) || names.has(name),
      ),
    );
}

/** The number and the meaning in one block, by all their names. */
function asNote(node: Node): readonly Node[] {
  if (!isElement(node)) return [node];
  const term = { ...withChildren(node, node.name === 'dt' ? node.children : []), name: 'span' };
  return node.name === 'dt' ? [term] : [term, ...node.children];
}
