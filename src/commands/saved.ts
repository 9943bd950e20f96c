import { createHash } from 'node:crypto';
import { fileText } from '../library/read.ts';
import { type Entry, entries, statOf } from '../library/walk.ts';
import type { ArticleHead } from '../model/article.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import { type Context, orNull } from './context.ts';

/** What an article that is to be saved goes by. */
interface Marks {
  readonly headline: string;
  readonly url: string | null;
  /** Where it was found, if not in a file. */
  readonly address: string | null;
  /** The Markdown document that is saved. */
  readonly document: string;
  /** The text as it came. */
  readonly text: string;
}

/** What is kept of an article: enough to pass most others over without parsing them. */
interface Row {
  readonly entry: Entry;
  readonly matter: string;
  /** A hash of what stands under the front matter, which may have been edited. */
  readonly body: string;
}

/** What a library has already, by address and by text, whatever the names of the files are now. */
export class SavedArticles {
  readonly #context: Context;
  readonly #rows: Row[] = [];

  private constructor(context: Context) {
    this.#context = context;
  }

  /** Reads a library, which may not exist yet; files that cannot be read are passed over. */
  static async in(context: Context, folder: string): Promise<SavedArticles> {
    const saved = new SavedArticles(context);
    if (!statOf(folder)) return saved;
    for (const entry of entries(folder)) {
      const text = await orNull(() => fileText(context.host, entry));
      if (text !== null) saved.add(entry, text);
    }
    return saved;
  }

  add(entry: Entry, text: string): void {
    const parts = entry.format === 'markdown' ? splitFrontMatter(text) : null;
    this.#rows.push({ entry, matter: parts?.source ?? '', body: hash(parts?.body ?? text) });
  }

  /**
   * The article that came from the same address, or has the same text and came from no other. An address that a page only
   * says to be its own may be that of others as well, so that the headline has to be the same, too.
   */
  async find({ headline, url, address, document, text }: Marks): Promise<Entry | null> {
    for (const { entry, matter } of this.#rows) {
      if (!url || !matter.includes(url)) continue;
      const head = await this.#headOf(entry);
      if (head?.url === url && (url === address || head.headline === headline)) return entry;
    }
    const bodies = [hash(splitFrontMatter(document)?.body ?? document), hash(text)];
    for (const { entry, body } of this.#rows) {
      if (!bodies.includes(body)) continue;
      if (entry.format !== 'markdown') return entry;
      const head = await this.#headOf(entry);
      if (head?.headline === headline && (url === null || head.url === null)) return entry;
    }
    return null;
  }

  #headOf(entry: Entry): Promise<ArticleHead | null> {
    return orNull(() => this.#context.head(entry, () => {}));
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text.trim()).digest('base64');
}
