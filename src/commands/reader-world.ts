import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { noSuchFile, pipeIsGone } from '../errors/files.ts';
import { UserError } from '../errors/index.ts';
import { noAddress, stopped } from '../errors/web.ts';
import type { Host } from '../host/host.ts';
import { folderToWrite } from '../library/folders.ts';
import { type KeptPlace, Places } from '../library/places.ts';
import { fileText } from '../library/read.ts';
import { type Entry, entries, statOf } from '../library/walk.ts';
import { onChange } from '../library/watch.ts';
import { remove } from '../library/write.ts';
import type { Article, Format } from '../model/article.ts';
import { extractOf } from '../model/extract.ts';
import { openInBrowser } from '../output/browser.ts';
import { openInEditor } from '../output/editor.ts';
import { formatOf } from '../readers/index.ts';
import { type Anchor, lineOf } from '../tui/anchor.ts';
import type { World } from '../tui/jobs.ts';
import type { Document, Listed } from '../tui/state.ts';
import type { Event } from '../tui/update.ts';
import type { FetchedPage } from '../web/fetch-page.ts';
import { addOne } from './add.ts';
import { type CommonOptions, Context, orNull } from './context.ts';
import { documentOf } from './document.ts';
import { expectOwn } from './edit.ts';
import { readNamed } from './resolve.ts';
import { SavedArticles } from './saved.ts';

export interface WorldOptions extends CommonOptions {
  readonly format?: Format;
  readonly hyperlinks: boolean;
}

/** The reader has the screen: warnings are told when it is the shell's again, and the reader says itself what is waited for. */
class QuietContext extends Context {
  readonly warnings = new Set<string | UserError>();
  /** Stops what is being fetched. */
  signal: AbortSignal | undefined;

  override warn(warning: string | UserError): void {
    this.warnings.add(warning);
  }

  override async fetch(address: URL): Promise<FetchedPage> {
    const { fetchPage } = await import('../web/fetch-page.ts');
    return fetchPage(address, this.host, undefined, this.signal);
  }
}

/** Files read for the list before keys have their turn. */
const TURN = 16;

/** What the reader has done for it: files, addresses, places, and other programs. */
export class ReaderWorld implements World {
  readonly #host: Host;
  readonly #context: QuietContext;
  readonly #options: WorldOptions;

  constructor(host: Host, options: WorldOptions) {
    this.#host = host;
    this.#options = options;
    this.#context = new QuietContext(host, options);
  }

  /** All that was to be told while the reader had the screen. */
  get warnings(): Iterable<string | UserError> {
    return this.#context.warnings;
  }

