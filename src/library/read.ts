import { createReadStream } from 'node:fs';
import path from 'node:path';
import { cannotRead, isFolder } from '../errors/files.ts';
import type { Host } from '../host/host.ts';
import type { Source } from '../model/article.ts';
import { formatOfFile } from '../readers/detect.ts';
import { formatOf } from '../readers/index.ts';
import { decode } from '../unicode/decode.ts';
import { clean } from '../unicode/sanitize.ts';
import { fileBytes, streamBytes } from './bytes.ts';
import { shownPath } from './folders.ts';
import { type Entry, statAt } from './walk.ts';

/** Whether an argument is meant as a path: it has a slash or an extension. */
export function looksLikePath(argument: string): boolean {
  return /[\\/]/.test(argument) || path.extname(argument) !== '';
}

/**
 * The file at a path; null where there is none. Throws UserError for a folder, and for what cannot be told.
 */
export function entryAtPath(host: Host, argument: string): Entry | null {
  const file = path.resolve(host.cwd, argument);
  const found = statAt(file, argument);
  if (!found) return null;
  if (found.isDirectory()) throw isFolder(argument);
  const extension = path.extname(file);
  const isFile = found.isFile() && !file.startsWith('/dev/');
  return {
    name: path.basename(file, extension),
    path: argument,
    format: (isFile && formatOf(extension)) || null,
    ...(isFile ? {} : { stream: true }),
  };
}

/** Where a file's text comes from, in the format that its name tells, or else the text. */
export function sourceOf({ name, path: file, format }: Entry, text: string): Source {
  return { name, path: file, format: formatOfFile(file, format, text) };
}

/** The file's text, decoded and cleaned. Throws UserError, naming the file, where it cannot be had. */
export async function fileText(host: Host, { path: name, stream }: Entry): Promise<string> {
  const file = path.resolve(host.cwd, name);
  try {
    return clean(
      await decode(stream ? await streamBytes(createReadStream(file)) : fileBytes(file)),
    );
  } catch (error) {
    throw cannotRead(shownPath(host, name), error);
  }
}
