import { isNamed, standsBeside } from '../page/names.ts';
import { classOf, type Element, elementsIn, isElement, type Node, rawText } from '../page/tree.ts';
import { opensRest } from './labels.ts';

/*
 * What opens parts of a page at a click, and what is opened.
 */

export function textOf(element: Element): string {
  return rawText([element]).replace(/\s+/g, ' ').trim();
}

function lengthOf(element: Element): number {
  return textOf(element).length;
}

/** How templates call what opens and closes. */
const FOLDING = /accordion|collaps|faq|toggle|spoiler/i;

function isCalledFolding(element: Element): boolean {
  return FOLDING.test(classOf(element));
}

/** Whether an element says by itself that it is opened: by its role or its name, or it is hidden until it is found. */
export function isCalledPanel(element: Element): boolean {
  const { hidden, role = '', 'aria-labelledby': title } = element.attributes;
  const isRegion = /^(?:region|tabpanel)$/.test(role) && title !== undefined;
  return isRegion || hidden === 'until-found' || isCalledFolding(element);
}

/** The id of what an element opens, as ARIA and Bootstrap name it. */
export function controlled({ attributes }: Element): string | undefined {
  const toggle = attributes['data-bs-toggle'] ?? attributes['data-toggle'];
  if (toggle !== 'collapse' && toggle !== 'tab') return attributes['aria-controls'];
  const target = attributes['data-bs-target'] ?? attributes['data-target'] ?? attributes.href;
  return target?.replace(/^#/, '');
}

/** Whether an element opens what stands under it. */
export function isToggle(element: Element): boolean {
  const { name, attributes } = element;
  if (attributes['aria-expanded'] !== undefined) return true;
  return name === 'button' ? isCalledFolding(element) : name === 'a' && attributes.href === '#';
}

/** Whether an element says no more than that there is more, and leads nowhere else. */
export function isOpener(element: Element): boolean {
  const { name, attributes } = element;
  const isControl =
    name === 'button' ||
    name === 'label' ||
    attributes.role === 'button' ||
    (name === 'a' && /^(?:#|javascript:|$)/i.test(attributes.href ?? ''));
  return isControl && opensRest(textOf(element));
}

const ROLES = /^(?:dialog|alertdialog|menu|listbox|tooltip|search|navigation)$/;
const ACTIVE = new Set(['a', 'button']);

/** Whether a panel has text to read, and is no menu, form or dialog. */
export function isPassage(panel: Element): boolean {
  if (ROLES.test(panel.attributes.role ?? '') || ACTIVE.has(panel.name)) return false;
  if (standsBeside(panel) || isNamed(panel, 'tools')) return false;
  const inside = [...elementsIn(panel)];
  if (inside.some(({ name }) => name === 'form')) return false;
  const all = lengthOf(panel);
  const active = inside.filter(({ name }) => ACTIVE.has(name));
  return all > 0 && active.reduce((sum, each) => sum + lengthOf(each), 0) * 2 <= all;
}

/** Whether an element says how another begins, and breaks off. */
export function isBeginning(element: Element, whole: Element): boolean {
  const [text, beginning = ''] = /^(.*?)\s*(?:…|\.{3}).{0,20}$/.exec(textOf(element)) ?? [];
  return text !== undefined && textOf(whole).startsWith(beginning);
}

/** Whether what stands between two nodes is a word of a sentence. */
export function isWord(beside: readonly (Node | undefined)[]): boolean {
  return beside.every((node) => node && !isElement(node) && /\p{L}/u.test(rawText([node])));
}

const TITLES = /^(?:h[1-6]|dt|summary|legend)$/;

interface Place {
  readonly isInFigure: boolean;
  /** The nodes before and after. */
  readonly beside: readonly (Node | undefined)[];
}

/** What a button is that is text: the box of a title, a word of a sentence, a figure's picture. */
export function nameOfButton(button: Element, { isInFigure, beside }: Place): string | null {
  if ([...elementsIn(button)].some(({ name }) => TITLES.test(name))) return 'div';
  return isWord(beside) || (isInFigure && isPicture(button)) ? 'span' : null;
}

/** Of a title that has no text but in buttons, the first that has some. */
export function titleButton(title: Element): Element | null {
  if (!TITLES.test(title.name)) return null;
  const buttons = [...elementsIn(title)].filter(
    (each) => each.name === 'button' && lengthOf(each) > 0,
  );
  if (buttons.length === 0) return null;
  const isBare = lengthOf(title) <= buttons.reduce((sum, button) => sum + lengthOf(button) + 1, 0);
  return isBare ? (buttons[0] ?? null) : null;
}

function isPicture(button: Element): boolean {
  return lengthOf(button) === 0 && [...elementsIn(button)].some(({ name }) => name === 'img');
}
