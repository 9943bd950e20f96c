import { wrap } from '../layout/wrap.ts';
import type { Block, Inline } from '../model/article.ts';
import type { Extract } from '../model/extract.ts';
import { footnotesOf } from '../model/extract.ts';
import { LinkList } from '../model/links.ts';
import { blockText, inlineText } from '../model/plain-text.ts';
import type { View } from '../model/view.ts';
import { credits } from './credits.ts';

/**
 * The extract as text for other tools: a paragraph a line, a blank line between two blocks, no codes
 * and no drawing. Wrapped only where the view has a line width. Chunks are blocks.
 */
export function* renderPlain(extract: Extract, { width }: View): Generator<string> {
  let first = true;
  for (const { text, asIs } of plainBlocks(extract)) {
    if (text === '') continue;
    const block = asIs || width === Number.POSITIVE_INFINITY ? text : wrapped(text, width);
    yield first ? `${block}\n` : `\n${block}\n`;
    first = false;
  }
}

/** Wraps each line of a block; the turnovers of a list item hang under its text. */
function wrapped(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const hang = /^ *(?:(?:-|\d+\.|[a-z]{1,4}\.) +)?/.exec(line)?.[0].length ?? 0;
    return wrap(line, width, hang < width / 2 ? hang : 0);
  });
  return lines.join('\n');
}

interface PlainBlock {
  readonly text: string;
  /** Code and tables: their lines mean something, and are never wrapped. */
  readonly asIs?: boolean;
}

function* plainBlocks(extract: Extract): Generator<PlainBlock> {
  const links = new LinkList();
  const line = (tokens: readonly Inline[]) => ({
    text: inlineText(tokens, { links }).replaceAll('\n', ' '),
  });
  const block = (each: Block) => ({
    text: blockText([each], { links }),
    asIs: each.type === 'code' || each.type === 'table',
  });
  const { article, head, lead, sections } = extract;
  if (head) {
    yield line(article.headlineTokens);
    yield line(article.summaryTokens);
    yield { text: credits(extract).join(' · ') };
  }
  for (const each of lead ?? []) yield block(each);
  for (const section of sections ?? []) {
    yield line(section.headingTokens);
    for (const each of section.blocks) yield block(each);
  }
  for (const { number, blocks } of footnotesOf(extract)) {
    yield { text: `[^${number}] ${blockText(blocks, { links })}` };
  }
  yield { text: links.lines().join('\n'), asIs: true };
}
