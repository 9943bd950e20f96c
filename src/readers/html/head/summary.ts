import type { Block } from '../../../model/article.ts';
import { blockText } from '../../../model/plain-text.ts';
import { fold } from '../../../unicode/fold.ts';
import type { Line } from '../page/lines.ts';
import { classOf } from '../page/tree.ts';
import { words } from './headline.ts';
import { type Metadata, STANDFIRST } from './metadata.ts';

/** A standfirst stands right under the headline, or under a picture there. */
const UNDER_HEADLINE = 4;
/** Characters of the shortest line of a standfirst. */
const MIN_LINE = 25;
const MAX_STANDFIRST = 1000;

/** Of a description's longer words; with fewer that are new it repeats how the text begins. */
const MIN_NEW = 0.5;
/** Characters; shorter words stand in every text. */
const LONG_WORD = 4;

/**
 * The summary that the page prints under its headline, or its description where it prints none, and the blocks without
 * it, where it stands in the article too. A description that only repeats how the text begins is none.
 */
export function takeSummary(
  blocks: readonly Block[],
  headline: string,
  { description, standfirsts, titles, sites }: Metadata,
  under: readonly Line[],
): { summary: string | null; rest: readonly Block[] } {
  const wanted = fold(description ?? '');
  const isName = [headline, ...titles, ...sites].some((text) => fold(text) === wanted);
  const at = blocks
    .slice(0, UNDER_HEADLINE)
    .findIndex((block) => wanted !== '' && fold(blockText([block])) === wanted);
  const block = blocks[at];
  if (block && !isName) {
    const set = block.type === 'heading' || isEmphasised(block);
    if (!set && !standfirsts.some((text) => fold(text) === wanted))
      return { summary: null, rest: blocks };
    return { summary: description, rest: blocks.toSpliced(at, 1) };
  }
  const start = fold(
    blocks
      .slice(0, UNDER_HEADLINE * 2)
      .map((first) => blockText([first]))
      .join(' '),
  );
  const cut = wanted.replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/, '');
  const lines = under.filter(({ text, path, linked }) => {
    const line = fold(text);
    if (line.length < MIN_LINE || linked * 2 > text.length || start.includes(line)) return false;
    if (!isName && cut !== '' && (cut.includes(line) || line.includes(cut))) return true;
    return path.slice(-3).some((element) => STANDFIRST.test(classOf(element)));
  });
  const summary = lines.map(({ text }) => text).join(' ');
  const isSummary = summary !== '' && summary.length <= MAX_STANDFIRST;
  const own = !isName && newShare(cut, start) >= MIN_NEW ? description : null;
  return { summary: isSummary ? summary : own, rest: blocks };
}

/** How many of a text's longer words another one has not, from 0 to 1; 0 for a text of none. */
function newShare(text: string, other: string): number {
  const known = new Set(words(other));
  const all = words(text).filter((word) => word.length >= LONG_WORD);
  return all.filter((word) => !known.has(word)).length / Math.max(1, all.length);
}

function isEmphasised(block: Block): boolean {
  if (block.type !== 'paragraph' || block.tokens.length !== 1) return false;
  const type = block.tokens[0]?.type;
  return type === 'strong' || type === 'em';
}
