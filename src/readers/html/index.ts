import { LITTLE_OF_PAGE, NO_ARTICLE_IN_PAGE } from '../../errors/warnings.ts';
import type { Article, Block, Footnote, Source, Warn } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { splitAtHeadings } from '../../model/sections.ts';
import { countWords } from '../../unicode/word-count.ts';
import { openingDateline } from '../press/dateline.ts';
import { isServerPage, withoutCode } from '../server-page.ts';
import { takeHead, withoutHead } from '../take-head.ts';
import { withoutBoilerplate } from './article/boilerplate.ts';
import { withCaptions } from './article/captions.ts';
import { takeNotes } from './article/footnotes.ts';
import { opened } from './article/panels.ts';
import { selectArticle } from './article/selection.ts';
import { withoutParts } from './article/trim.ts';
import { blocksOf } from './content.ts';
import { articleAuthors } from './head/authors.ts';
import { credibleAddress } from './head/canonical.ts';
import { pageDate } from './head/date.ts';
import { headlineOf } from './head/headline.ts';
import { metadataOf } from './head/metadata.ts';
import { takeSummary } from './head/summary.ts';
import { isAddress, resolved, withAddresses } from './page/addresses.ts';
import { linesOf, surroundings } from './page/lines.ts';
import { parsePage } from './page/parse.ts';
import { type Element, elementsIn } from './page/tree.ts';

/** Of a page's running text; an article with less may have lost some of it. */
const MIN_SHARE = 0.5;

/**
 * Reads a web page: the article in it, without what stands around it, and what its meta tags, its JSON-LD and the lines
 * about its headline say of the article. Where no article can be told, all text of the page is shown, and `warn` is
 * told; it is told too where the article is much less than the page. Nothing in the page is run, and nothing is fetched.
 */
export function readHtml(html: string, source: Source, warn: Warn): Article {
  const page = opened(parsePage(isServerPage(source.path) ? withoutCode(html) : html));
  const metadata = metadataOf(page);
  const address = isAddress(source.path) ? source.path : null;
  const named = metadata.addresses.map((each) => resolved(each, address));
  const url = credibleAddress(named, address);
  const place = address ?? url;
  const base = resolved(metadata.base, place) ?? place;

  const body = bodyOf(page);
  const { root, isArticle, share } = selectArticle(body);
  if (!isArticle) warn(NO_ARTICLE_IN_PAGE);
  else if (share < MIN_SHARE) warn(LITTLE_OF_PAGE);
  const selected = withoutParts(withAddresses(root, { base, page: place }));
  const { article, notes } = takeNotes(selected, page);
  const footnotes = notes.map(({ number, nodes }) => ({ number, blocks: blocksOf(nodes) }));
  const blocks = blocksOf([withCaptions(article)]);

  const lines = linesOf(body);
  const { text: title, at } = headlineOf(metadata, lines);
  const shown = new Set([article, ...elementsIn(article)].map(({ origin }) => origin));
  const around = surroundings(lines, at, ({ path }) => shown.has(path.at(-1)));
  const authors = articleAuthors(metadata, around);
  const date = pageDate({ ...metadata, ...around, address: url });

  const text = withoutBoilerplate(blocks, { headline: title, authors });
  const { summary, rest } = takeSummary(text, title, metadata, around.under);
  const { left, apart, ...head } = takeHead(rest, title || null, summary);
  const content = withoutHead(rest, left);
  const dateline = openingDateline(content);
  return {
    source,
    ...head,
    authors,
    byline: null,
    dateline,
    date: date ?? dateline?.date ?? null,
    dateText: null,
    tags: metadata.tags,
    lang: metadata.lang,
    url,
    words: countWords([...apart, textOf(rest, footnotes)].join('\n')),
    ...splitAtHeadings(content),
    footnotes,
  };
}

function bodyOf(page: Element): Element {
  for (const element of elementsIn(page)) if (element.name === 'body') return element;
  return page;
}

function textOf(blocks: readonly Block[], footnotes: readonly Footnote[]): string {
  return [blocks, ...footnotes.map((note) => note.blocks)]
    .map((each) => blockText(each))
    .join('\n');
}
