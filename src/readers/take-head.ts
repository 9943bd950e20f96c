import type { Block, Inline } from '../model/article.ts';
import { asInline, inlineText } from '../model/plain-text.ts';
import { fold } from '../unicode/fold.ts';

/** Headline and summary of a document that is marked up. */
export interface TakenHead {
  readonly headline: string;
  readonly headlineTokens: readonly Inline[];
  readonly summary: string | null;
  readonly summaryTokens: readonly Inline[];
  /** How many of the first blocks they are: these are not shown in the body too. */
  readonly taken: number;
  /** Those of the two that stand apart from the blocks. */
  readonly apart: readonly string[];
}

/**
 * What of a document's first blocks is headline and summary. `title` and `summary` are what the document says of itself
 * apart from its text.
 */
export function takeHead(
  blocks: readonly Block[],
  title: string | null,
  summary: string | null,
): TakenHead {
  const apart: string[] = [];
  let taken = 0;
  const heading = topHeading(blocks[0]);
  const repeats = heading && (title === null || fold(inlineText(heading)) === fold(title));
  if (repeats) taken++;
  else if (title !== null) apart.push(title);
  const headlineTokens = repeats ? heading : asInline(title);
  const emphasised = headlineTokens.length > 0 ? whollyEmphasised(blocks[taken]) : null;
  const stands = emphasised && (summary === null || fold(inlineText(emphasised)) === fold(summary));
  if (stands) taken++;
  else if (summary !== null) apart.push(summary);
  const summaryTokens = stands ? emphasised : asInline(summary);
  return {
    headline: inlineText(headlineTokens),
    headlineTokens,
    summary: summaryTokens.length > 0 ? inlineText(summaryTokens) : null,
    summaryTokens,
    taken,
    apart,
  };
}

function topHeading(block: Block | undefined): readonly Inline[] | null {
  return block?.type === 'heading' && block.depth === 1 ? block.tokens : null;
}

function whollyEmphasised(block: Block | undefined): readonly Inline[] | null {
  if (block?.type !== 'paragraph' || block.tokens.length !== 1) return null;
  const [only] = block.tokens;
  return only?.type === 'em' ? only.tokens : null;
}
