import type { Block } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { fold } from '../../unicode/fold.ts';
import type { Metadata } from './metadata.ts';

/** A standfirst stands right under the headline, or under a picture there. */
const FIRST_BLOCKS = 4;

/**
 * The summary that the page's metadata give, and the blocks without it, where it stands in the page
 * too. A description that only repeats how the text begins is none.
 */
export function takeSummary(
  blocks: readonly Block[],
  headline: string,
  { description, standfirsts, titles, site }: Metadata,
): { summary: string | null; rest: readonly Block[] } {
  const none = { summary: null, rest: blocks };
  if (description === null) return none;
  const wanted = fold(description);
  if ([headline, ...titles, site ?? ''].some((text) => fold(text) === wanted)) return none;
  const at = blocks
    .slice(0, FIRST_BLOCKS)
    .findIndex((block) => fold(blockText([block])) === wanted);
  const block = blocks[at];
  if (block) {
    const set = block.type === 'heading' || isEmphasised(block);
    if (!set && !standfirsts.some((text) => fold(text) === wanted)) return none;
    return { summary: description, rest: blocks.toSpliced(at, 1) };
  }
  const start = fold(
    blocks
      .slice(0, FIRST_BLOCKS * 2)
      .map((first) => blockText([first]))
      .join(' '),
  );
  const cut = wanted.replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/, '');
  return start.includes(cut) ? none : { summary: description, rest: blocks };
}

function isEmphasised(block: Block): boolean {
  if (block.type !== 'paragraph' || block.tokens.length !== 1) return false;
  const type = block.tokens[0]?.type;
  return type === 'strong' || type === 'em';
}
