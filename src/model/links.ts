import type { Image, Link } from './article.ts';
import { inlineText } from './plain-text.ts';

/** The addresses of a page, numbered from 1 in the order of their first use. */
export class LinkList {
  readonly #numbers = new Map<string, number>();

  /** The number of a link's or an image's address; null where its text is the address already. */
  numberOf(link: Link | Image): number | null {
    const { href } = link;
    // An address within the page is of no use in a list of addresses.
    if (href === '' || href.startsWith('#') || showsAddress(link)) return null;
    const number = this.#numbers.get(href) ?? this.#numbers.size + 1;
    this.#numbers.set(href, number);
    return number;
  }

  /** A line an address: `[1] https://example.org/`. */
  lines(): string[] {
    return [...this.#numbers].map(([href, number]) => `[${number}] ${href}`);
  }
}

function showsAddress(link: Link | Image): boolean {
  if (link.type === 'image') return false;
  const text = inlineText(link.tokens);
  return text === link.href || `mailto:${text}` === link.href || `http://${text}` === link.href;
}
