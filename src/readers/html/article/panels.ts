import { isHidden, withoutHiding } from '../page/names.ts';
import { type Element, elementsIn, isElement, type Node } from '../page/tree.ts';
import {
  controlled,
  isBeginning,
  isCalledFolding,
  isOpener,
  isPassage,
  isToggle,
  nameOfButton,
  textOf,
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

class Panels {
  readonly #page: Element;
  readonly #ids = new Map<string, Element>();
  readonly #parents = new Map<Element, Element>();
  readonly #shown = new Set<Element>();
  readonly #gone = new Set<Element>();
  /** The names of buttons that are text. */
  readonly #names = new Map<Element, string>();
  /** The tabs of panels, which are their titles. */
  readonly #tabs = new Map<Element, Element>();

  constructor(page: Element) {
    this.#page = page;
    for (const each of [page, ...elementsIn(page)]) {
      if (each.attributes.id) this.#ids.set(each.attributes.id, each);
      for (const child of each.children) if (isElement(child)) this.#parents.set(child, each);
    }
  }

  opened(): Element {
    for (const each of this.#parents.keys()) {
      if (isPanel(each)) this.#shown.add(each);
      if (isOpener(each)) this.#showRest(each);
      else this.#showPanel(each);
    }
    return this.#changed(this.#page);
  }

  /** Shows what an element opens, and names it where it is a button. */
  #showPanel(control: Element): void {
    const panel = this.#panelOf(control) ?? (isToggle(control) ? this.#under(control) : null);
    if (panel) this.#shown.add(panel);
    if (panel && control.attributes.role === 'tab') {
      this.#tabs.set(panel, control);
      this.#gone.add(control);
    } else if (control.name === 'button') {
      const name = nameOfButton(control, [...this.#around(control)]) ?? (panel && 'summary');
      if (name) this.#names.set(control, name);
    }
  }

  /** What an element opens by its id. */
  #panelOf(control: Element): Element | null {
    const panel = this.#ids.get(controlled(control) ?? '');
    if (!panel || panel === control || [...this.#around(control)].includes(panel)) return null;
    return isPassage(panel) ? panel : null;
  }

  /** What stands under an element, or under what holds it and nothing else. */
  #under(control: Element): Element | null {
    const text = textOf(control);
    let place = control;
    for (const parent of [...this.#around(control)].slice(0, MAX_AROUND)) {
      const next = parent.children.slice(parent.children.indexOf(place) + 1).find(isElement);
      if (next) return isPassage(next) ? next : null;
      if (textOf(parent) !== text) return null;
      place = parent;
    }
    return null;
  }

  /** Shows what is hidden beside what says that there is more, in place of its beginning. */
  #showRest(opener: Element): void {
    const panel = this.#panelOf(opener);
    if (panel) this.#shown.add(panel);
    if (panel || opener.name === 'label') this.#gone.add(opener);
    const [parent, outer] = this.#around(opener);
    if (!parent) return;
    const parts = [parent, ...(outer && isAlone(opener, parent) ? [outer] : [])].flatMap(inside);
    for (const rest of [...parts, ...parts.flatMap(inside)]) {
      if (!isHidden(rest) || !isPassage(rest)) continue;
      this.#shown.add(rest);
      this.#gone.add(opener);
      const before = this.#before(rest);
      if (before && isBeginning(before, rest)) this.#gone.add(before);
    }
  }

  #before(element: Element): Element | undefined {
    const parent = this.#parents.get(element);
    if (!parent) return undefined;
    return parent.children.slice(0, parent.children.indexOf(element)).findLast(isElement);
  }

  /** The elements around an element, the innermost first. */
  *#around(element: Element): Generator<Element> {
    for (let place = this.#parents.get(element); place; place = this.#parents.get(place))
      yield place;
  }

  #changed(element: Element): Element {
    const children = element.children.flatMap((child): Node[] => {
      if (!isElement(child)) return [child];
      return this.#gone.has(child) ? [] : [this.#changed(child)];
    });
    const tab = this.#tabs.get(element);
    if (tab) children.unshift({ name: 'summary', attributes: {}, children: tab.children });
    const isSame =
      children.length === element.children.length &&
      children.every((child, at) => child === element.children[at]);
    const name = this.#names.get(element) ?? element.name;
    const inner = isSame && name === element.name ? element : { ...element, name, children };
    return this.#shown.has(element) && isHidden(element) ? withoutHiding(inner) : inner;
  }
}

function inside({ children }: Element): Element[] {
  return children.filter(isElement);
}

function isAlone(element: Element, parent: Element): boolean {
  return inside(parent).every((each) => each === element);
}

/** Whether an element says by itself that it is hidden text: until it is found, or by its role or its name. */
function isPanel(element: Element): boolean {
  const { hidden, role = '', 'aria-labelledby': title } = element.attributes;
  if (hidden === 'until-found') return true;
  const isRegion = /^(?:region|tabpanel)$/.test(role) && title !== undefined;
  return (isRegion || isCalledFolding(element)) && isHidden(element) && isPassage(element);
}
