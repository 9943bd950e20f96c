import { LINK_END } from '../../layout/ansi.ts';
import type { Image, Link } from '../../model/article.ts';
import type { LinkList } from '../../model/links.ts';
import { superscriptFigures } from '../../unicode/superscript.ts';
import type { Styles } from './styles.ts';

/** The schemes that a click may open; other targets are shown, and no more. */
const CLICKABLE = /^(?:https?|mailto|file):/i;

/** Whether a terminal may be asked to make a link to the address clickable. */
export function isClickable(href: string): boolean {
  return CLICKABLE.test(href);
}

/** Where a link of a page leads: to an address, or to a footnote, by its number. */
export type LinkTarget = { readonly href: string } | { readonly note: number };

/**
 * The links of a page: clickable where the terminal can, else numbered and listed at its end. Where there are `targets`,
 * each link is marked too, by an OSC 8 link whose id is its place there.
 */
export class PageLinks {
  readonly #list: LinkList;
  readonly #styles: Styles;
  readonly #hyperlinks: boolean;
  readonly #targets: LinkTarget[] | null;
  #count = 0;

  constructor(list: LinkList, styles: Styles, hyperlinks: boolean, targets: LinkTarget[] | null) {
    this.#list = list;
    this.#styles = styles;
    this.#hyperlinks = hyperlinks;
    this.#targets = targets;
  }

  /** The number that stands behind a link; null for one that is clickable, or shows its address. */
  number(link: Link | Image, outermost: boolean): number | null {
    return this.#isClickable(link, outermost) ? null : this.#list.numberOf(link);
  }

  #isClickable({ href }: Link | Image, outermost: boolean): boolean {
    return this.#hyperlinks && outermost && isClickable(href);
  }

  /** A link's or an image's styled text with what leads to its address; `outermost`: it stands in no other link. */
  linked(link: Link | Image, text: string, outermost = true): string {
    const { href } = link;
    if (href === '') return text;
    const shown = this.#styles.link(text);
    const isMarked = this.#isClickable(link, outermost) || (this.#targets && outermost);
    const marked = isMarked ? this.#marked(shown, href, { href }) : shown;
    const number = this.number(link, outermost);
    return number === null ? marked : marked + this.#styles.faint(`[${number}]`);
  }

  /** The reference to a footnote. */
  reference(note: number): string {
    const shown = superscriptFigures(`${note}`);
    return this.#targets ? this.#marked(shown, `#${note}`, { note }) : shown;
  }

  /** The id makes the lines of one link light up together under the mouse. */
  #marked(shown: string, href: string, link: LinkTarget): string {
    const id = this.#targets ? this.#targets.push(link) - 1 : ++this.#count;
    return `\x1b]8;id=${id};${target(href)}\x1b\\${shown}${LINK_END}`;
  }

  /** The list of the numbered addresses, a line each: they are there to be copied, so none is broken. */
  lines(): string[] {
    const lines = this.#list.lines().map((line) => line.split(/ (.*)/s));
    const columns = lines.at(-1)?.[0]?.length ?? 0;
    return lines.map(([number = '', address = '']) => {
      return `${this.#styles.faint(number.padStart(columns))} ${address}`;
    });
  }
}

/** An address as OSC 8 takes it: printable ASCII without spaces, all else percent-encoded. */
function target(href: string): string {
  return href
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
