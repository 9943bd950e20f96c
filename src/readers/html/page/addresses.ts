import { imageAddress } from './picture.ts';
import { type Element, mapElements } from './tree.ts';

export function isAddress(path: string | null): path is string {
  return /^https?:\/\//i.test(path ?? '');
}

/** An address of the web, made absolute; null where it is none. */
export function resolved(href: string | null, against: string | null): string | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, against ?? undefined)) return null;
  const { href: absolute } = new URL(trimmed, against ?? undefined);
  return isAddress(absolute) ? absolute : null;
}

interface Place {
  /** What the page's addresses are relative to; null where that is not known. */
  readonly base: string | null;
  /** The page's own address. */
  readonly page: string | null;
}

/** An element with the addresses in it made absolute, but for those of places in the page itself. */
export function withAddresses(root: Element, place: Place): Element {
  const visit = (element: Element): Element => {
    const inner = mapElements(element, visit);
    const attributes = addressed(inner, place);
    return attributes ? { ...inner, attributes, origin: element.origin ?? element } : inner;
  };
  return visit(root);
}

/** What is shown of an image beside its address. */
const SHOWN = new Set(['alt', 'class', 'height', 'width']);

/** The attributes of an element that leads somewhere; null for any other. */
function addressed({ name, attributes }: Element, place: Place): Element['attributes'] | null {
  if (name === 'img') {
    const shown = Object.entries(attributes).filter(([key]) => SHOWN.has(key));
    return { ...Object.fromEntries(shown), src: absolute(imageAddress(attributes), place) };
  }
  const { href, src } = attributes;
  if (href === undefined && src === undefined) return null;
  return {
    ...attributes,
    ...(href === undefined ? {} : { href: absolute(href, place) }),
    ...(src === undefined ? {} : { src: absolute(src, place) }),
  };
}

function absolute(href: string, { base, page }: Place): string {
  const trimmed = href.trim();
  if (trimmed.startsWith('#') || !URL.canParse(trimmed, base ?? undefined)) return trimmed;
  const url = new URL(trimmed, base ?? undefined);
  const { hash } = url;
  if (hash === '' || page === null) return url.href;
  url.hash = '';
  return url.href === page.replace(/#.*$/, '') ? hash : `${url.href}${hash}`;
}
