import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isNoFolder, noSuchFolder } from '../errors/files.ts';
import type { Host } from '../host/host.ts';
import { nearPaths } from './near.ts';
import { statAt, statOf, tried } from './walk.ts';

/**
 * The library's folder: the first that is named or exists of `--dir`, `ARTICLE_DIR`, `./articles`,
 * the user's data folder and the shipped articles. Throws UserError where a named one is missing or no folder.
 */
export function libraryFolder(host: Host, dir: string | undefined): string {
  const named = dir ?? (host.env.ARTICLE_DIR || undefined);
  if (named !== undefined) return namedFolder(host, named, dir === undefined);
  const usual = [path.resolve(host.cwd, 'articles'), userLibrary(host)];
  return usual.find(isFolder) ?? host.shippedArticles;
}

function namedFolder(host: Host, named: string, byEnvironment: boolean): string {
  // Of `--dir=~/notes` and of what stands in quotes, a shell leaves the tilde as it is.
  const folder = path.resolve(host.cwd, named.replace(/^~(?=\/|$)/, host.home));
  const found = statAt(folder, named);
  if (found?.isDirectory()) return folder;
  if (found) throw isNoFolder(named);
  const near = nearPaths(host, named, 'folders');
  throw noSuchFolder(named, near, byEnvironment ? 'ARTICLE_DIR' : null);
}

/** Whether a folder is that of the articles that ship with the program. */
export function isShipped(host: Host, folder: string): boolean {
  return realOf(folder) === realOf(host.shippedArticles);
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
 * package's own. The user's data folder may not exist yet. Throws UserError.
 */
export function folderToWrite(host: Host, dir: string | undefined): string {
  const folder = libraryFolder(host, dir);
  const named = dir !== undefined || Boolean(host.env.ARTICLE_DIR);
  return named || !isShipped(host, folder) ? folder : userLibrary(host);
}

/** A path as a message shows it: from the current folder or the home folder, where it stands in one of them. */
export function shownPath({ cwd, home }: Host, file: string): string {
  if (!path.isAbsolute(file)) return file;
  for (const [folder, before] of [
    [cwd, ''],
    [home, '~/'],
  ] as const) {
    const from = path.relative(folder, file);
    if (from !== '' && !from.startsWith('..') && !path.isAbsolute(from)) return before + from;
  }
  return file;
}

/** Whether a file stands in a folder, or further below it. */
export function isInside(host: Host, folder: string, file: string): boolean {
  const from = path.relative(realOf(folder), realOf(path.resolve(host.cwd, file)));
  return from !== '' && !from.startsWith('..') && !path.isAbsolute(from);
}

function realOf(folder: string): string {
  return tried(() => realpathSync(folder)) ?? folder;
}
