import type { Image } from '../../../model/article.ts';
import { cleanLine, withoutInvisible } from '../../../unicode/sanitize.ts';
import { type Element, holding, isBlank, isElement, type Node } from './tree.ts';

/** An image, with the address that the page would load in the end. */
export function imageOf({ attributes }: Element): Image {
  const address = cleanLine(imageAddress(attributes));
  // A picture that is in the page itself has no address to give.
  const href = /^data:/i.test(address) ? '' : address;
  const text = withoutInvisible(cleanLine(attributes.alt ?? ''));
  return { type: 'image', href, title: null, text };
}

/** An empty `alt` says that the picture is decoration (HTML Standard, 4.8.4.4). */
export function isDecoration({ attributes }: Element): boolean {
  return attributes.alt?.trim() === '';
}

/** Where scripts that load pictures late find the address, whatever it looks like. */
const LATE_ADDRESS = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-echo',
  'data-lazyload',
  'data-actualsrc',
  'data-orig-file',
];
/** And by names of which only some have one. */
const LATE = /^data-(?:[a-z]+-)*(?:src|original|url|image|lazy|hi-?res|full|large)(?:-[a-z]+)*$/;
/** Smaller pictures of it, and those that others are to show. */
const OTHER = /share|social|placeholder|thumb|preview|tiny|low|blur/;
const PICTURE = /^\S+\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#]\S*)?$/i;

/** The address of an image: one that a script would put in place of what stands there first. */
export function imageAddress(attributes: Element['attributes']): string {
  const known = LATE_ADDRESS.map((name) => attributes[name]?.trim() ?? '').find(isAddress);
  if (known) return known;
  for (const [name, value] of Object.entries(attributes)) {
    if (LATE.test(name) && !OTHER.test(name) && PICTURE.test(value.trim())) return value.trim();
  }
  const { src = '', srcset = '', 'data-srcset': late, 'data-lazy-srcset': later } = attributes;
  const best = candidate(late ?? later ?? '');
  if (best) return best;
  return src && !/^data:/i.test(src) ? src : (candidate(srcset) ?? src);
}

function isAddress(value: string): boolean {
  return /^(?:https?:)?\/\/\S+$|^\/\S+$/i.test(value) || PICTURE.test(value);
}

/** The last, mostly the largest, of the addresses in a `srcset`. */
function candidate(srcset: string): string | null {
  const last = srcset.trim().split(/,\s+/).at(-1) ?? '';
  return last.trim().split(/\s+/)[0] || null;
}

/** Nodes with the picture or the film that a `noscript` holds in place of the one that a script would load. */
export function withoutPlaceholders(nodes: readonly Node[]): Node[] {
  const kept: Node[] = [];
  for (const node of nodes) {
    const shown = isElement(node) && node.name === 'noscript' ? onlyShown(node) : null;
    if (shown) {
      const at = kept.findLastIndex((each) => isElement(each) || !isBlank([each]));
      const before = kept[at];
      if (before && isElement(before) && onlyShown(before)?.name === shown.name) kept.splice(at, 1);
      kept.push(shown);
    } else if (isElement(node)) kept.push(holding(node, withoutPlaceholders(node.children)));
    else kept.push(node);
  }
  return kept;
}

const SHOWN = new Set(['img', 'iframe', 'video', 'audio']);

/** The picture or the film that an element is, or holds with nothing beside it. */
function onlyShown(element: Element): Element | null {
  if (SHOWN.has(element.name)) return element;
  const [only, second] = element.children.filter((child) => isElement(child) || !isBlank([child]));
  return only && !second && isElement(only) ? onlyShown(only) : null;
}
