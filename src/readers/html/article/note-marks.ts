import { isInline } from '../page/measure.ts';
import { classOf, type Element, elementsIn, isBlank, isElement, rawText } from '../page/tree.ts';

/** The marks that references have, brackets set aside. */
const MARK =
  /^[[(]?\s*(?:(?:(?:(?:foot|end)?note|fn\.?|n\.)\s*)?\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶#]{1,3})\s*[\])]?$/i;
/** How templates mark a reference, where it is not raised. */
const REFERENCE =
  /(?:foot|end)-?note|note-?ref|fn-?ref|reference|citation|cite|(?:^|\s)fn(?:\s|$)/i;

/** How templates mark a note that stands in its place in the text, and is set beside it. */
const SIDENOTE = /(?:^|\s)(?:(?:side|margin)-?note(?:-(?:content|text))?|footnote)(?:\s|$)/;

function isSideNote(element: Element): boolean {
  if (!isInline(element) || element.name === 'a' || element.name === 'sup') return false;
  if (!SIDENOTE.test(classOf(element)) || isMark(element)) return false;
  return ![...elementsIn(element)].some(({ attributes }) => attributes.href?.startsWith('#'));
}

/**
 * The elements that refer to notes, each with what it leads to: a link, with all that raises it. A note that stands in
 * the text leads to itself, null.
 */
export function marksIn(article: Element): Map<Element, string | null> {
  const found = new Map<Element, string | null>();
  const visit = (element: Element, raised: Element | null): void => {
    if (isSideNote(element)) {
      found.set(element, null);
      return;
    }
    const { name, attributes } = element;
    const isRaised = name === 'sup' || REFERENCE.test(kindsOf(element));
    const outer = raised ?? (isRaised && isMark(element) ? element : null);
    const id = decoded(/^#(.+)$/.exec(attributes.href ?? '')?.[1]);
    if (name === 'a' && id && isMark(element)) {
      const isReference =
        outer !== null || element.children.some((each) => isElement(each) && each.name === 'sup');
      if (isReference || /^\[.*\]$/.test(textOf(element))) found.set(outer ?? element, id);
    }
    for (const child of element.children) if (isElement(child)) visit(child, outer);
  };
  visit(article, null);
  return found;
}

/** The marks that a page sets itself before notes that stand in their place, and what shows these on small screens. */
export function labelsIn(
  element: Element,
  marks: ReadonlyMap<Element, string | null>,
): [Element, null][] {
  const parts = element.children.filter((child) => isElement(child) || !isBlank([child]));
  return parts.flatMap((part, at) => {
    if (!isElement(part)) return [];
    if (marks.get(part) !== null) return labelsIn(part, marks);
    const before = parts.slice(Math.max(0, at - 2), at).filter(isElement);
    return before.filter(isLabel).map((label): [Element, null] => [label, null]);
  });
}

function isLabel(element: Element): boolean {
  return element.name === 'label' || (isInline(element) && isMark(element));
}

/** Whether an element is called a note, or notes, and its like may stand beside an article. */
export function isCalledNote(element: Element): boolean {
  return /(?:^|[\s-])(?:foot|end|rear|side|margin)-?notes?(?:\s|$)/.test(kindsOf(element));
}

/** What an element is called: by its class, its role, and what books say of it. */
function kindsOf(element: Element): string {
  const { role = '', 'epub:type': type = '' } = element.attributes;
  return `${classOf(element)} ${role} ${type}`;
}

/** What an address names in the page, where its signs may be escaped. */
function decoded(fragment: string | undefined): string | undefined {
  try {
    return fragment && decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isMark(element: Element): boolean {
  return MARK.test(textOf(element));
}

export function textOf(element: Element): string {
  return rawText([element]).trim();
}
