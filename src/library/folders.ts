import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { statOf, tried } from './walk.ts';

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
 * The library's folder to write to: the one that is read, but never, unless it is named, the
 * package's own. The user's data folder is made where it does not exist. Throws UserError.
 */
export function folderToWrite(host: Host, dir: string | undefined): string {
  const folder = libraryFolder(host, dir);
  if (dir !== undefined || host.env.ARTICLE_DIR) return folder;
  if (realOf(folder) !== realOf(host.shippedArticles)) return folder;
  const own = userLibrary(host);
  try {
    mkdirSync(own, { recursive: true });
  } catch (error) {
    throw new UserError(`cannot write ${cleanLine(own)}: ${reasonOf(error)}`);
  }
  return own;
}

/** Whether a file stands in a folder, or further below it. */
export function isInside(host: Host, folder: string, file: string): boolean {
  const from = path.relative(realOf(folder), realOf(path.resolve(host.cwd, file)));
  return from !== '' && !from.startsWith('..') && !path.isAbsolute(from);
}

function realOf(folder: string): string {
  return tried(() => realpathSync(folder)) ?? folder;
}
