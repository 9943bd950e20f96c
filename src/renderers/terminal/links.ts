import { LINK_END } from '../../layout/ansi.ts';
import type { Image, Link } from '../../model/article.ts';
import type { LinkList } from '../../model/links.ts';
import type { Styles } from './styles.ts';

/** The schemes that a click may open; other targets are shown, and no more. */
const CLICKABLE = /^(?:https?|mailto|file):/i;

/** The links of a page: clickable where the terminal can, else numbered and listed at its end. */
export class PageLinks {
  readonly #list: LinkList;
  readonly #styles: Styles;
  readonly #hyperlinks: boolean;
  #count = 0;

  constructor(list: LinkList, styles: Styles, hyperlinks: boolean) {
    this.#list = list;
    this.#styles = styles;
    this.#hyperlinks = hyperlinks;
  }

  /** A link's or an image's styled text with what leads to its address. */
  linked(link: Link | Image, text: string, clickable = true): string {
    const shown = this.#styles.link(text);
    if (link.href === '') return text;
    if (this.#hyperlinks && clickable && CLICKABLE.test(link.href)) {
      // The id makes the lines of one link light up together under the mouse.
      const id = ++this.#count;
      return `\x1b]8;id=${id};${target(link.href)}\x1b\\${shown}${LINK_END}`;
    }
    const number = this.#list.numberOf(link);
    return number === null ? shown : shown + this.#styles.faint(`[${number}]`);
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
