import { noArticle, noArticleNamed, severalArticles } from '../errors/articles.ts';
import { noSuchFile } from '../errors/files.ts';
import type { UserError } from '../errors/index.ts';
import { addressWithoutScheme } from '../errors/web.ts';
import { findByName, type Matches } from '../library/find.ts';
import { MAX_NEAR, nearest, nearPaths } from '../library/near.ts';
import { entryAtPath, looksLikePath } from '../library/read.ts';
import { type Entry, entries } from '../library/walk.ts';
import type { Article, Format } from '../model/article.ts';
import { addressMeant, looksLikeAddress } from '../web/address.ts';
import type { Context } from './context.ts';
import { type Loaded, loadFile, loadInput, loadPage, readLoaded } from './load.ts';

/** What an argument names. */
export interface Named {
  readonly article: Article;
  /** The section that it names, of `ukraine-ceasefire:2`. */
  readonly section: string | null;
}

/**
 * What is read where nothing is named: standard input where it is piped, on a terminal what is chosen from a list; an
 * exit code where nothing is. Throws UserError where nobody can choose.
 */
export async function nameOrChoice(context: Context): Promise<readonly [string] | number> {
  const { host, screen } = context;
  if (!host.stdin.isTTY) return ['-'];
  if (!screen.isTerminal || host.env.CI) throw noArticleNamed(context.dir);
  const { choose } = await import('./choose.ts');
  const chosen = await choose(context);
  return typeof chosen === 'number' ? chosen : [chosen];
}

/** Finds and reads what an argument names: `-`, an address, a path to a file, a name in the library. Throws UserError. */
export async function readNamed(
  context: Context,
  argument: string,
  format?: Format,
): Promise<Named> {
  const { loaded, section } = await load(context, argument, format);
  return { article: await readLoaded(context, loaded), section };
}

async function load(
  context: Context,
  argument: string,
  format?: Format,
): Promise<{ loaded: Loaded; section: string | null }> {
  if (argument === '-') return { loaded: await loadInput(context, format), section: null };
  if (looksLikeAddress(argument)) {
    return { loaded: await loadPage(context, argument, format), section: null };
  }
  const { entry, section } = await findNamed(context, argument);
  return { loaded: await loadFile(context, entry, format), section };
}

/** The file that an argument names, by its path or by its name, and the section after its colon. Throws UserError. */
export async function findNamed(
  context: Context,
  argument: string,
): Promise<{ entry: Entry; section: string | null }> {
  for (const [word, section] of splits(argument)) {
    const { found } = await findEntries(context, word);
    const [entry, other] = found;
    const names = found.map(({ name }) => name);
    if (other) throw severalArticles(word, names);
    if (entry) return { entry, section };
  }
  throw await notFound(context, argument);
}

/** A word by itself, then with what follows each of its colons taken for a section. */
function* splits(argument: string): Generator<[word: string, section: string | null]> {
  yield [argument, null];
  for (let at = argument.lastIndexOf(':'); at > 0; at = argument.lastIndexOf(':', at - 1)) {
    yield [argument.slice(0, at), argument.slice(at + 1) || null];
  }
}

/**
 * The files that a word names: one by its path; those of the library, and else of the shipped articles, by their names;
 * else one in the current folder that has neither slash nor extension (`LICENSE`).
 */
export async function findEntries(context: Context, word: string): Promise<Matches> {
  const { host } = context;
  const atPath = looksLikePath(word) ? entryAtPath(host, word) : null;
  if (atPath) return { found: [atPath], whole: true };
  const folders = [...new Set([context.folder, host.shippedArticles])];
  const matches = await findByName(folders, word, context.headline);
  if (matches.found.length > 0 || looksLikePath(word) || word === '') return matches;
  const here = entryAtPath(host, word);
  return here ? { found: [here], whole: true } : matches;
}

async function notFound(context: Context, argument: string): Promise<UserError> {
  const address = addressMeant(argument);
  if (address) return addressWithoutScheme(argument, address);
  if (isPath(argument)) return noSuchFile(argument, await nearNames(context, argument));
  const [name = ''] = argument.split(/(?<=.):/, 1);
  return noArticle(name, await nearNames(context, name), context.dir);
}

/** Whether a word that names nothing was meant as a path; a name in the library may have slashes too. */
function isPath(word: string): boolean {
  return /^[.~]?[\\/]|^\.\.|\.[a-z]\w*$/i.test(word);
}

/** The files that a word may be a slip for, and the names of the articles, by name or headline. */
export async function nearNames(context: Context, word: string): Promise<string[]> {
  const files = nearPaths(context.host, word, 'files');
  // The name of a file may have been seen in the library.
  const name = word.replace(/\.[a-z]\w*$/i, '');
  const texts = new Map<string, string[]>();
  for (const folder of new Set([context.folder, context.host.shippedArticles])) {
    for (const entry of entries(folder)) {
      texts.set(entry.name, [entry.name, await context.headline(entry)]);
    }
  }
  const names = nearest(name, texts.keys(), (each) => texts.get(each) ?? []);
  return [...new Set([...files, ...names])].slice(0, MAX_NEAR);
}
