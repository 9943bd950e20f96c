import { NO_ARTICLE_IN_PAGE } from '../../errors/warnings.ts';
import type { Article, Source, Warn } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { splitAtHeadings } from '../../model/sections.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { countWords } from '../../unicode/word-count.ts';
import { readByline } from '../press/byline.ts';
import { openingDateline } from '../press/dateline.ts';
import { takeHead, withoutHead } from '../take-head.ts';
import { withoutFurniture } from './boilerplate.ts';
import { htmlBlocks } from './content.ts';
import { isCrowded, parsePage, wellFormed } from './dom.ts';
import { findArticle } from './extract.ts';
import { headlineOf, takeSummary } from './head.ts';
import { type Metadata, metadataOf } from './metadata.ts';

/** Readability takes elements out one by one, each past all that stand beside it. */
const MAX_SIBLINGS = 20_000;

/**
 * Reads a web page: the article in it, without what stands around it, and what its meta tags and
 * JSON-LD say of the article. Where no article can be told, all text of the page is shown, and `warn`
 * is told. Nothing in the page is run, and nothing is fetched.
 */
export function readHtml(html: string, source: Source, warn: Warn): Article {
  const page = parsePage(html);
  const metadata = metadataOf(page);
  const address = isAddress(source.path) ? source.path : null;
  const url = resolved(metadata.canonical, address) ?? address;
  const markup = wellFormed(page);
  const place = address ?? url;
  const found = isCrowded(page, MAX_SIBLINGS)
    ? null
    : findArticle(markup, resolved(metadata.base, place) ?? place);
  if (!found) warn(NO_ARTICLE_IN_PAGE);
  const blocks = htmlBlocks(found?.content ?? markup);
  const headline = headlineOf(found?.title ?? '', metadata, blocks);
  const body = withoutFurniture(blocks, headline, metadata.date);
  const { summary, rest } = takeSummary(body, headline, metadata);
  const { left, apart, ...head } = takeHead(rest, headline || null, summary);
  const text = withoutHead(rest, left);
  const dateline = openingDateline(text);
  return {
    source,
    ...head,
    ...creditsOf(metadata, found?.byline ?? null),
    dateline,
    date: metadata.date ?? dateline?.date ?? null,
    dateText: null,
    tags: metadata.tags,
    lang: metadata.lang,
    url,
    words: countWords([...apart, blockText(rest)].join('\n')),
    ...splitAtHeadings(text),
    footnotes: [],
  };
}

function isAddress(path: string | null): path is string {
  return /^https?:\/\//i.test(path ?? '');
}

/** An address of the web, made absolute; null where it is none. */
function resolved(href: string | null, against: string | null): string | null {
  if (href === null || href.trim() === '') return null;
  try {
    const { href: absolute } = new URL(href.trim(), against ?? undefined);
    return isAddress(absolute) ? absolute : null;
  } catch {
    return null;
  }
}

/** Names from the meta tags, else from the byline that stands in the page; that is kept as it stands. */
function creditsOf(
  { authors }: Metadata,
  printed: string | null,
): Pick<Article, 'authors' | 'byline'> {
  const line = cleanLine(printed ?? '') || null;
  if (authors.length > 0) {
    const names = authors.flatMap((author) => namesIn(author) ?? [author]);
    return { authors: names, byline: null };
  }
  if (line === null) return { authors: [], byline: null };
  const names = namesIn(line) ?? [line];
  return { authors: names, byline: names.join(', ') === line ? null : line };
}

/** The names of a byline, with or without its `By`; null where it does not read as one. */
function namesIn(line: string): readonly string[] | null {
  return (readByline(line) ?? readByline(`By ${line}`))?.authors ?? null;
}
