import { LinkList } from '../../model/links.ts';
import type { View } from '../../model/view.ts';
import type { Inline, InlineOf } from './inline.ts';
import { PageLinks } from './links.ts';
import { type Styles, stylesOf } from './styles.ts';

/** What the parts of one page share. */
export interface Page {
  readonly view: View;
  readonly styles: Styles;
  readonly links: PageLinks;
  readonly inline: Inline;
}

/** A new page, with no link on it yet. */
export function newPage(view: View, inlineOf: InlineOf): Page {
  const styles = stylesOf(view.color);
  const links = new PageLinks(new LinkList(), styles, view.hyperlinks);
  return { view, styles, links, inline: inlineOf(styles, links) };
}
