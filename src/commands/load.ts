import { cannotRead, hasNoText, isEmpty } from '../errors/files.ts';
import { STANDARD_INPUT } from '../errors/index.ts';
import { needsScript } from '../errors/web.ts';
import { fileText, sourceOf } from '../library/read.ts';
import type { Entry } from '../library/walk.ts';
import type { Article, Format, Source } from '../model/article.ts';
import { detectFormat } from '../readers/detect.ts';
import { readArticle } from '../readers/index.ts';
import { isInvisible } from '../unicode/sanitize.ts';
import { countWords } from '../unicode/word-count.ts';
import { parseAddress } from '../web/address.ts';
import type { Context } from './context.ts';

/** A text, decoded and sanitized, and where it came from. */
export interface Loaded {
  readonly text: string;
  readonly source: Source;
}

/** Standard input. Throws UserError where it cannot be read, or is empty. */
export async function loadInput(context: Context, format?: Format): Promise<Loaded> {
  const text = await context.standardInput().catch((error) => {
    throw cannotRead(STANDARD_INPUT, error);
  });
  return loaded(text, { name: null, path: null, format: format ?? detectFormat(text) });
}

/** The page at an address. Throws UserError where it cannot be had, or is empty. */
export async function loadPage(
  context: Context,
  argument: string,
  format?: Format,
): Promise<Loaded> {
  const page = await context.fetch(parseAddress(argument));
  return loaded(page.text, { name: null, path: page.address, format: format ?? page.format });
}

/** A file. Throws UserError where it cannot be read, or is empty. */
export async function loadFile({ host }: Context, entry: Entry, format?: Format): Promise<Loaded> {
  const text = await fileText(host, entry);
  const source = sourceOf(entry, text);
  return loaded(text, format ? { ...source, format } : source);
}

function loaded(text: string, source: Source): Loaded {
  if (isInvisible(text)) throw isEmpty(source.path);
  return { text, source };
}

/**
 * Reads what was loaded, and warns of what is wrong with it. Throws UserError where there is nothing in it to read.
 */
export async function readLoaded(context: Context, { text, source }: Loaded): Promise<Article> {
  const warnings: string[] = [];
  const article = await readArticle(text, source, (warning) => warnings.push(warning));
  const place = source.path;
  const isPage = source.format === 'html';
  if (isPage && isShell(article, text)) throw needsScript(place ?? STANDARD_INPUT);
  if (isBare(article) && (isPage || article.headline === '')) throw hasNoText(place);
  for (const warning of warnings) context.warner(place)(warning);
  return article;
}

/** Words that a page says while its script is loading: “Loading, please wait”. */
const MAX_WAITING = 5;

/** Characters of a `noscript` element that are looked at. */
const MAX_NOTE = 1000;

/** Whether a page has no text without its script: none at all, or as little as it takes to say so. */
function isShell(article: Article, html: string): boolean {
  if (!/<script\b/i.test(html)) return false;
  if (isBare(article)) return true;
  if (article.words - countWords(article.headline) > MAX_WAITING) return false;
  const [, ...notes] = html.split(/<noscript\b/i);
  return notes.some((note) => /javascript/i.test(note.slice(0, MAX_NOTE)));
}

/** Whether there is nothing under the headline. */
function isBare({ lead, sections, footnotes }: Article): boolean {
  return lead.length + sections.length + footnotes.length === 0;
}
