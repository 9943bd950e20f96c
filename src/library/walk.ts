import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { brokenLink, cannotRead } from '../errors/files.ts';
import { codeOf, type UserError } from '../errors/index.ts';
import type { Format } from '../model/article.ts';
import { formatOf } from '../readers/index.ts';
import { hasPage, isServerPage } from '../readers/server-page.ts';
import { fileBytes } from './bytes.ts';

/**
 * The library's files, by name. Hidden files and `node_modules` are passed over, and so is what is
 * no regular file; a link to a folder is followed, once. `report` is told of the folders in it that cannot be read;
 * throws UserError where that is the library itself.
 */
export function* entries(
  folder: string,
  report: (error: UserError) => void = () => {},
): Generator<Entry> {
  const found = itemsOf(folder, (error) => {
    throw error;
  });
  yield* walk(folder, '', found, new Set([realpathSync(folder)]), report);
}

function* walk(
  root: string,
  below: string,
  found: Dirent[],
  seen: Set<string>,
  report: (error: UserError) => void,
): Generator<Entry> {
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Thousands of names are put together; `path.join` would take each apart first.
  const toFile = path.join(root, below, path.sep);
  const toBelow = below === '' ? '' : below + path.sep;
  for (const item of found) {
    if (item.name.startsWith('.') || item.name === 'node_modules') continue;
    const file = toFile + item.name;
    const relative = toBelow + item.name;
    const kind = kindOf(item, file);
    if (kind === 'file') {
      const entry = entryAt(file, relative);
      if (entry) yield entry;
    } else if (kind === 'folder') {
      const real = tried(() => realpathSync(file));
      if (real === null || seen.has(real)) continue;
      seen.add(real);
      yield* walk(root, relative, itemsOf(file, report), seen, report);
    }
  }
}

function itemsOf(folder: string, report: (error: UserError) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    report(cannotRead(folder, error));
    return [];
  }
}

function kindOf(item: Dirent, file: string): 'file' | 'folder' | 'other' {
  const target = item.isSymbolicLink() ? statOf(file) : item;
  if (target?.isFile()) return 'file';
  return target?.isDirectory() ? 'folder' : 'other';
}

function entryAt(file: string, relative: string): Entry | null {
  const extension = path.extname(relative);
  const format = formatOf(extension) ?? null;
  if (!format && extension !== '' && !isSavedPage(file)) return null;
  const name = relative.slice(0, relative.length - extension.length).replaceAll(path.sep, '/');
  return { name, path: file, format };
}

/** Whether a file with the name of a program on a server is a page. */
function isSavedPage(file: string): boolean {
  if (!isServerPage(file)) return false;
  // Tags are ASCII, but for zeros between the letters in UTF-16.
  const tags = tried(() => Buffer.from(fileBytes(file)).toString('latin1').replaceAll('\0', ''));
  return tags !== null && hasPage(tags);
}

/** A file of the library, or one that was named by its path. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  /** The format that its name stands for; null where what it holds tells how to read it. */
  readonly format: Format | null;
  /** Whether it is a pipe or a device. */
  readonly stream?: boolean;
}

/** What a path leads to; null where that cannot be told. */
export function statOf(file: string): Stats | null {
  return tried(() => statSync(file));
}

/** The last is Node's, for a NUL in a name. */
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'];

/** `statOf`, null only where there is nothing. Throws UserError, by the name `shown`, where it cannot be told. */
export function statAt(file: string, shown: string): Stats | null {
  try {
    return statSync(file);
  } catch (error) {
    if (!NOTHING_THERE.includes(codeOf(error))) throw cannotRead(shown, error);
    if (tried(() => lstatSync(file))) throw brokenLink(shown);
    return null;
  }
}

/** What cannot be read is passed over. */
export function tried<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
