import { hasRoom, prefixed } from '../../layout/indent.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Footnote } from '../../model/article.ts';
import { superscriptFigures } from '../../unicode/superscript.ts';
import { layOut } from './blocks.ts';
import type { Page } from './page.ts';

/** The short rule that footnotes and addresses stand under, in columns. */
const RULE = 20;

/** A footnote's lines, hanging after its number, which has room for as many `digits`. */
export function note({ number, blocks }: Footnote, digits: number, page: Page): string[] {
  const { width } = page.view;
  const columns = digits + 1;
  const marker = superscriptFigures(`${number}`).padStart(digits);
  if (!hasRoom(width, columns))
    return [...wrap(marker.trim(), width), ...layOut(blocks, { width, bulleted: 0 }, page)];
  const laid = layOut(blocks, { width: width - columns, bulleted: 0 }, page);
  return prefixed(laid.length > 0 ? laid : [''], `${marker} `, ' '.repeat(columns));
}

/** A short rule that sets the end matter off from the text. */
export function noteRule({ view, styles }: Page): string {
  return styles.faint('─'.repeat(Math.min(view.width, RULE)));
}
