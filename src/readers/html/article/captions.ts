import { isInline } from '../page/measure.ts';
import { isNamed } from '../page/names.ts';
import { type Element, isElement, type Node, rawText, withChildren } from '../page/tree.ts';

/** Characters of the longest caption, and of what may stand beside it and its picture. */
const MAX_CAPTION = 600;
const MAX_BESIDE = 60;
/** Figures already, or what keeps its own. */
const CLOSED = new Set(['figure', 'table', 'pre']);
/** What is more than a picture with its caption. */
const WIDE = new Set(['li', 'td', 'th', 'body', 'article', 'main']);

/**
 * An element with each picture and its caption, where templates name it so, as a figure: the least element that holds
 * both and little else. A caption without its picture is one too.
 */
export function withCaptions(root: Element): Element {
  return settled(captioned(root));
}

/** What an element holds that is not yet in a figure. */
interface Found {
  readonly element: Element;
  readonly images: readonly Element[];
  readonly isCaptioned: boolean;
  /** Characters of text other than captions. */
  readonly beside: number;
}

function captioned(element: Element): Found {
  const none = { element, images: [], isCaptioned: false };
  if (CLOSED.has(element.name)) return { ...none, beside: lengthOf(element.children) };
  if (element.name === 'img') return { ...none, images: [element], beside: 0 };
  const inner = element.children.map((child) => (isElement(child) ? captioned(child) : child));
  const images = inner.flatMap((each) => ('images' in each ? each.images : []));
  const texts = inner.map((each) => ('beside' in each ? each.beside : lengthOf([each])));
  const beside = texts.reduce((sum, each) => sum + each, 0);
  const own = isNamed(element, 'caption') && !isInline(element);
  const isCaption = own && lengthOf(element.children) <= MAX_CAPTION;
  if (isCaption && lengthOf(element.children) > 0) {
    const figure = figureOf(images, element);
    // Its picture may stand beside it.
    return images.length > 0
      ? { element: figure, images: [], isCaptioned: false, beside: 0 }
      : { element, images, isCaptioned: true, beside: 0 };
  }
  const isCaptioned = inner.some((each) => 'isCaptioned' in each && each.isCaptioned);
  const isFigure = isCaptioned && images.length > 0 && beside <= MAX_BESIDE;
  if (isFigure && !WIDE.has(element.name)) {
    return { element: figureOf(images, element), images: [], isCaptioned: false, beside: 0 };
  }
  const isOpen = isCaptioned && images.length === 0 && beside <= MAX_BESIDE;
  let isSame = true;
  const children = inner.map((each, index) => {
    if (!('element' in each)) return each;
    const child = isOpen ? each.element : settled(each);
    isSame &&= child === element.children[index];
    return child;
  });
  return {
    element: isSame ? element : withChildren(element, children),
    images,
    isCaptioned: isOpen,
    beside,
  };
}

/** An element whose captions have found no picture: they are figures without one. */
function settled({ element, isCaptioned }: Found): Element {
  if (!isCaptioned) return element;
  if (isNamed(element, 'caption') && !isInline(element)) return figureOf([], element);
  const children = element.children.map((child) => {
    if (!isElement(child)) return child;
    return settled({ element: child, images: [], isCaptioned: true, beside: 0 });
  });
  return withChildren(element, children);
}

function figureOf(images: readonly Element[], caption: Element): Element {
  const text: Element = { name: 'figcaption', attributes: {}, children: caption.children };
  return {
    name: 'figure',
    attributes: {},
    children: [...images, text],
    origin: caption.origin ?? caption,
  };
}

function lengthOf(nodes: readonly Node[]): number {
  return rawText(nodes).replace(/\s+/g, ' ').trim().length;
}
