import { isInline } from '../page/measure.ts';
import { classOf, type Element, elementsIn, isElement, type Node, rawText } from '../page/tree.ts';
import { labelsIn, marksIn, textOf } from './note-marks.ts';
import { withTermNotes } from './term-notes.ts';

/** A note of an article, taken out of its text. */
export interface Note {
  /** From 1, in the order of the references. */
  readonly number: number;
  readonly nodes: readonly Node[];
}

/** Characters of the longest note. */
const MAX_NOTE = 3000;

/**
 * An article with its notes taken out of the text, and a reference in place of each mark. What a mark leads to is a
 * note, wherever it stands in `page`.
 */
export function takeNotes(article: Element, page: Element): { article: Element; notes: Note[] } {
  const found = marksIn(article);
  if (found.size === 0) return { article, notes: [] };
  const names = new Set([...found.values()].filter((id) => id !== null));
  const text = withTermNotes(article, names);
  const marks = text === article ? found : marksIn(text);
  const targets = targetsIn(text);
  const isElsewhere = [...names].some((id) => !targets.has(id));
  const elsewhere = isElsewhere ? targetsIn(withTermNotes(page, names)) : targets;
  const notes = new Map<Element, number>();
  const references: References = new Map(labelsIn(text, marks));
  const inNotes = new Set<Element>();
  for (const [mark, id] of marks) {
    const note = id === null ? mark : (targets.get(id) ?? elsewhere.get(id));
    if (!note || !isNote(note, mark)) continue;
    // From a note back to where it is referred to.
    if (inNotes.has(mark) && [...elementsIn(note)].some((each) => references.has(each))) continue;
    const number = notes.get(note) ?? notes.size + 1;
    notes.set(note, number);
    references.set(mark, number);
    for (const each of elementsIn(note)) inNotes.add(each);
  }
  const rest = without(text, notes, references) ?? text;
  const labels = new Map([...references].map(([mark, number]) => [number, textOf(mark)]));
  const shown = [...notes].map(([{ children }, number]) => {
    const inside = children.flatMap((child) => replaced(child, references));
    return { number, nodes: withoutLabel(inside, labels.get(number) ?? '') };
  });
  return { article: rest, notes: shown };
}

/** The elements that refer to notes, with their numbers; null where only a mark of the page's own stands beside one. */
type References = Map<Element, number | null>;

/** The blocks that links in the page lead to, by the names that lead there. */
function targetsIn(root: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  const visit = (element: Element, block: Element): void => {
    // A note in a table is a row.
    const place = isInline(element) || /^t[dh]$/.test(element.name) ? block : element;
    for (const id of [element.attributes.id, element.name === 'a' ? element.attributes.name : '']) {
      if (id && !found.has(id)) found.set(id, place);
    }
    for (const child of element.children) if (isElement(child)) visit(child, place);
  };
  visit(root, root);
  return found;
}

function isNote(element: Element, mark: Element): boolean {
  if (/^h[1-6]$|^(?:body|article|main)$/.test(element.name)) return false;
  const length = textOf(element).length;
  if (length === 0 || length > MAX_NOTE) return false;
  return ![...elementsIn(element)].includes(mark);
}

/** An element without the notes, and without what has nothing in it but for them; null where nothing is left. */
function without(
  element: Element,
  notes: ReadonlyMap<Element, number>,
  references: References,
): Element | null {
  if (notes.has(element)) return null;
  let taken = false;
  const children = element.children.flatMap((child): Node[] => {
    if (!isElement(child) || references.has(child)) return replaced(child, references);
    const inner = without(child, notes, references);
    if (!inner) taken = true;
    return inner ? [inner] : [];
  });
  if (!taken) return { ...element, children };
  const left = children.filter(
    (child) => !isElement(child) || (child.name !== 'hr' && !isTitle(child)),
  );
  const isEmpty =
    rawText(left).trim() === '' && !left.some((child) => isElement(child) && hasPicture(child));
  return isEmpty
    ? null
    : { ...element, children: children.filter((child) => !isElement(child) || !isTitle(child)) };
}

