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
