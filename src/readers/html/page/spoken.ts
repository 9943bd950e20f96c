import { isInline } from './measure.ts';
import { isUnseen } from './names.ts';
import { type Element, holding, isBlank, isElement, type Node, rawText } from './tree.ts';

/** Whether a page may have words that are said otherwise than they are shown. */
export function mayBeSpoken(source: string): boolean {
  return /aria-(?:hidden|label)/i.test(source) || /alt=["']?[a-z]["'\s>]/i.test(source);
}

interface Place {
  /** The text that goes on after the nodes. */
  readonly after: () => string;
  /** What is said in place of the nodes. */
  readonly label: string;
}

const ALONE: Place = { after: () => '', label: '' };

/**
 * The nodes with each word once and whole where a page shows it in one form, as with a drop cap, and has screen readers
 * say it in another.
 */
export function withWordsOnce(nodes: readonly Node[], place = ALONE): Node[] {
  const once: Node[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) break;
    const last = isForm(node) ? lastForm(nodes, at) : at;
    const after = () => textFrom(nodes, last + 1, place);
    if (last > at) once.push(...oneForm(nodes.slice(at, last + 1), after()));
    else once.push(isElement(node) ? whole(node, { after, label: place.label }) : node);
    at = last;
  }
  return once;
}

/** Whether a node is shown and not said, or said and not shown. */
function isForm(node: Node): node is Element {
  return isElement(node) && isInline(node) && (isSilent(node) || isUnseen(node));
}

/** No word comes in more pieces. */
const MAX_FORMS = 8;

/** Where the forms end that begin at a place, if some of them are shown and some said; else that place. */
function lastForm(nodes: readonly Node[], at: number): number {
  let isShown = false;
  let isSaid = false;
  let last = at;
  for (const [i, node] of nodes.slice(at, at + MAX_FORMS).entries()) {
    if (isForm(node)) {
      isShown ||= isSilent(node);
      isSaid ||= isUnseen(node);
      if (isShown && isSaid) last = at + i;
    } else if (!isBlank([node])) break;
  }
  return last;
}

/** The form that is said where it is the whole of what is shown; else the one that is shown. */
function oneForm(forms: readonly Node[], after: string): Node[] {
  const elements = forms.filter(isElement);
  const shown = elements.filter(isSilent);
  const said = elements.filter(isUnseen);
  // A number of stars is no word, and an arrow beside a link says little.
  if (lettersOf(rawText(shown)) === '')
    return /\d/.test(rawText(said)) ? said.map(plain) : [...forms];
  return (goesOn(rawText(shown), rawText(said), after) ? said : shown).map(plain);
}

/** Whether a word is more of what is shown, and the text after it is not the rest of that word. */
function goesOn(shown: string, word: string, after: string): boolean {
  const all = lettersOf(word);
  const part = lettersOf(shown);
  const rest = all.slice(part.length);
  return part !== '' && all.startsWith(part) && (rest === '' || !lettersOf(after).startsWith(rest));
}

/** A letter that is set apart from the rest of its word, and how words begin: names of icons are in small letters. */
const CAPITAL = /^\P{L}?\p{L}{1,2}$/u;
const WORDS = /^\P{L}?(?:\p{Lu}|\p{Lo})/u;

/** An element with the words that are said in its place, and with those that are shown alone. */
function whole(element: Element, place: Place): Node {
  const { name, attributes, children } = element;
  const { alt = '', 'aria-label': said } = attributes;
  if (name === 'img' && isCapital(alt, place)) return textNode(alt);
  if (said && isPartOf(said, element, place))
    return { ...plain(element), children: [textNode(said)] };
  const inside = isInline(element) ? place : ALONE;
  const inner = withWordsOnce(children, { ...inside, label: said ?? inside.label });
  const found = holding(element, inner);
  return isSilent(element) && isShownAlone(element, place) ? plain(found) : found;
}

/** Whether a picture is the first letter of a word. */
function isCapital(alt: string, { after }: Place): boolean {
  return /^\p{L}$/u.test(alt) && /^\p{Ll}/u.test(after());
}

/** Whether an element has the beginning of a word alone, and its label all of it. */
function isPartOf(said: string, element: Element, { after }: Place): boolean {
  const text = rawText(element.children).trim();
  const isBeginning = isInline(element) && CAPITAL.test(text) && said.length > text.length;
  return isBeginning && element.attributes.href === undefined && goesOn(text, said, after());
}

/** Whether an element that is hidden from screen readers has words, and no other form of them. */
function isShownAlone(element: Element, { after, label }: Place): boolean {
  const text = rawText(element.children).trim();
  if (!isInline(element) || lettersOf(text) === '') return false;
  if (lettersOf(label).includes(lettersOf(text))) return true;
  return CAPITAL.test(text) ? after() !== '' : WORDS.test(text) && /^\p{L}/u.test(after());
}

function isSilent({ attributes }: Element): boolean {
  return attributes['aria-hidden'] === 'true';
}

/** An element that is neither hidden nor said otherwise. */
function plain({ name, children }: Element): Element {
  return { name, attributes: {}, children };
}

function textNode(text: string): Node {
  return { inline: { type: 'text', text } };
}

/** Characters of text that tell how a word goes on, and nodes that may stand in it. */
const MAX_AFTER = 100;
const MAX_NODES = 20;

/** The text of a line from a place on. */
function textFrom(nodes: readonly Node[], start: number, { after }: Place): string {
  let text = '';
  for (const node of nodes.slice(start, start + MAX_NODES)) {
    if (text.length >= MAX_AFTER || (isElement(node) && !isInline(node))) return text;
    text += rawText([node]);
  }
  return text + after();
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
