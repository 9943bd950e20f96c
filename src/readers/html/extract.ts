import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';

/** What Readability takes for the article. */
export interface Found {
  readonly title: string;
  /** As it stands in the page; null where meta tags name the author. */
  readonly byline: string | null;
  /** Well-formed HTML. */
  readonly content: string;
}

/** Readability looks at every element many times: a page of more tags is not worth the wait. */
const MAX_TAGS = 300_000;

/**
 * Finds the article in a page of well-formed markup. Links are resolved against `address`, and
 * stay as they are where it is null. Null where no article can be told.
 */
export function findArticle(markup: string, address: string | null): Found | null {
  if (hasMoreTags(markup, MAX_TAGS)) return null;
  try {
    const document = new JSDOMParser().parse(markup, address ?? '');
    // Readability types its document by the browser's; this one is the one that it is tested with.
    const reader = new Readability(document as never, { keepClasses: true });
    const found = reader.parse();
    if (!found?.content || !found.textContent?.trim()) return null;
    return { title: found.title ?? '', byline: found.byline ?? null, content: found.content };
  } catch {
    // Readability fails on some odd pages: the text of the whole page is shown then.
    return null;
  }
}

function hasMoreTags(markup: string, most: number): boolean {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    if (++count > most) return true;
  }
  return false;
}
