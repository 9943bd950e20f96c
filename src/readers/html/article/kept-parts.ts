import { isCalledLine } from '../blocks/code.ts';
import { boxState } from '../blocks/list.ts';
import { mediaLink } from '../blocks/media.ts';
import { alertOf } from '../blocks/notice.ts';
import { isInline, type Measured, type Measures } from '../page/measure.ts';
import { isBeside, isHidden, isNamed } from '../page/names.ts';
import { imageAddress } from '../page/picture.ts';
import {
  classOf,
  type Element,
  elementsIn,
  isBlank,
  isElement,
  type Node,
  rawText,
  withChildren,
} from '../page/tree.ts';
import { copyOf, isForm, isNoContent } from './copy.ts';
import { isCalledNote } from './note-marks.ts';

/** Of a text, in links; what has more leads elsewhere. */
const FEW_LINKS = 0.2;
const SOME_LINKS = 0.3;
/** Of a part's text, in code; it is code with more. */
const MOSTLY = 0.6;
/** Characters of running text from which on a part is of the article, where nothing speaks against it. */
const PASSAGE = 200;
const POST = 100;
/** Characters that may stand beside a heading: links to edit the section, and the signs around them. */
const MAX_TOOLS = 60;
const MAX_BRACKETS = 4;
/** Characters that may stand beside a picture or a film: its caption. */
const MAX_BESIDE_MEDIA = 300;

/** What Readability keeps, with what it drops and ought not to. */
export class KeptParts {
  readonly #kept: ReadonlySet<Element>;
  /** The elements with something in them that is kept. */
  readonly #around = new Set<Element>();
  readonly #measured: Measured;

  constructor(body: Element, kept: ReadonlySet<Element>, measured: Measured) {
    this.#kept = kept;
    this.#measured = measured;
    this.#findAround(body);
  }

  #findAround(element: Element): boolean {
    let isAround = this.#kept.has(element);
    for (const child of element.children) {
      if (isElement(child) && this.#findAround(child)) isAround = true;
    }
    if (isAround) this.#around.add(element);
    return isAround;
  }