  async open(
    location: string,
    from: Document | null,
    signal: AbortSignal,
  ): Promise<Event & { type: 'opened' }> {
    this.#context.signal = signal;
    const { article, section } = from
      ? await this.#linked(location, from)
      : await this.#named(location);
    const document = await this.#documentOf(article);
    return { type: 'opened', document, section, at: this.#places().of(document.location) };
  }

  /** Reads what an argument names; its end may name a section, by number or heading: `reading:2.1`. */
  async #named(argument: string): Promise<Found> {
    const { article, section } = await readNamed(this.#context, argument, this.#options.format);
    if (section === null) return { article, section };
    const [first] = extractOf(article, { sections: [section] }).sections ?? [];
    return { article, section: first?.id ?? null };
  }

  /** Reads what a link of an article leads to: a page, a file beside the article's own, an article of the library. */
  async #linked(href: string, from: Document): Promise<Found> {
    const base = from.address ?? undefined;
    const target = base && URL.canParse(href, base) ? new URL(href, base).href : href;
    const [place = '', section = null] = target.split(/#(.*)/s);
    const read = async (argument: string): Promise<Found> => ({
      article: (await readNamed(this.#context, argument)).article,
      section: section || null,
    });
    if (/^https?:/i.test(place)) return read(place);
    if (/^(?!file:)[a-z][a-z\d+.-]+:/i.test(place)) {
      throw noAddress(href);
    }
    const file = this.#fileAt(place, from);
    if (file !== null) return read(file);
    const wanted = decoded(place);
    const entry = [...entries(this.#context.folder)].find(({ name }) => name === wanted);
    if (!entry) throw noSuchFile(wanted);
    return read(entry.path);
  }

  /** The file that a link names, from the folder of the article that has it; its extension may be missing. */
  #fileAt(place: string, { file }: Document): string | null {
    const folder = file === null ? this.#host.cwd : path.dirname(file);
    const named = /^file:/i.test(place)
      ? pathOf(place)
      : path.resolve(folder, decoded(place.replace(/\?.*/s, '')));
    const ways = ['', '.md', '.txt', '.html'].map((extension) => named + extension);
    return ways.find((way) => statOf(way)?.isFile()) ?? null;
  }

  #documentOf(article: Article): Promise<Document> {
    const { hyperlinks } = this.#options;
    return documentOf(article, this.#host, { color: this.#context.screen.color, hyperlinks });
  }

  async reread({ location, file, address }: Document, signal: AbortSignal): Promise<Document> {
    if (file === null && address === null) throw pipeIsGone();
    this.#context.signal = signal;
    const { format } = this.#options;
    return this.#documentOf((await readNamed(this.#context, location, format)).article);
  }

  async list(signal: AbortSignal): Promise<readonly Listed[]> {
    const places = this.#places();
    const items: Listed[] = [];
    let turn = 0;
    for (const entry of entries(this.#context.folder)) {
      if (++turn % TURN === 0) await setImmediate();
      if (signal.aborted) throw stopped();
      const item = await this.#listed(entry, places.of(entry.path));
      if (item) items.push(item);
    }
    return items;
  }

  /** Null for a file that cannot be read: the others can. */
  async #listed(entry: Entry, place: KeptPlace | null): Promise<Listed | null> {
    const head = await orNull(() => this.#context.head(entry));
    if (!head) return null;
    const { source, headline, date, words, tags } = head;
    const { read = null, readAt = 0 } = place ?? {};
    return { source, headline, date, words, tags, read, readAt };
  }

  async add(address: string, signal: AbortSignal): Promise<string> {
    this.#context.signal = signal;
    const folder = folderToWrite(this.#host, this.#options.dir);
    const saved = await SavedArticles.in(this.#context, folder);
    return (await addOne(this.#context, folder, address, {}, saved)).name;
  }

  async remove({ source }: Listed): Promise<void> {
    const file = source.path ?? '';
    expectOwn(this.#host, path.parse(file).name, file);
    await remove(file);
  }

  async edit(file: string, at: Anchor | null): Promise<void> {
    expectOwn(this.#host, path.parse(file).name, file);
    const entry = { name: file, path: file, format: formatOf(path.extname(file)) ?? 'text' };
    const line = at ? lineOf(await fileText(this.#host, entry), at) : 1;
    await openInEditor(this.#host, file, line);
  }

  browse(address: string): Promise<void> {
    return openInBrowser(this.#host, address);
  }

  keep({ location }: Document, at: Anchor, read: number): void {
    if (location === '-') return;
    try {
      this.#places().keep(location, { ...at, read, readAt: Date.now() });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#context.warn(error);
    }
  }

  watch({ file }: Document, changed: () => void): () => void {
    return file === null ? () => {} : onChange(file, changed);
  }

  /** Made anew each time: other readers keep places too. */
  #places(): Places {
    return new Places(this.#host, (message) => this.#context.warn(message));
  }
}

interface Found {
  readonly article: Article;
  /** The section to begin with, by its id; null: none is named. */
  readonly section: string | null;
}

/** The path in a `file:` address. Throws UserError where it names a host, or no path. */
function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw noAddress(address);
  }
}

function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
