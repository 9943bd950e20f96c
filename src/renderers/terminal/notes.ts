import { hasRoom, prefixed } from '../../layout/indent.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Footnote } from '../../model/article.ts';
import { superscriptFigures } from '../../unicode/superscript.ts';
import { layOut } from './blocks.ts';
import type { Page } from './page.ts';

/** The short rule that footnotes and addresses stand under, in columns. */
const RULE = 20;

/** Footnotes, each hanging after its number. */
export function notes(footnotes: readonly Footnote[], page: Page): string[] {
  const { width } = page.view;
  const last = footnotes.at(-1);
  if (!last) return [];
  const columns = String(last.number).length + 1;
  const lines = footnotes.flatMap(({ number, blocks }) => {
    const marker = superscriptFigures(`${number}`).padStart(columns - 1);
    if (!hasRoom(width, columns))
      return [...wrap(marker.trim(), width), ...layOut(blocks, { width, bulleted: 0 }, page)];
    const laid = layOut(blocks, { width: width - columns, bulleted: 0 }, page);
    return prefixed(laid.length > 0 ? laid : [''], `${marker} `, ' '.repeat(columns));
  });
  return [noteRule(page), ...lines];
}

/** A short rule that sets the end matter off from the text. */
export function noteRule({ view, styles }: Page): string {
  return styles.faint('─'.repeat(Math.min(view.width, RULE)));
}