  /** What is kept of an element; null where nothing is. */
  of(element: Element): Element | null {
    if (!this.#around.has(element)) return null;
    if (isNoContent(element) || isForm(element, this.#measured)) {
      return null;
    }
    const isKept = this.#kept.has(element);
    // An empty element is a line of code.
    if (isKept && element.name === 'pre') return copyOf(element, () => true);
    const { children } = element;
    const parts = children.map((child) =>
      isElement(child) ? this.of(child) : isKept || isBlank([child]) ? child : null,
    );
    const last = parts.findLastIndex((part) => part !== null && !isBlank([part]));
    const shown = parts.flatMap((part, at): Node[] => {
      const child = children[at];
      if (part || !child || !isElement(child)) return part ? [part] : [];
      const found = this.#dropped(child, { parent: element, isKept, parts, isFollowed: at < last });
      return found ? [found] : [];
    });
    const isEmpty = shown.every((node) => !isElement(node) && isBlank([node]));
    return isKept || !isEmpty ? withChildren(element, shown) : null;
  }

  /** What of a dropped element is of the article, and why. */
  #dropped(element: Element, place: Place): Element | null {
    const whole = () => copyOf(element, (each) => !isForm(each, this.#measured));
    const { parent, isKept, isFollowed } = place;
    if (isHidden(element)) return null;
    // Readability makes paragraphs of what stands between two.
    if (element.name === 'br') return isFollowed ? element : null;
    const { text, linked, prose } = this.#measured.of(element);
    const isPassage = prose >= PASSAGE && linked < FEW_LINKS * text && !isBeside(element);
    if (isFollowed && this.#isLikeOthers(element, place)) return whole();
    if (isStep(element, place) || isOfLink(element, place)) return whole();
    if (!isKept) return null;
    if (isFollowed && element.name === 'summary') return whole();
    // What is empty has its number or its place all the same.
    if (text === 0 && (element.name === 'li' || isCalledLine(element))) return whole();
    // A drop cap, by a class that says `header`; the words of a link or an item, by one that says `meta`.
    if (isInline(element) && hasText(parent)) return whole();
    if (parent.name === 'a' || (parent.name === 'li' && linked === 0)) return whole();
    if (boxState(element) !== null) return whole();
    // Notices are an `aside`, and the source of a quotation is a `footer`.
    const isSource = parent.name === 'blockquote' && element.name === 'footer';
    if (isSource || alertOf(element) || isCalledNote(element)) return whole();
    if (
      isPassage ||
      this.#isCaption(element, parent) ||
      this.#isMedia(element) ||
      this.#isFigure(element) ||
      (isFollowed && this.#isCode(element))
    )
      return whole();
    return isFollowed ? this.#heading(element) : null;
  }

  /** Whether an element is like one beside it that is kept, as the paragraphs of a page builder are. */
  #isLikeOthers(element: Element, { parent, parts }: Place): boolean {
    const { text, linked, prose } = this.#measured.of(element);
    const look = lookOf(element);
    if (prose < POST || linked > SOME_LINKS * text || look === '' || isBeside(element))
      return false;
    return parent.children.some(
      (other, at) =>
        isElement(other) && parts[at] && other.name === element.name && lookOf(other) === look,
    );
  }

  /** Whether an element is a film or sound, or holds one and little else. */
  #isMedia(element: Element): boolean {
    if (this.#measured.of(element).text > MAX_BESIDE_MEDIA || isBeside(element)) return false;
    return [element, ...elementsIn(element)].some(mediaLink);
  }

  /** Whether an element is the caption of a picture beside it. */
  #isCaption(element: Element, parent: Element): boolean {
    if (this.#measured.of(parent).text > MAX_BESIDE_MEDIA || !isNamed(element, 'caption'))
      return false;
    return [...elementsIn(parent)].some(({ name }) => name === 'img');
  }

  /** Whether an element is a picture with its caption, which is no link to elsewhere. */
  #isFigure(element: Element): boolean {
    const { text, linked } = this.#measured.of(element);
    if (text === 0 || text > MAX_BESIDE_MEDIA || linked * 2 > text || isBeside(element))
      return false;
    const inner = [element, ...elementsIn(element)];
    return (
      inner.some(({ name, attributes }) => name === 'img' && imageAddress(attributes) !== '') &&
      inner.some((each) => each.name === 'figcaption' || isNamed(each, 'caption'))
    );
  }

  #isCode(element: Element): boolean {
    const { text } = this.#measured.of(element);
    const code = [element, ...elementsIn(element)].filter(({ name }) => CODE.has(name));
    // Outermost ones hold the others.
    const length = (elements: readonly Element[]) =>
      elements.reduce((sum, each) => sum + this.#measured.of(each).text, 0);
    const outer = code.filter(({ name }) => name === 'pre');
    return code.length > 0 && length(outer.length > 0 ? outer : code) > MOSTLY * text;
  }

  /** The heading that an element is, or holds with little beside it: a link to edit the section. */
  #heading(element: Element): Element | null {
    const inner = [element, ...elementsIn(element)];
    const [heading, second] = inner.filter(({ name }) => /^h[1-6]$/.test(name));
    // What a list stands under, and goes without it, is no heading of the article.
    if (!heading || second || inner.some((each) => isHidden(each) || LISTS.has(each.name)))
      return null;
    if (element !== heading && isBeside(element)) return null;
    const { text, linked } = this.#measured.of(element);
    const own: Measures = this.#measured.of(heading);
    const besideUnlinked = text - own.text - (linked - own.linked);
    const isMost = own.text * 2 > text || besideUnlinked <= MAX_BRACKETS;
    if (text > own.text + MAX_TOOLS || own.text === 0 || !isMost) return null;
    return copyOf(heading, () => true);
  }
}

interface Place {
  readonly parent: Element;
  /** Whether the parent is kept, and not only something in it. */
  readonly isKept: boolean;
  /** What is kept of the parent's children. */
  readonly parts: readonly (Node | null)[];
  /** Whether something after the element is kept. */
  readonly isFollowed: boolean;
}

const CODE = new Set(['pre', 'code']);
const LISTS = new Set(['ul', 'ol']);

function hasText({ children }: Element): boolean {
  return children.some((child) => !isElement(child) && !isBlank([child]));
}

/** The first word of a class, which mostly says what an element is. */
function lookOf(element: Element): string {
  return classOf(element).trim().split(/\s+/)[0] ?? '';
}

/** Whether an element is a part of a link that goes on beside it: parsers part a link around the blocks in it. */
function isOfLink(element: Element, { parent, parts }: Place): boolean {
  const href = linkOf(element);
  if (href === null) return false;
  return parent.children.some(
    (other, at) => isElement(other) && parts[at] && linkOf(other) === href,
  );
}

/** Where an element leads that is nothing but a link. */
function linkOf({ children }: Element): string | null {
  const [link, second] = children.filter((child) => !isBlank([child]));
  const isLink = link && !second && isElement(link) && link.name === 'a';
  return isLink ? (link.attributes.href ?? null) : null;
}

/** Whether an element is a step before or after one that is kept: `1. Open the gate.`. */
function isStep(element: Element, { parent, parts }: Place): boolean {
  const number = numberOf(element);
  if (number === null) return false;
  return parent.children.some((other, at) => {
    if (!parts[at] || !isElement(other)) return false;
    const beside = numberOf(other);
    return beside !== null && Math.abs(beside - number) === 1;
  });
}

const MAX_STEP = 1000;

function numberOf(element: Element): number | null {
  const text = rawText([element]).slice(0, MAX_STEP).trimStart();
  const number = /^(\d{1,2})[.)]\s/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
