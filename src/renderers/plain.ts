import type { Token } from '../article.ts';
import { footnotesOf } from '../footnotes.ts';
import { LinkList } from '../links.ts';
import { blockText, inlineText } from '../plain-text.ts';
import type { Extract } from '../sections.ts';
import type { View } from '../view.ts';
import { credits } from './credits.ts';

/**
 * The extract as text for other tools: a paragraph a line, a blank line between two blocks, no codes
 * and no drawing. Wrapped only where the view has a measure. Chunks are blocks.
 */
export function* renderPlain(extract: Extract, _view: View): Generator<string> {
  let first = true;
  for (const block of plainBlocks(extract)) {
    if (block === '') continue;
    yield first ? `${block}\n` : `\n${block}\n`;
    first = false;
  }
}

function* plainBlocks(extract: Extract): Generator<string> {
  const links = new LinkList();
  const line = (tokens: readonly Token[]) => inlineText(tokens, links).replaceAll('\n', ' ');
  const { article, head, lead, sections } = extract;
  if (head) {
    yield line(article.headlineTokens);
    yield line(article.summaryTokens);
    yield credits(extract).join(' · ');
  }
  for (const block of lead ?? []) yield blockText([block], links);
  for (const section of sections ?? []) {
    yield line(section.headingTokens);
    for (const block of section.blocks) yield blockText([block], links);
  }
  for (const { number, blocks } of footnotesOf(extract)) {
    yield `[^${number}] ${blockText(blocks, links)}`;
  }
  yield links.lines().join('\n');
}
