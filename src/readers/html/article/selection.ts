import { Measured } from '../page/measure.ts';
import { isBeside, isHidden } from '../page/names.ts';
import { type Element, isBlank, isElement, withChildren } from '../page/tree.ts';
import { copyOf, isForm } from './copy.ts';
import { KeptParts } from './kept-parts.ts';
import { readabilityOf } from './readability.ts';
import { widerRegion } from './region.ts';

/** What is taken of a page. */
export interface Selection {
  /** The article, or all of the page. */
  readonly root: Element;
  /** Whether an article could be told. */
  readonly isArticle: boolean;
  /** Of the page's running text, from 0 to 1, without what is beside its article or hidden. */
  readonly share: number;
}

/**
 * The article in a page's body: what Readability keeps, and what it drops though it is of the article; where the page
 * marks an element that has far more, that, without what stands beside the article in it.
 */
export function selectArticle(body: Element): Selection {
  const measured = new Measured(body);
  const kept = readabilityOf(body, measured);
  const region = kept && widerRegion(body, kept, measured);
  const root = region
    ? withoutOthers(region, region, measured)
    : kept && new KeptParts(body, kept, measured).of(body);
  const isArticle = root !== null && !isBlank([root]);
  const taken = isArticle ? root : wholePage(body, measured);
  const all = openProse(body, measured);
  const share = all === 0 ? 1 : new Measured(taken).of(taken).prose / all;
  return { root: taken, isArticle, share };
}

/** All of a page; its forms too, where there is nothing else. */
function wholePage(body: Element, measured: Measured): Element {
  const page = copyOf(body, (element) => !isForm(element, measured));
  if (page && !isBlank([page])) return page;
  return copyOf(body, () => true) ?? withChildren(body, []);
}

/** Characters of an element's running text that nothing says is beside an article or hidden. */
function openProse(element: Element, measured: Measured): number {
  let prose = measured.of(element).prose;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const inside = measured.of(child).prose;
    if (inside > 0) prose -= inside - (isBeside(child) ? 0 : openProse(child, measured));
  }
  return prose;
}

/** Of a region's running text; what has more is not beside the article, whatever it is called. */
const MAX_BESIDE = 0.3;
/** Of a block's text, in links; one with more and without running text leads elsewhere. */
const MAX_LINKED = 0.6;
const BLOCKS = new Set(['div', 'section', 'ul', 'ol', 'table', 'p']);

function withoutOthers(element: Element, region: Element, measured: Measured): Element | null {
  const all = measured.of(region).prose;
  return copyOf(element, (each) => {
    if (isHidden(each) || isForm(each, measured)) return false;
    const { text, linked, prose } = measured.of(each);
    if (isBeside(each) && prose < MAX_BESIDE * all) return false;
    return !(BLOCKS.has(each.name) && linked > MAX_LINKED * text && prose === 0);
  });
}
