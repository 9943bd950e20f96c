import { isHidden, withoutHiding } from '../page/names.ts';
import { type Element, isElement, type Node } from '../page/tree.ts';
import {
  controlled,
  isBeginning,
  isCalledPanel,
  isOpener,
  isPassage,
  isToggle,
  isWord,
  nameOfButton,
  textOf,
  titleButton,
} from './controls.ts';

/**
 * A page as it is once all that opens at a click is open: panels with text to read are shown, the buttons that are text
 * are named so, and what says only that there is more is gone.
 */
export function opened(page: Element): Element {
  return new Panels(page).opened();
}

/** Elements around what opens a panel that hold nothing else. */
const MAX_AROUND = 3;
/** Nodes before and after what says that there is more, among which the rest stands. */
const MAX_BESIDE = 20;

interface Place {
  readonly parent: Element;
  readonly at: number;
}

/** The nodes before and after an element. */
function besideOf({ parent, at }: Place): readonly (Node | undefined)[] {
  return [parent.children[at - 1], parent.children[at + 1]];
}

class Panels {
  readonly #page: Element;
  readonly #ids = new Map<string, Element>();
  readonly #places = new Map<Element, Place>();
  readonly #passages = new Map<Element, boolean>();
  readonly #shown = new Set<Element>();
  readonly #gone = new Set<Element>();
  /** The names of buttons that are text. */
  readonly #names = new Map<Element, string>();
  /** The tabs of panels, which are their titles. */
  readonly #tabs = new Map<Element, Element>();

  constructor(page: Element) {
    this.#page = page;
    const open = [page];
    for (let parent = open.pop(); parent; parent = open.pop()) {
      const { attributes, children } = parent;
      if (attributes.id) this.#ids.set(attributes.id, parent);
      for (let at = 0; at < children.length; at++) {
        const child = children[at];
        if (!child || !isElement(child)) continue;
        this.#places.set(child, { parent, at });
        open.push(child);
      }
    }
  }

  opened(): Element {
    for (const [each, place] of this.#places) {
      if (isCalledPanel(each) && isHidden(each) && this.#isPassage(each)) this.#shown.add(each);
      const title = titleButton(each);
      if (title) this.#names.set(title, 'span');
      if (isOpener(each) && !isWord(besideOf(place))) this.#showRest(each, place);
      else this.#showPanel(each, place);
    }
    return this.#changed(this.#page, this.#touched());
  }

  /** Shows what an element opens, and names it where it is a button. */
  #showPanel(control: Element, place: Place): void {
    const panel = this.#panelOf(control) ?? (isToggle(control) ? this.#under(control) : null);
    if (panel && isHidden(panel)) this.#shown.add(panel);
    if (panel && control.attributes.role === 'tab') {
      this.#tabs.set(panel, control);
      this.#gone.add(control);
    } else if (control.name === 'button' && !this.#names.has(control)) {
      const isInFigure = this.#around(control).some(({ name }) => name === 'figure');
      const beside = besideOf(place);
      const name = nameOfButton(control, { isInFigure, beside }) ?? (panel && 'summary');
      if (name) this.#names.set(control, name);
    } else if (panel && control.attributes.role === 'button') this.#names.set(control, 'summary');
  }

  /** What an element opens by its id. */
  #panelOf(control: Element): Element | null {
    const panel = this.#ids.get(controlled(control) ?? '');
    if (!panel || panel === control || this.#around(control).includes(panel)) return null;
    return this.#isPassage(panel) ? panel : null;
  }

  /** What stands under an element, or under what holds it and nothing else. */
  #under(control: Element): Element | null {
    const text = textOf(control);
    for (const each of [control, ...this.#around(control)].slice(0, MAX_AROUND)) {
      if (textOf(each) !== text) return null;
      const [next] = this.#beside(each, 1, 2);
      if (next) return this.#isPassage(next) ? next : null;
    }
    return null;
  }

  /** Shows what is hidden beside what says that there is more, in place of its beginning. */
  #showRest(opener: Element, { parent }: Place): void {
    const panel = this.#panelOf(opener);
    if (panel && isHidden(panel)) this.#shown.add(panel);
    if (panel || opener.name === 'label') this.#gone.add(opener);
    const isAlone = parent.children.every((each) => each === opener || !isElement(each));
    const parts = [opener, ...(isAlone ? [parent] : [])].flatMap((each) =>
      this.#beside(each, -MAX_BESIDE, MAX_BESIDE),
    );
    for (const rest of parts.flatMap((part) => [part, ...part.children.filter(isElement)])) {
      if (!isHidden(rest) || !this.#isPassage(rest)) continue;
      this.#shown.add(rest);
      this.#gone.add(opener);
      const before = this.#beside(rest, -2, -1).at(-1);
      if (before && isBeginning(before, rest)) this.#gone.add(before);
    }
  }

  #isPassage(panel: Element): boolean {
    const known = this.#passages.get(panel) ?? isPassage(panel);
    this.#passages.set(panel, known);
    return known;
  }

  /** The elements among the nodes beside an element, from one to another, counted from its own place. */
  #beside(element: Element, from: number, to: number): Element[] {
    const place = this.#places.get(element);
    if (!place) return [];
    const { parent, at } = place;
    return parent.children.slice(Math.max(0, at + from), at + to + 1).filter(isElement);
  }

  /** The elements around an element, the innermost first. */
  #around(element: Element): Element[] {
    const around: Element[] = [];
    for (let place = this.#places.get(element); place; place = this.#places.get(place.parent))
      around.push(place.parent);
    return around;
  }

  /** The elements that change, and all around them. */
  #touched(): ReadonlySet<Element> {
    const touched = new Set<Element>();
    const changed = [this.#shown, this.#gone, this.#names.keys(), this.#tabs.keys()];
    for (const element of changed.flatMap((each) => [...each])) {
      for (const each of [element, ...this.#around(element)]) touched.add(each);
    }
    return touched;
  }

  #changed(element: Element, touched: ReadonlySet<Element>): Element {
    if (!touched.has(element)) return element;
    const children = element.children.flatMap((child): Node[] => {
      if (!isElement(child)) return [child];
      return this.#gone.has(child) ? [] : [this.#changed(child, touched)];
    });
    const tab = this.#tabs.get(element);
    if (tab) children.unshift({ name: 'summary', attributes: {}, children: tab.children });
    const changed = { ...element, name: this.#names.get(element) ?? element.name, children };
    return this.#shown.has(element) ? withoutHiding(changed) : changed;
  }
}
