import type { Token } from 'marked';
import { cleanLine } from '../../clean.ts';
import { fold } from '../../fold.ts';
import { blockText } from '../../plain-text.ts';
import type { Metadata } from './metadata.ts';

/** What parts a headline from the site's name in a window's title. */
const SEPARATOR = /\s+[|\-–—·•»«:/]+\s+/g;

const FIRST_BLOCKS = 6;
/** Of a headline; the name of a site or of a section has fewer. */
const FEWEST_WORDS = 3;

/**
 * The headline: what Readability found, without the site's name, where the page's heading or its
 * metadata say that the rest alone is the headline; else the page's heading.
 */
export function headlineOf(
  found: string,
  { headings, titles, site }: Metadata,
  blocks: readonly Token[],
): string {
  const title = cleanLine(found) || titles[0] || headings[0] || '';
  const known = new Set([...headings, ...titles].map(fold));
  const name = site === null ? null : fold(site);
  for (const { index, 0: separator } of title.matchAll(SEPARATOR)) {
    const before = title.slice(0, index);
    const after = title.slice(index + separator.length);
    if (fold(after) === name || isHeadline(before, after, known)) return before;
    if (fold(before) === name || isHeadline(after, before, known)) return after;
  }
  return (headings.length === 0 && partInText(titles, blocks)) || title;
}

/** The site's name may be a level-one heading too, but is shorter than the headline. */
function isHeadline(part: string, rest: string, known: ReadonlySet<string>): boolean {
  return (
    known.has(fold(part)) && rest.split(SEPARATOR).every((other) => other.length < part.length)
  );
}

/** Old pages have no headings: the part of the window's title that opens the text is the headline. */
function partInText(titles: readonly string[], blocks: readonly Token[]): string | null {
  const parts = new Map(
    titles.flatMap((title) => title.split(SEPARATOR)).map((part) => [fold(part), part]),
  );
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const part = parts.get(fold(blockText([block])));
    if (part && part.split(' ').length >= FEWEST_WORDS) return part;
  }
  return null;
}
