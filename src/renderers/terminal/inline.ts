import type { Token } from 'marked';
import type { PageLinks } from './links.ts';
import type { Styles } from './styles.ts';

/** Inline tokens to text with codes; `\n` stands for a hard break alone. */
export type Inline = (tokens: readonly Token[]) => string;

/** Makes what draws the inline tokens of a page. */
export type InlineOf = (styles: Styles, links: PageLinks) => Inline;

/** A text as a line holds it: soft hyphens would show, and tabs move what follows. */
export function lineText(text: string): string {
  return text.replaceAll('\xad', '').replaceAll('\t', ' ');
}
