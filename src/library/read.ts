import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs';
import path from 'node:path';
import { reasonOf, UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { formatOf } from '../readers/index.ts';
import { decode } from '../unicode/decode.ts';
import { clean, cleanLine } from '../unicode/sanitize.ts';
import { type Entry, statOf } from './walk.ts';

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
export async function fileText(host: Host, { path: name, stream }: Entry): Promise<string> {
  const file = path.resolve(host.cwd, name);
  try {
    return clean(decode(stream ? await streamBytes(createReadStream(file)) : fileBytes(file)));
  } catch (error) {
    throw new UserError(`${cleanLine(name)}: ${reasonOf(error)}`);
  }
}

/** More bytes than any article has; twenty times the Bible. What is endless ends here, too. */
const MOST = 100_000_000;

/** More bytes than most articles have: they are read into the same memory, one after the other. */
const USUAL = 65_536;
let usual: Buffer | undefined;

/**
 * The bytes of a regular file, until the next call: they stand in memory that is used again. Throws
 * UserError where it has become something else, which might keep one waiting, and what the file
 * system throws.
 */
function fileBytes(file: string): Uint8Array {
  // For many small files, the way through the thread pool costs several times what reading does.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    usual ??= Buffer.allocUnsafeSlow(USUAL);
    const size = read(descriptor, usual);
    if (size < USUAL) return usual.subarray(0, size);
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw new UserError('not a regular file');
    if (found.size > MOST) throw tooLarge();
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a file from its beginning to its end, or as far as there is room: how many bytes there are.
 * Its size need not be asked for. A pipe has no place to read from, and is refused by the system.
 */
function read(descriptor: number, into: Buffer): number {
  let size = 0;
  while (size < into.length) {
    const more = readSync(descriptor, into, size, into.length - size, size);
    if (more === 0) break;
    size += more;
  }
  return size;
}

/** The bytes of a pipe or a device, as they come. Throws UserError where there is no end to them. */
export async function streamBytes(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > MOST) throw tooLarge();
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

function tooLarge(): UserError {
  return new UserError(`larger than ${MOST / 1_000_000} MB`);
}
