import type { Block, Image, Link } from '../../model/article.ts';
import { LinkList } from '../../model/links.ts';
import type { View } from '../../model/view.ts';
import { type InlineText, inlineWriter } from './inline.ts';
import { type LinkTarget, PageLinks } from './links.ts';
import { type Styles, stylesOf } from './styles.ts';
import type { FormulaText, Highlight, Tools } from './tools.ts';

/** What the parts of one page share. */
export interface Page {
  readonly view: View;
  readonly styles: Styles;
  readonly links: PageLinks;
  readonly inline: InlineText;
  readonly highlight: Highlight;
  readonly formula: FormulaText;
}

/** The room that a block has. */
export interface Column {
  /** Columns; Infinity: no wrapping. */
  readonly width: number;
  /** How many bulleted lists the block stands in. */
  readonly bulleted: number;
}

/** Lays out blocks that stand in another one. */
export type LayOut = (blocks: readonly Block[], column: Column, tight?: boolean) => string[];

/** How wide a rule or a centred mark may be where nothing is wrapped, in columns. */
export const PAGE_WIDTH = 80;

/** A link or image of a page, and whether it stands in another one. */
export interface PageLink {
  readonly link: Link | Image;
  readonly inLink: boolean;
}

/**
 * A new page, none of which is laid out yet, with all its links in the order in which they are numbered. `targets`, where
 * given, is told where they lead as they are laid out.
 */
export function newPage(
  view: View,
  tools: Tools,
  all: readonly PageLink[],
  targets: LinkTarget[] | null = null,
): Page {
  const styles = stylesOf(view.color);
  const links = new PageLinks(new LinkList(), styles, view.hyperlinks, targets);
  // Numbered now, they have the same numbers in whatever order the parts are laid out.
  for (const { link, inLink } of all) links.number(link, !inLink);
  const { highlight, formula } = tools;
  return { view, styles, links, inline: inlineWriter(styles, links, tools), highlight, formula };
}
