import type { Block } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { fold } from '../../unicode/fold.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import type { Metadata } from './metadata.ts';

/** What parts a headline from the site's name in a page's title. */
const SEPARATOR = /\s+[|\-–—·•»«:/]+\s+/;

const FIRST_BLOCKS = 6;
/** Of a headline; the name of a site or of a section has fewer. */
const FEWEST_WORDS = 3;

/**
 * The headline: the title that Readability found, as it stands, for it has weighed what the page says
 * of itself; else one of the page's other titles, or its heading.
 */
export function headlineOf(
  found: string,
  { headings, titles }: Metadata,
  blocks: readonly Block[],
): string {
  const title = cleanLine(found) || titles[0] || headings[0] || '';
  if (headings.length > 0) return title;
  const opening = partInText(titles, blocks);
  return opening === null || fold(title).includes(fold(opening)) ? title : opening;
}

/**
 * Of an old page without headings Readability may take the site's name for the title: the part of the
 * window's title that opens the text is the headline.
 */
function partInText(titles: readonly string[], blocks: readonly Block[]): string | null {
  const parts = new Map(
    titles.flatMap((title) => title.split(SEPARATOR)).map((part) => [fold(part), part]),
  );
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const part = parts.get(fold(blockText([block])));
    if (part && part.split(' ').length >= FEWEST_WORDS) return part;
  }
  return null;
}

/** Whether a block says what the headline says; the site's name, at either end of it, set aside. */
export function repeatsHeadline(block: string, headline: string): boolean {
  const text = fold(block);
  if (text === fold(headline)) return true;
  const parts = headline.split(SEPARATOR).map(fold);
  const longest = parts.every((part) => part.length <= text.length);
  return longest && (parts[0] === text || parts.at(-1) === text);
}

/** A standfirst stands right under the headline, or under a picture there. */
const UNDER_HEADLINE = 4;

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
    .slice(0, UNDER_HEADLINE)
    .findIndex((block) => fold(blockText([block])) === wanted);
  const block = blocks[at];
  if (block) {
    const set = block.type === 'heading' || isEmphasised(block);
    if (!set && !standfirsts.some((text) => fold(text) === wanted)) return none;
    return { summary: description, rest: blocks.toSpliced(at, 1) };
  }
  const start = fold(
    blocks
      .slice(0, UNDER_HEADLINE * 2)
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
