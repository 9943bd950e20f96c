import type { Block, Image, Inline } from '../../../model/article.ts';
import { collapse, isSpace } from '../../white-space.ts';
import { inlineOf } from '../inline.ts';
import { isInline } from '../page/measure.ts';
import { imageOf, isDecoration } from '../page/picture.ts';
import {
  type BlocksOf,
  type Element,
  elementsIn,
  isElement,
  type Node,
  rawText,
} from '../page/tree.ts';
import { MEDIA } from './media.ts';

/** What a figure may show other than pictures. */
const SHOWN = new Set(['figure', 'pre', 'table', 'blockquote', 'ul', 'ol', 'formula', ...MEDIA]);

/** Characters; a longer text in a figure without a caption is no caption. */
const MAX_CAPTION = 400;

/** A figure of pictures; what else a figure shows comes as its blocks, with the caption among them. */
export function figureBlocks(figure: Element, blocksOf: BlocksOf): Block[] {
  const inner = [...elementsIn(figure)];
  const images = inner.filter(({ name }) => name === 'img');
  const isCaptioned = inner.some(({ name }) => name === 'figcaption');
  const caption = withoutPictures(figure.children);
  const isText = !isCaptioned && (images.length === 0 || rawText(caption).length > MAX_CAPTION);
  if (isText || inner.some(({ name }) => SHOWN.has(name))) return blocksOf(figure.children);
  return pictures(images.length === 0 ? [UNKNOWN] : images, caption);
}

/** The picture of a caption whose picture the page does not show without scripts. */
const UNKNOWN: Element = { name: 'img', attributes: {}, children: [] };

/** Whether a token of a line is nothing but pictures, or space between them. */
export function isPicture(token: Inline | undefined, icons: ReadonlySet<string>): boolean {
  if (!token) return false;
  if (token.type === 'image') return !icons.has(keyOf(token));
  return 'tokens' in token ? token.tokens.every((each) => isPicture(each, icons)) : isSpace(token);
}

export function imagesIn(token: Inline): Image[] {
  if (token.type === 'image') return [token];
  return 'tokens' in token ? token.tokens.flatMap(imagesIn) : [];
}

/** What tells one picture from another. */
function keyOf({ href, text }: Image): string {
  return href + text;
}

/** A picture that is there twice is shown once. */
export function figureOf(images: readonly Image[], caption: readonly Inline[]): Block[] {
  const once = new Map(images.map((image) => [keyOf(image), image]));
  return once.size === 0 ? [] : [{ type: 'figure', images: [...once.values()], caption }];
}

/** The pictures among nodes that stand in a line, as a letter does. */
export function iconsAmong(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(imagesAmong(nodes).filter(isIcon).map(imageOf).map(keyOf));
}

/** Pictures that are decoration are shown with a caption alone. */
function pictures(elements: readonly Element[], caption: readonly Node[]): Block[] {
  const tokens = collapse(inlineOf(caption));
  const shown = tokens.length > 0 ? elements : elements.filter((each) => !isDecoration(each));
  return figureOf(shown.map(imageOf), tokens);
}

/** In pixels: what is no larger stands in a line, as a letter does. */
const ICON = 40;

function isIcon({ attributes: { width = '', height = '' } }: Element): boolean {
  return [width, height].some((size) => /^\d+/.test(size) && Number.parseInt(size, 10) <= ICON);
}

function imagesAmong(nodes: readonly Node[]): Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => [node, ...elementsIn(node)])
    .filter(({ name }) => name === 'img');
}

/** What blocks hold is one line in a caption. */
function withoutPictures(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (node.name === 'img') return [];
    const inner = { ...node, children: withoutPictures(node.children) };
    return isInline(node) ? [inner] : [SPACE, inner, SPACE];
  });
}

const SPACE: Node = { inline: { type: 'text', text: ' ' } };
