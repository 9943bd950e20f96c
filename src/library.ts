import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './article.ts';
import { clean, cleanLine } from './clean.ts';
import { decode } from './decode.ts';
import { UserError } from './errors.ts';
import { fold } from './fold.ts';
import type { Host } from './host.ts';
import { fileBytes, openStream, streamBytes } from './library/bytes.ts';
import { formatOf } from './readers/index.ts';

/** A file of the library, or one that was named by its path. */
export interface Entry extends Source {
  readonly name: string;
  readonly path: string;
  /** A pipe or a device that was named by its path: what it holds tells how to read it. */
  readonly stream?: boolean;
}

/**
 * The library's folder: the first that is named or exists of `--dir`, `ARTICLE_DIR`, `./articles`,
 * the user's data folder and the shipped articles. Throws UserError where a named one is missing.
 */
export function libraryFolder(host: Host, dir: string | undefined): string {
  const named = dir ?? (host.env.ARTICLE_DIR || undefined);
  if (named !== undefined) {
    const folder = path.resolve(host.cwd, named);
    if (!isFolder(folder)) throw new UserError(`no such folder: ${cleanLine(named)}`);
    return folder;
  }
  const usual = [path.resolve(host.cwd, 'articles'), userLibrary(host)];
  return usual.find(isFolder) ?? host.shippedArticles;
}

/** The folder of the user's own articles; it may not exist yet. */
export function userLibrary(host: Host): string {
  const data = host.env.XDG_DATA_HOME || path.join(host.home, '.local', 'share');
  return path.join(data, 'article');
}

function isFolder(folder: string): boolean {
  return statOf(folder)?.isDirectory() === true;
}

/**
 * The library's files, by name. Hidden files and `node_modules` are passed over, and so is what is
 * no regular file; a link to a folder is followed, once.
 */
export function* entries(folder: string): Generator<Entry> {
  yield* walk(folder, '', new Set([realpathSync(folder)]));
}

function* walk(root: string, below: string, seen: Set<string>): Generator<Entry> {
  const found = itemsOf(path.join(root, below));
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of found) {
    if (item.name.startsWith('.') || item.name === 'node_modules') continue;
    const relative = path.join(below, item.name);
    const kind = kindOf(item, path.join(root, relative));
    if (kind === 'file') {
      const entry = entryAt(path.join(root, relative), relative);
      if (entry) yield entry;
    } else if (kind === 'folder') {
      const real = tried(() => realpathSync(path.join(root, relative)));
      if (real === null || seen.has(real)) continue;
      seen.add(real);
      yield* walk(root, relative, seen);
    }
  }
}

function itemsOf(folder: string): Dirent[] {
  return tried(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

function kindOf(item: Dirent, file: string): 'file' | 'folder' | 'other' {
  const target = item.isSymbolicLink() ? statOf(file) : item;
  if (target?.isFile()) return 'file';
  return target?.isDirectory() ? 'folder' : 'other';
}

function statOf(file: string): Stats | null {
  return tried(() => statSync(file));
}

/** What cannot be read is passed over. */
function tried<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function entryAt(file: string, relative: string): Entry | null {
  const extension = path.extname(relative);
  const format = formatOf(extension);
  if (!format) return null;
  const name = relative.slice(0, relative.length - extension.length).replaceAll(path.sep, '/');
  return { name, path: file, format };
}

/**
 * The file that an argument names by its path: it has a slash or an extension, and it exists.
 * Null where it does not look like one. Throws UserError for a folder.
 */
export async function entryAtPath(host: Host, argument: string): Promise<Entry | null> {
  if (!/[\\/]/.test(argument) && path.extname(argument) === '') return null;
  const file = path.resolve(host.cwd, argument);
  const found = statOf(file);
  if (!found) return null;
  if (found.isDirectory()) {
    const shown = cleanLine(argument);
    throw new UserError(`${shown} is a folder`, `To list it: article list --dir ${shown}`);
  }
  const extension = path.extname(file);
  return {
    name: path.basename(file, extension),
    path: argument,
    format: formatOf(extension) ?? 'text',
    ...(found.isFile() && !file.startsWith('/dev/') ? {} : { stream: true }),
  };
}

/** The file's text, decoded and cleaned. Throws UserError, naming the file, where it cannot be had. */
export async function textOf(host: Host, { path: name, stream }: Entry): Promise<string> {
  const file = path.resolve(host.cwd, name);
  try {
    return clean(decode(stream ? await streamBytes(openStream(file)) : fileBytes(file)));
  } catch (error) {
    throw new UserError(`${cleanLine(name)}: ${faultOf(error)}`);
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'too many links',
  ENXIO: 'not a regular file',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on device',
  EROFS: 'the file system cannot be written to',
};

/** Why a file could not be read or written, in a few words. */
export function faultOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return FAULTS[code ?? ''] ?? cleanLine(message);
}

/** What of `names` a word may mean, best kind of match first; see the order in `match`. */
export async function findByName(
  folder: string,
  word: string,
  headlineOf: (entry: Entry) => Promise<string>,
): Promise<Entry> {
  const all = [...entries(folder)];
  const found = await match(all, word, headlineOf);
  const [first, ...others] = found;
  if (!first) throw await notFound(all, word);
  if (others.length > 0) {
    const names = found.map((entry) => cleanLine(entry.name)).join(', ');
    throw new UserError(
      `${found.length} articles match “${cleanLine(word)}”`,
      `They are: ${names}`,
    );
  }
  return first;
}

/** A whole name, its last part, a beginning, a part of the name, a part of the headline: in this order. */
async function match(
  all: readonly Entry[],
  word: string,
  headlineOf: (entry: Entry) => Promise<string>,
): Promise<Entry[]> {
  const wanted = fold(word);
  const ways: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.endsWith(`/${wanted}`),
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
  ];
  const folded = all.map((entry) => ({ entry, name: fold(cleanLine(entry.name)) }));
  for (const way of ways) {
    const found = folded.filter(({ name }) => way(name)).map(({ entry }) => entry);
    if (found.length > 0) return found;
  }
  const found: Entry[] = [];
  for (const entry of all) if (fold(await headlineOf(entry)).includes(wanted)) found.push(entry);
  return found;
}

async function notFound(all: readonly Entry[], word: string): Promise<UserError> {
  const { distance } = await import('fastest-levenshtein');
  const wanted = fold(word);
  const near = all
    .map(({ name }) => ({ name, far: distance(wanted, fold(path.basename(name))) }))
    .filter(({ far }) => far <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => cleanLine(name));
  const suggestion = near.length > 0 ? `Did you mean ${near.join(', ')}? ` : '';
  return new UserError(
    `no article matches “${cleanLine(word)}”`,
    `${suggestion}To see all there are: article list`,
  );
}
