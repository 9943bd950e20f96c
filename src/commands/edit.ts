import { notInLibrary, shippedArticle } from '../errors/articles.ts';
import type { Host } from '../host/host.ts';
import { isInside } from '../library/folders.ts';
import type { Entry } from '../library/walk.ts';
import { openInEditor } from '../output/editor.ts';
import { looksLikeAddress } from '../web/address.ts';
import { type CommonOptions, Context } from './context.ts';
import { findNamed } from './resolve.ts';

/** `article edit`: opens an article's file in the user's editor. */
export async function edit(name: string, options: CommonOptions, host: Host): Promise<number> {
  const { entry } = await findOwn(new Context(host, options), name);
  await openInEditor(host, entry.path);
  return 0;
}

/** The file of an article that may be changed. Throws UserError for the articles that ship with the program. */
export async function findOwn(
  context: Context,
  name: string,
): Promise<{ entry: Entry; section: string | null }> {
  if (name === '-' || looksLikeAddress(name)) throw notInLibrary(name, context.dir);
  const named = await findNamed(context, name);
  expectOwn(context.host, named.entry.name, named.entry.path);
  return named;
}

/** Throws UserError for an article that ships with the program. */
export function expectOwn(host: Host, name: string, file: string): void {
  if (isInside(host, host.shippedArticles, file)) throw shippedArticle(name, file);
}
