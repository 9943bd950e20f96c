import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { libraryFolder } from '../library/folders.ts';
import { fileText } from '../library/read.ts';
import type { Entry } from '../library/walk.ts';
import type { ArticleHead } from '../model/article.ts';
import { complain, withProgress } from '../output/report.ts';
import { type ColorWhen, type Screen, screenOf } from '../output/screen.ts';
import { readHead } from '../readers/index.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import type { FetchedPage } from '../web/fetch-page.ts';

/** The options that every command takes. */
export interface CommonOptions {
  readonly dir?: string;
  readonly color: ColorWhen;
}

/** What a command works with: the host, the library's folder, the screen, and where faults are told. */
export class Context {
  readonly screen: Screen;
  /** Whether something could not be done; then the exit code is 1. */
  failed = false;
  readonly #dir: string | undefined;

  constructor(
    readonly host: Host,
    options: CommonOptions,
  ) {
    this.screen = screenOf(host, options.color);
    this.#dir = options.dir;
  }

  /** The library's folder. Throws UserError where a named one is missing. */
  get folder(): string {
    return libraryFolder(this.host, this.#dir);
  }

  warn(message: string): void {
    complain(this.host, message);
  }

  /** Does `work`; a fault of the user's or of a file is told, and the others go on. Null then. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.report(error);
      return null;
    }
  }

  report({ message, hint }: UserError): void {
    this.failed = true;
    complain(this.host, message, hint);
  }

  async head(entry: Entry): Promise<ArticleHead> {
    const text = await fileText(this.host, entry);
    return await readHead(text, entry, this.warner(entry.path));
  }

  /** Fetches a page, and says so where it takes long. Throws UserError where it cannot be had. */
  async fetch(address: URL): Promise<FetchedPage> {
    const { fetchPage } = await import('../web/fetch-page.ts');
    const line = `Fetching ${address.host} …`;
    return withProgress(this.host, line, () => fetchPage(address, this.host));
  }

  /** Warns of one source, by its name. */
  warner(place: string | null): (message: string) => void {
    return (message) => this.warn(`${cleanLine(place ?? 'standard input')}: ${message}`);
  }
}
