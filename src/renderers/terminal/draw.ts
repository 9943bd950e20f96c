import type { Block } from '../../model/article.ts';
import type { Extract } from '../../model/extract.ts';
import { footnotesOf } from '../../model/footnotes.ts';
import type { View } from '../../model/view.ts';
import { layOut, paragraph } from './blocks.ts';
import { head } from './head.ts';
import { heading } from './heading.ts';
import { noteRule, notes } from './notes.ts';
import { newPage, type Page, type Tools } from './page.ts';

/** `renderTerminal`, when what the page needs is loaded. */
export function* draw(extract: Extract, view: View, tools: Tools): Generator<string> {
  let first = true;
  for (const lines of blocks(extract, newPage(view, tools))) {
    if (lines.every((line) => line === '')) continue;
    yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}

function* blocks(extract: Extract, page: Page): Generator<string[]> {
  const column = { width: page.view.width, bulleted: 0 };
  if (extract.head) yield* head(extract, page);
  for (const [i, block] of (extract.lead ?? []).entries()) {
    const opening = i === 0 ? datelined(extract, block, page) : null;
    yield opening === null ? layOut([block], column, page) : paragraph(opening, column.width);
  }
  for (const section of extract.sections ?? []) {
    yield heading(section, page);
    for (const block of section.blocks) yield layOut([block], column, page);
  }
  yield notes(footnotesOf(extract), page);
  const addresses = page.links.lines(column.width);
  if (addresses.length > 0) yield [noteRule(page), ...addresses];
}

/** The text of a lead's first paragraph with the dateline that it opens with set off; null without one. */
function datelined({ article }: Extract, block: Block, page: Page): string | null {
  const dateline = article.dateline?.text;
  if (!dateline || block.type !== 'paragraph') return null;
  const text = page.inline(block.tokens);
  if (!text.startsWith(dateline)) return text;
  return page.styles.dateline(dateline) + text.slice(dateline.length);
}
