import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Source } from '../model/article.ts';
import { formatOf } from '../readers/index.ts';
import { decode } from '../unicode/decode.ts';
import { clean, cleanLine } from '../unicode/sanitize.ts';
import { fileBytes, openStream, streamBytes } from './read.ts';
import { statOf } from './stat.ts';

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
  ESPIPE: 'not a regular file',
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
