import { reasonOf, UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { findByName } from '../library/find.ts';
import { entryAtPath, fileText, streamBytes } from '../library/read.ts';
import type { Entry } from '../library/walk.ts';
import type { Article, Format } from '../model/article.ts';
import { detectFormat } from '../readers/detect.ts';
import { readArticle } from '../readers/index.ts';
import { decode } from '../unicode/decode.ts';
import { clean } from '../unicode/sanitize.ts';
import { looksLikeAddress, parseAddress } from '../web/address.ts';
import type { FetchedPage } from '../web/fetch-page.ts';
import type { Context } from './context.ts';

/** Finds and reads what an argument names: `-`, an address, a path to a file, a name in the library. */
export async function readNamed(
  context: Context,
  argument: string,
  format: Format | undefined,
): Promise<Article> {
  if (argument === '-') return readStandardInput(context, format);
  if (looksLikeAddress(argument)) return readAddress(context, argument, format);
  const entry = await findEntry(context, argument);
  const text = await fileText(context.host, entry);
  const told = format ?? (entry.stream ? detectFormat(text) : entry.format);
  return readArticle(text, { ...entry, format: told }, context.warner(entry.path));
}

/** The file that an argument names, by its path or by its name in the library. */
export async function findEntry(context: Context, argument: string): Promise<Entry> {
  const headlineOf = async (entry: Entry) =>
    (await context.head(entry).catch(() => null))?.headline ?? '';
  return (
    (await entryAtPath(context.host, argument)) ??
    (await findByName(context.folder, argument, headlineOf))
  );
}

async function readAddress(
  context: Context,
  argument: string,
  format: Format | undefined,
): Promise<Article> {
  const page = await fetched(context, argument);
  const source = { name: null, path: page.address, format: format ?? page.format };
  return readArticle(page.text, source, context.warner(page.address));
}

/** Fetches the page at an address. Throws UserError where it cannot be had. */
export async function fetched(context: Context, argument: string): Promise<FetchedPage> {
  return context.fetch(parseAddress(argument));
}

async function readStandardInput(context: Context, format: Format | undefined): Promise<Article> {
  const text = clean(await standardInput(context.host));
  const source = { name: null, path: null, format: format ?? detectFormat(text) };
  return readArticle(text, source, context.warner(null));
}

async function standardInput({ stdin }: Host): Promise<string> {
  try {
    return decode(await streamBytes(stdin));
  } catch (error) {
    throw new UserError(`standard input: ${reasonOf(error)}`);
  }
}
