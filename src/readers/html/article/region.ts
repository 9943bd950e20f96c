import type { Measured } from '../page/measure.ts';
import { isBeside } from '../page/names.ts';
import { classOf, type Element, isElement } from '../page/tree.ts';

/** How templates call the element that holds an article, with other things in it too. */
const MARKED =
  /(?:^|[\s_-])(?:article|post|entry|story|blog|page|main)[_-]?(?:body|content|text|entry)(?:$|[\s_-])|(?:^|\s)(?:h-entry|hentry|e-content|content)(?:$|\s)/i;

/** What is kept of a page may be one of many parts: a page builder sets each paragraph in a block of its own. */
const PARTS = 2;
/** An element further out has to have that much more to be worth what it has around it. */
const MORE = 1.1;
/** Of what is kept, in characters: the element that holds it is the one that has most of it. */
const MOST = 0.6;

/**
 * The element that a page marks as its article, around what is kept of it, where it has over twice as much running
 * text; null where none has, and what is kept is the article.
 */
export function widerRegion(
  body: Element,
  kept: ReadonlySet<Element>,
  measured: Measured,
): Element | null {
  const keptProse = proseOfKept(body, kept, measured);
  const prose = (element: Element) => keptProse.get(element) ?? 0;
  const all = prose(body);
  let best: Element | null = null;
  let most = PARTS * all;
  for (const element of lineage(body, (each) => prose(each) > MOST * all)) {
    if (isMarked(element)) {
      const around = proseAround(element, prose, measured);
      if (around > most) {
        best = element;
        most = MORE * around;
      }
    }
    // Beside an article stand others.
    if (element.name === 'article' || /(?:^|\s)h-?entry(?:\s|$)/.test(classOf(element))) break;
  }
  return best;
}

function isMarked(element: Element): boolean {
  const { id = '', role, itemprop = '' } = element.attributes;
  if (element.name === 'article' || element.name === 'main' || role === 'main') return true;
  return /\barticleBody\b/.test(itemprop) || MARKED.test(`${classOf(element)} ${id}`);
}

/** The elements that are of a kind, each in the one after it, from the innermost. */
function lineage(root: Element, isOfKind: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (let place: Element | undefined = root; place; ) {
    found.unshift(place);
    place = place.children.filter(isElement).find(isOfKind);
  }
  return found;
}

/** The running text of each element that is kept. */
function proseOfKept(
  root: Element,
  kept: ReadonlySet<Element>,
  measured: Measured,
): ReadonlyMap<Element, number> {
  const found = new Map<Element, number>();
  const visit = (element: Element): number => {
    let inside = 0;
    let own = measured.of(element).prose;
    for (const child of element.children) {
      if (!isElement(child)) continue;
      own -= measured.of(child).prose;
      inside += visit(child);
    }
    const prose = inside + (kept.has(element) ? own : 0);
    if (prose > 0) found.set(element, prose);
    return prose;
  };
  visit(root);
  return found;
}

/** The running text of an element without what stands beside the article in it. */
function proseAround(
  element: Element,
  keptProse: (element: Element) => number,
  measured: Measured,
): number {
  let prose = measured.of(element).prose;
  if (prose === 0) return 0;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const inside = measured.of(child).prose;
    if (inside === 0) continue;
    const isOut = keptProse(child) === 0 && isBeside(child);
    prose -= inside - (isOut ? 0 : proseAround(child, keptProse, measured));
  }
  return prose;
}
