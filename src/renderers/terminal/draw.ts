import type { Tokens } from 'marked';
import type { Token } from '../../model/article.ts';
import type { Extract } from '../../model/extract.ts';
import { footnotesOf } from '../../model/footnotes.ts';
import type { View } from '../../model/view.ts';
import { layOut } from './blocks.ts';
import { head } from './head.ts';
import { heading } from './heading.ts';
import type { InlineOf } from './inline.ts';
import { noteRule, notes } from './notes.ts';
import { newPage, type Page } from './page.ts';
import { paragraph } from './paragraph.ts';

/**
 * The extract as a page for a terminal, laid out to the view's measure. Chunks are whole lines: a
 * block each, with the blank line before it. Every line closes the styles and links that it opens.
 * `inlineOf` draws what stands in the lines.
 */
export function* draw(extract: Extract, view: View, inlineOf: InlineOf): Generator<string> {
  let first = true;
  for (const lines of blocks(extract, newPage(view, inlineOf))) {
    if (lines.every((line) => line === '')) continue;
    yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}

function* blocks(extract: Extract, page: Page): Generator<string[]> {
  const column = { width: page.view.width, bulleted: 0 };
  if (extract.head) yield* head(extract, page);
  for (const [i, token] of (extract.lead ?? []).entries()) {
    const opening = i === 0 ? datelined(extract, token, page) : null;
    yield opening === null ? layOut([token], column, page) : paragraph(opening, column.width);
  }
  for (const section of extract.sections ?? []) {
    yield heading(section, page);
    for (const token of section.blocks) yield layOut([token], column, page);
  }
  yield notes(footnotesOf(extract), page);
  const addresses = page.links.lines(column.width);
  if (addresses.length > 0) yield [noteRule(page), ...addresses];
}

/** The text of a lead's first paragraph with the dateline that it opens with set off; null without one. */
function datelined({ article }: Extract, token: Token, page: Page): string | null {
  const dateline = article.dateline?.text;
  if (!dateline || token.type !== 'paragraph') return null;
  const text = page.inline((token as Tokens.Paragraph).tokens);
  if (!text.startsWith(dateline)) return text;
  return page.styles.dateline(dateline) + text.slice(dateline.length);
}
