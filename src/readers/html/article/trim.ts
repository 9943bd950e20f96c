import { alertOf } from '../blocks/notice.ts';
import { isInline, Measured, type Measures } from '../page/measure.ts';
import { isNamed } from '../page/names.ts';
import {
  type Element,
  elementsIn,
  isBlank,
  isElement,
  type Node,
  withChildren,
} from '../page/tree.ts';
import { isCalledNote } from './note-marks.ts';

/** Characters, and the share of the article: a larger part is of it, whatever it is called. */
const MAX_PART = 400;
const MAX_SHARE = 0.3;
/** Of an article's running text: no more follows its end. */
const END = 0.02;

/** An article without the small parts that templates call by what they are: links to share it, its author's box. */
export function withoutParts(article: Element): Element {
  const measured = new Measured(article);
  const { text, prose: all } = measured.of(article);
  const max = Math.min(MAX_PART, MAX_SHARE * text);
  let before = 0;
  const trimmed = (element: Element): Element => {
    const start = before;
    const isOnly = element.children.filter((child) => !isBlank([child])).length === 1;
    const children = element.children.flatMap((child): Node[] => {
      if (!isElement(child)) return [child];
      const measures = measured.of(child);
      const isInLine = isInline(child) && !isOnly;
      const place = { isHead: before === 0, isEnd: all - before - measures.prose <= END * all };
      const isPart = measures.text > 0 && measures.text <= max && !isInLine;
      const isQuoted = element.name === 'blockquote';
      if ((isPart && !isQuoted && isOther(child, measures, place)) || isContents(child, measures)) {
        before += measures.prose;
        return [];
      }
      return [trimmed(child)];
    });
    before = start + measured.of(element).prose;
    return withChildren(element, children);
  };
  return trimmed(article);
}

interface Place {
  /** Whether no running text stands before it. */
  readonly isHead: boolean;
  /** Whether next to none follows. */
  readonly isEnd: boolean;
}

const OTHER = new Set(['nav', 'aside', 'footer', 'form']);

/** A heading says what it is by its text, and a notice speaks of what the article does. */
function isOther(element: Element, measures: Measures, { isHead, isEnd }: Place): boolean {
  if (/^h[1-6]$/.test(element.name) || alertOf(element) || isCalledNote(element)) return false;
  if (OTHER.has(element.name) || isNamed(element, 'tools')) return true;
  if (isEnd && isNamed(element, 'after')) return true;
  if ((isEnd || isLinks(measures)) && isNamed(element, 'more')) return measures.prose === 0;
  return (isHead || isEnd) && isNamed(element, 'credits');
}

function isLinks({ text, linked }: Measures): boolean {
  return linked * 2 >= text;
}

const LISTS = new Set(['ul', 'ol', 'nav', 'div', 'section', 'aside', 'p']);
const MAX_CONTENTS = 6000;
const MIN_LINKS = 3;
/** Characters beside the links: a title, and a number for each. */
const TITLE = 30;
const NUMBER = 4;

/** A table of contents: links to places in the page, and little else. */
function isContents(element: Element, measures: Measures): boolean {
  const { text, linked } = measures;
  if (!LISTS.has(element.name) || text === 0 || text > MAX_CONTENTS || !isLinks(measures))
    return false;
  const links = [...elementsIn(element)].filter(({ name }) => name === 'a');
  if (links.length < MIN_LINKS || text - linked > TITLE + links.length * NUMBER) return false;
  return links.every(({ attributes }) => /^#./.test(attributes.href ?? ''));
}
