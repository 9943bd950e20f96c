import { noArticlesIn } from '../errors/articles.ts';
import { STANDARD_INPUT, UserError } from '../errors/index.ts';
import type { Host } from '../host/host.ts';
import { streamBytes } from '../library/bytes.ts';
import { libraryFolder, shownPath } from '../library/folders.ts';
import { fileText, sourceOf } from '../library/read.ts';
import type { Entry } from '../library/walk.ts';
import type { ArticleHead, Warn } from '../model/article.ts';
import { complain, withProgress } from '../output/report.ts';
import { type ColorWhen, type Screen, screenOf } from '../output/screen.ts';
import { readHead } from '../readers/index.ts';
import { decode } from '../unicode/decode.ts';
import { clean } from '../unicode/sanitize.ts';
import type { FetchedPage } from '../web/fetch-page.ts';

/** The options that every command takes. */
export interface CommonOptions {
  readonly dir?: string;
  readonly color: ColorWhen;
}

/** What a command works with: the host, the library's folder, the screen, and where errors are reported. */
export class Context {
  readonly screen: Screen;
  /** Whether something could not be done; then the exit code is 1. */
  failed = false;
  /** The library's folder, where an option names it. */
  readonly dir: string | undefined;
  readonly #headlines = new Map<string, string>();
  #input: Promise<string> | undefined;

  constructor(
    readonly host: Host,
    options: CommonOptions,
  ) {
    this.screen = screenOf(host, options.color);
    this.dir = options.dir;
  }

  /** The library's folder. Throws UserError where a named one is missing. */
  get folder(): string {
    return libraryFolder(this.host, this.dir);
  }

  /** What to say where there is nothing in the library. */
  noArticles(): UserError {
    return noArticlesIn(shownPath(this.host, this.folder), this.dir);
  }

  /** Says what is wrong where all could be done. */
  warn(warning: string | UserError): void {
    complain(this.host, warning);
  }

  /** Does `work`; an error of the user's or of a file is reported, and the others go on. Null then. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.report(error);
      return null;
    }
  }

  readonly report = (error: UserError): void => {
    this.failed = true;
    complain(this.host, error);
  };

  /** Reads what a list shows of an article. Throws UserError. */
  async head(entry: Entry, warn: Warn = this.warner(entry.path)): Promise<ArticleHead> {
    const text = await fileText(this.host, entry);
    return await readHead(text, sourceOf(entry, text), warn);
  }

  /** An article's headline, read once; empty where it cannot be read. */
  readonly headline = async (entry: Entry): Promise<string> => {
    const known = this.#headlines.get(entry.path);
    if (known !== undefined) return known;
    const headline = (await orNull(() => this.head(entry, () => {})))?.headline ?? '';
    this.#headlines.set(entry.path, headline);
    return headline;
  };

  /** The text of standard input, decoded and sanitized: there is only one, however often it is named. */
  standardInput(): Promise<string> {
    this.#input ??= streamBytes(this.host.stdin).then(decode).then(clean);
    return this.#input;
  }

  /** Fetches a page, and says so where it takes long. Throws UserError where it cannot be had. */
  async fetch(address: URL): Promise<FetchedPage> {
    const { fetchPage } = await import('../web/fetch-page.ts');
    const line = `Fetching ${address.host} …`;
    return withProgress(this.host, line, () => fetchPage(address, this.host));
  }

  /** Warns of one source, by its name. */
  warner(place: string | null): Warn {
    return (message) => {
      const shown = place === null ? STANDARD_INPUT : shownPath(this.host, place);
      this.warn(`${shown}: ${message}`);
    };
  }
}

/** What `work` results in; null where it throws a UserError, which is passed over. */
export async function orNull<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