function hasPicture(element: Element): boolean {
  return element.name === 'img' || [...elementsIn(element)].some(({ name }) => name === 'img');
}

const TITLE =
  /^(?:(?:foot|end)?notes?|references?|notes and references|citations?|fu(?:ß|ss)noten?|anmerkungen|einzelnachweise|notes et références|références|notas|referencias|note|riferimenti|voetnoten|przypisy|примечания|脚注|注釈|注释|註釋)\s*:?$/i;

/** The heading of the notes. */
function isTitle(element: Element): boolean {
  return /^h[1-6]$|^p$|^div$/.test(element.name) && TITLE.test(textOf(element));
}

/** A node with its references in place of their marks. */
function replaced(node: Node, references: References): Node[] {
  if (!isElement(node)) return [node];
  const number = references.get(node);
  if (number === null) return [];
  if (number !== undefined) return [{ inline: { type: 'footnoteRef', number } }];
  return [{ ...node, children: node.children.flatMap((child) => replaced(child, references)) }];
}

/** How a note begins: with its mark again, or a sign that leads back. */
const LABEL = /^[[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,3})\s*[\]).:]?$/;
const LABEL_IN_TEXT = /^\s*(?:[\^↑.:]|[[(]?\d{1,3}[\]).:]|[*†‡§¶]{1,3}(?=\s))\s*/;

/** A note's nodes without the links back to the text, and without its number or the mark that refers to it. */
function withoutLabel(nodes: readonly Node[], mark: string): readonly Node[] {
  const at = nodes.findIndex((node) => rawText([node]).trim() !== '');
  const first = nodes[at];
  const isBeside = first && isElement(first) && (isInline(first) || /^t[dh]$/.test(first.name));
  const isLabel = isBeside && LABEL.test(textOf(first));
  return withoutMark(withoutBackLinks(isLabel ? nodes.toSpliced(at, 1) : nodes), mark);
}

/** Nodes without the mark that their text begins with. */
function withoutMark(nodes: readonly Node[], mark: string): readonly Node[] {
  const start = nodes.findIndex((node) => rawText([node]).trim() !== '');
  const opening = nodes[start];
  if (!opening) return nodes;
  if (isElement(opening))
    return nodes.with(start, { ...opening, children: withoutMark(opening.children, mark) });
  if (opening.inline.type !== 'text') return nodes;
  const line = opening.inline.text.trimStart();
  const rest = line.startsWith(`${mark} `) ? line.slice(mark.length) : '';
  // `a heron` begins with a word.
  const isMarked =
    mark !== '' && rest !== '' && !(/^[a-z]/i.test(mark) && /^\s*\p{Ll}/u.test(rest));
  const text = isMarked ? line.slice(mark.length) : opening.inline.text.replace(LABEL_IN_TEXT, '');
  return nodes.with(start, { inline: { type: 'text', text } });
}

function withoutBackLinks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    return isBackLink(node) ? [] : [{ ...node, children: withoutBackLinks(node.children) }];
  });
}

const BACK =
  /^(?:back(?: to .*)?|return.*|jump (?:up|back).*|zur(?:ü|ue)ck.*|retour.*|volver.*|go back.*)$/i;

/** A link back to the text has a sign, a letter, or says so. */
function isBackLink(element: Element): boolean {
  if (
    /(?:^|\s)(?:mw-cite-backlink|footnote-back(?:ref)?|reversefootnote)(?:\s|$)/.test(
      classOf(element),
    )
  )
    return true;
  if (element.name !== 'a' || !(element.attributes.href ?? '').startsWith('#')) return false;
  const text = textOf(element);
  return !/\p{L}{2}/u.test(text) || BACK.test(text);
}
