import type { Article, ArticleHead, Format, Source } from '../model/article.ts';
import type { Warn } from './warn.ts';

type Read<Result> = (text: string, source: Source, warn: Warn) => Result | Promise<Result>;

interface Reader {
  /** With their dot; '' is a name without an extension. */
  readonly extensions: readonly string[];
  /** Loads the code that reads the format: late, since a command may never need it. */
  readonly load: () => Promise<Read<Article>>;
  /** Where the head can be had for less than the whole. */
  readonly loadHead?: () => Promise<Read<ArticleHead>>;
}

/** The input formats. A new one is a file beside this and a line here. */
const readers: { readonly [format in Format]: Reader } = {
  markdown: {
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown/index.ts')).readMarkdown,
    loadHead: async () => (await import('./markdown/head.ts')).readMarkdownHead,
  },
  text: {
    extensions: ['.txt', ''],
    load: async () => (await import('./text/index.ts')).readText,
    loadHead: async () => (await import('./text/index.ts')).readTextHead,
  },
  html: {
    extensions: ['.html', '.htm'],
    load: async () => (await import('./html/index.ts')).readHtml,
  },
};

export const formats = Object.keys(readers) as Format[];

/** The format that a file name's extension (with its dot; '' for none) stands for. */
export function formatOf(extension: string): Format | undefined {
  return formats.find((format) => readers[format].extensions.includes(extension.toLowerCase()));
}

/** What has been loaded: to load for each of ten thousand files takes longer than to read them. */
const loaded = new Map<() => Promise<unknown>, Read<unknown>>();

async function loadFirst<Result>(load: () => Promise<Read<Result>>): Promise<Read<Result>> {
  const read = await load();
  loaded.set(load, read);
  return read;
}

/** Reads a decoded and cleaned text as the format that its source names. */
export function readArticle(text: string, source: Source, warn: Warn): Promise<Article> {
  return read(readers[source.format].load, text, source, warn);
}

/** Reads what a list shows, and no more of the text than that takes. */
export function readHead(text: string, source: Source, warn: Warn): Promise<ArticleHead> {
  const { load, loadHead = load } = readers[source.format];
  return read<ArticleHead>(loadHead, text, source, warn);
}

/** What a reader makes of a text, unless its markup overflows the stack: then the bare text is shown. */
async function read<Result>(
  load: () => Promise<Read<Result>>,
  text: string,
  source: Source,
  warn: Warn,
): Promise<Result | Article> {
  const reader = (loaded.get(load) as Read<Result> | undefined) ?? (await loadFirst(load));
  try {
    return await reader(text, source, warn);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warn('its markup is nested too deeply: its text is shown as it stands');
    const readText = await loadFirst(readers.text.load);
    return readText(text, source, warn);
  }
}
