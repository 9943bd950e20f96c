import { cleanLine } from '../../clean.ts';
import { fold } from '../../fold.ts';
import type { Metadata } from './metadata.ts';

/** What parts a headline from the site's name in a window's title. */
const SEPARATOR = /\s+[|\-–—·•»«:/]+\s+/g;

/**
 * The headline: what Readability found, without the site's name, where the page's heading or its
 * metadata say that the rest alone is the headline; else the page's heading.
 */
export function headlineOf(found: string, { headings, titles, site }: Metadata): string {
  const title = cleanLine(found) || titles[0] || headings[0] || '';
  const known = new Set([...headings, ...titles].map(fold));
  const name = site === null ? null : fold(site);
  for (const { index, 0: separator } of title.matchAll(SEPARATOR)) {
    const before = title.slice(0, index);
    const after = title.slice(index + separator.length);
    if (known.has(fold(before)) || fold(after) === name) return before;
    if (headings.some((heading) => fold(heading) === fold(after))) return after;
  }
  return title;
}
