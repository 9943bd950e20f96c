import { savedAlready } from '../errors/articles.ts';
import { noSuchFile } from '../errors/files.ts';
import { addressWithoutScheme } from '../errors/web.ts';
import type { Host } from '../host/host.ts';
import { folderToWrite } from '../library/folders.ts';
import { nearPaths } from '../library/near.ts';
import { entryAtPath } from '../library/read.ts';
import { replace, type Saved, saveNew } from '../library/write.ts';
import type { Source } from '../model/article.ts';
import { print } from '../output/print.ts';
import { markdownCopy } from '../renderers/markdown/front-matter.ts';
import { markdownDocument } from '../renderers/markdown/index.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { fileSlug } from '../unicode/slug.ts';
import { addressMeant, looksLikeAddress } from '../web/address.ts';
import { type CommonOptions, Context } from './context.ts';
import { type Loaded, loadFile, loadInput, loadPage, readLoaded } from './load.ts';
import { SavedArticles } from './saved.ts';

export interface AddOptions extends CommonOptions {
  readonly tag?: readonly string[];
  readonly force?: boolean;
}

/** `article add`: saves pages and files into the library, as Markdown, and prints their names and paths. */
export async function add(
  places: readonly string[],
  options: AddOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const folder = folderToWrite(host, options.dir);
  const saved = await SavedArticles.in(context, folder);
  for (const place of places) {
    const added = await context.attempt(() => addOne(context, folder, place, options, saved));
    if (!added) continue;
    const between = context.screen.isTerminal ? '  ' : '\t';
    await print(host, context.screen, [
      `${cleanLine(added.name)}${between}${cleanLine(added.path)}\n`,
    ]);
  }
  return context.failed ? 1 : 0;
}

/** Saves a page or a file into a folder. Resolves to the name that it got; throws UserError. */
export async function addOne(
  context: Context,
  folder: string,
  place: string,
  { tag = [], force = false }: Pick<AddOptions, 'tag' | 'force'>,
  saved: SavedArticles,
): Promise<Saved> {
  const loaded = await load(context, place);
  const { text, source } = loaded;
  const article = await readLoaded(context, loaded);
  const tags = [...new Set([...article.tags, ...tag.map(cleanLine)])].filter((name) => name !== '');
  const address = looksLikeAddress(source.path ?? '') ? source.path : null;
  const document =
    source.format === 'markdown'
      ? await markdownCopy(text, address, tag.length > 0 ? tags : [])
      : markdownDocument({ ...article, tags });
  const url = article.url ?? address;
  const marks = { headline: article.headline, url, address, document, text };
  const earlier = await saved.find(marks);
  // What is no Markdown was put there by hand, and stays.
  const replaceable = earlier?.format === 'markdown';
  if (earlier && !(force && replaceable)) throw savedAlready(place, earlier.name, replaceable);
  if (earlier) {
    await replace(earlier.path, document);
    return earlier;
  }
  const wanted = fileSlug(article.headline || nameOf(source));
  const added = await saveNew(folder, wanted, document, force);
  saved.add({ ...added, format: 'markdown' }, document);
  return added;
}

/** What a place holds. Unlike a name in the library, a file's name needs no slash and no extension here. */
async function load(context: Context, place: string): Promise<Loaded> {
  if (place === '-') return loadInput(context);
  if (looksLikeAddress(place)) return loadPage(context, place);
  const entry = entryAtPath(context.host, place);
  if (entry) return loadFile(context, entry);
  const address = addressMeant(place);
  if (address) throw addressWithoutScheme(place, address, 'add');
  throw noSuchFile(place, nearPaths(context.host, place, 'files'));
}

/** A file's name, or the end of an address: what an article without a headline goes by; empty for standard input. */
function nameOf({ name, path }: Source): string {
  if (name !== null || path === null) return name ?? '';
  const { host, pathname } = new URL(path);
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURI(last);
  } catch {
    return last;
  }
}
