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

/** Readability looks at every element many times: a page of more is not worth the wait. */
const MAX_ELEMENTS = 150_000;

/**
 * Finds the article in a page of well-formed markup. Links are resolved against `address` (or the
 * page's base element), and stay as they are where it is null. Null where no article can be told.
 */
export function findArticle(markup: string, address: string | null): Found | null {
  try {
    const document = new JSDOMParser().parse(markup, address ?? '');
    // Readability types its document by the browser's; this one is the one that it is tested with.
    const reader = new Readability(document as never, {
      maxElemsToParse: MAX_ELEMENTS,
      keepClasses: true,
    });
    const found = reader.parse();
    if (!found?.content || !found.textContent?.trim()) return null;
    return { title: found.title ?? '', byline: found.byline ?? null, content: found.content };
  } catch {
    // Readability fails on some odd pages: the text of the whole page is shown then.
    return null;
  }
}
