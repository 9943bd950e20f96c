import { type Element, isElement, type Node } from './tree.ts';

/** What an element holds, in characters, each run of white space counted as one. */
export interface Measures {
  readonly text: number;
  /** Of it, in links. */
  readonly linked: number;
  /** Of it, in paragraphs of running text. */
  readonly prose: number;
}

/** The measures of the elements of a tree. */
export class Measured {
  readonly #measures: ReadonlyMap<Element, Measures>;

  constructor(root: Element) {
    const measures = new Map<Element, Measures>();
    measureElement(root, measures);
    this.#measures = measures;
  }

  of(element: Element): Measures {
    return this.#measures.get(element) ?? NONE;
  }
}

const NONE: Measures = { text: 0, linked: 0, prose: 0 };

/** Characters of the shortest paragraph: a shorter line may be a label. */
const PARAGRAPH = 80;
/** How much of a paragraph may be links. */
const MAX_LINKED = 0.4;

const INLINE = new Set(
  (
    'a abbr b bdi bdo big br cite code data del dfn em font formula i img input ins kbd label mark meter q rb rp rt ' +
    'ruby s samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** What a page shows for no reading. */
const NO_TEXT = new Set('audio button iframe noscript object option script title video'.split(' '));

/** Whether an element stands in a line, by its name. */
export function isInline({ name }: Element): boolean {
  return INLINE.has(name);
}

function measureElement(element: Element, measures: Map<Element, Measures>): Measures {
  if (NO_TEXT.has(element.name)) return NONE;
  let text = 0;
  let linked = 0;
  let prose = 0;
  // What stands in the element itself, in lines.
  let lineText = 0;
  let lineLinked = 0;
  const endLine = () => {
    if (lineText >= PARAGRAPH && lineLinked <= MAX_LINKED * lineText) prose += lineText;
    lineText = 0;
    lineLinked = 0;
  };
  for (const child of element.children) {
    const own = isElement(child) ? measureElement(child, measures) : leafMeasures(child);
    text += own.text;
    linked += own.linked;
    if (isElement(child) && (!isInline(child) || own.prose > 0)) {
      endLine();
      prose += own.prose;
    } else {
      lineText += own.text;
      lineLinked += own.linked;
    }
  }
  if (!isInline(element) || prose > 0) endLine();
  const found = { text, linked: element.name === 'a' ? text : linked, prose };
  measures.set(element, found);
  return found;
}

function leafMeasures(node: Node): Measures {
  if (isElement(node) || !('text' in node.inline)) return NONE;
  const text = lengthOf(node.inline.text);
  return text === 0 ? NONE : { text, linked: 0, prose: 0 };
}

/** Characters of a text without the white space around it, each run in it counted as one. */
function lengthOf(text: string): number {
  let length = 0;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0) spaces = 1;
    else {
      length += length > 0 ? spaces + 1 : 1;
      spaces = 0;
    }
  }
  return length;
}
