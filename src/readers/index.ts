import { NESTED_TOO_DEEPLY } from '../errors/warnings.ts';
import type { Article, ArticleHead, Format, Source, Warn } from '../model/article.ts';

type Read<Result> = (text: string, source: Source, warn: Warn) => Result | Promise<Result>;

interface Reader {
  /** With their dot, in lower case. */
  readonly extensions: readonly string[];
  /** Loads the code that reads the format: late, since a command may never need it. */
  readonly load: () => Promise<Read<Article>>;
  /** The same for what a list shows, and no more of the text than that takes. */
  readonly loadHead: () => Promise<Read<ArticleHead>>;
}

/** The input formats. A new one is a folder beside this file and an entry here. */
const readers: { readonly [format in Format]: Reader } = {
  markdown: {
    // Those that GitHub takes for Markdown.
    extensions: ['.md', '.markdown', '.mdown', '.mdwn', '.mkd', '.mkdn', '.mkdown'],
    load: once(async () => (await import('./markdown/index.ts')).readMarkdown),
    loadHead: once(async () => (await import('./markdown/head.ts')).readMarkdownHead),
  },
  text: {
    extensions: ['.txt', '.text'],
    load: once(async () => (await import('./text/index.ts')).readText),
    loadHead: once(async () => (await import('./text/index.ts')).readTextHead),
  },
  html: {
    extensions: ['.html', '.htm', '.xhtml', '.xht'],
    load: once(async () => (await import('./html/index.ts')).readHtml),
    loadHead: once(async () => (await import('./html/index.ts')).readHtml),
  },
};

export const formats = Object.keys(readers) as Format[];

/** To import for each of ten thousand files takes longer than to read them. */
function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loaded: Promise<Result> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** The format that a file name's extension (with its dot; '' for none) stands for; undefined where it tells none. */
export function formatOf(extension: string): Format | undefined {
  return formats.find((format) => readers[format].extensions.includes(extension.toLowerCase()));
}

/** Reads a decoded and sanitized text as the format that its source names. */
export async function readArticle(text: string, source: Source, warn: Warn): Promise<Article> {
  const read = await readers[source.format].load();
  return await withoutOverflow(() => read(text, source, warn), text, source, warn);
}

/** Reads what a list shows of a decoded and sanitized text. */
export async function readHead(text: string, source: Source, warn: Warn): Promise<ArticleHead> {
  const read = await readers[source.format].loadHead();
  return await withoutOverflow(() => read(text, source, warn), text, source, warn);
}

/** What a reader makes of a text, unless its markup overflows the stack: then the bare text is shown. */
async function withoutOverflow<Result>(
  read: () => Result | Promise<Result>,
  text: string,
  source: Source,
  warn: Warn,
): Promise<Result | Article> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warn(NESTED_TOO_DEEPLY);
    const readText = await readers.text.load();
    return readText(text, source, warn);
  }
}
