import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { folderToWrite } from '../library/folders.ts';
import { entryAtPath, fileText } from '../library/read.ts';
import type { Entry } from '../library/walk.ts';
import { entries } from '../library/walk.ts';
import { replace, saveNew } from '../library/write.ts';
import type { Article, Source } from '../model/article.ts';
import { print } from '../output/print.ts';
import { readArticle } from '../readers/index.ts';
import { markdownCopy } from '../renderers/markdown/front-matter.ts';
import { markdownDocument } from '../renderers/markdown/index.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { fileSlug } from '../unicode/slug.ts';
import { looksLikeAddress } from '../web/address.ts';
import { type CommonOptions, Context } from './context.ts';
import { fetched } from './resolve.ts';

export interface AddOptions extends CommonOptions {
  readonly tag?: readonly string[];
  readonly force?: boolean;
}

/** `article add`: saves pages and files into the library, as Markdown, and prints the names they got. */
export async function add(
  places: readonly string[],
  options: AddOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const folder = await folderToWrite(host, options.dir);
  for (const place of places) {
    const name = await context.attempt(() => addOne(context, folder, place, options));
    if (name) await print(host, context.screen, [`${cleanLine(name)}\n`], false);
  }
  return context.failed ? 1 : 0;
}

/** Saves a page or a file into a folder. Resolves to the name that it got; throws UserError. */
export async function addOne(
  context: Context,
  folder: string,
  place: string,
  { tag = [], force = false }: Pick<AddOptions, 'tag' | 'force'>,
): Promise<string> {
  const { text, source } = await sourceAt(context, place);
  const article = await readArticle(text, source, context.warner(source.path));
  const tags = [...new Set([...article.tags, ...tag.map(cleanLine)])].filter((name) => name !== '');
  const address = looksLikeAddress(source.path ?? '') ? source.path : null;
  const document =
    source.format === 'markdown'
      ? await markdownCopy(text, address, tag.length > 0 ? tags : [])
      : markdownDocument({ ...article, tags });
  const earlier = await savedFrom(context, folder, article.url ?? address);
  if (earlier && force) {
    await replace(earlier.path, document);
    return earlier.name;
  }
  if (earlier) throw thereAlready(place, earlier.name);
  const wanted = fileSlug(article.headline || nameOf(source));
  const { name, there } = await saveNew(folder, wanted, document, force);
  if (there) throw thereAlready(place, name);
  return name;
}

function thereAlready(place: string, name: string): UserError {
  return new UserError(
    `${cleanLine(place)} is in the library already: ${cleanLine(name)}`,
    'To replace it: article add --force',
  );
}

async function sourceAt(
  context: Context,
  place: string,
): Promise<{ text: string; source: Source }> {
  if (looksLikeAddress(place)) {
    const { text, format, address } = await fetched(context, place);
    return { text, source: { name: null, path: address, format } };
  }
  const { host } = context;
  // Unlike a name in the library, a file's name needs no slash and no extension here.
  const entry = (await entryAtPath(host, place)) ?? (await entryAtPath(host, `./${place}`));
  if (!entry) throw new UserError(`no such file: ${cleanLine(place)}`);
  return { text: await fileText(host, entry), source: entry };
}

/** The article that was saved from the address before, whatever its name is now. */
async function savedFrom(
  context: Context,
  folder: string,
  url: string | null,
): Promise<Entry | null> {
  if (url === null) return null;
  for (const entry of entries(folder)) {
    if (entry.format !== 'markdown') continue;
    const text = await fileText(context.host, entry).catch(() => '');
    // Reading an article costs more than finding the address in its text.
    if (!text.includes(url)) continue;
    const head: Pick<Article, 'url'> | null = await context.head(entry).catch(() => null);
    if (head?.url === url) return entry;
  }
  return null;
}

/** A file's name, or the end of an address: what an article without a headline goes by. */
function nameOf({ name, path }: Source): string {
  if (name !== null) return name;
  const { host, pathname } = new URL(path ?? '');
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURI(last);
  } catch {
    return last;
  }
}
