import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { notRegular, tooLarge } from '../errors/files.ts';

/** More than any article has; twenty times the Bible. What is endless ends here, too. */
const MAX_MEGABYTES = 100;
const MAX_BYTES = MAX_MEGABYTES * 1_000_000;

/** More bytes than most articles have: they are read into the same memory, one after the other. */
const USUAL = 65_536;
let usual: Buffer | undefined;

/**
 * The bytes of a regular file, until the next call: they stand in memory that is used again. Throws
 * UserError where it has become something else, which might keep one waiting, and what the file
 * system throws.
 */
export function fileBytes(file: string): Uint8Array {
  // For many small files, the way through the thread pool costs several times what reading does.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    usual ??= Buffer.allocUnsafeSlow(USUAL);
    const size = read(descriptor, usual);
    if (size < USUAL) return usual.subarray(0, size);
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw notRegular();
    if (found.size > MAX_BYTES) throw tooLarge(MAX_MEGABYTES);
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
    if (size > MAX_BYTES) throw tooLarge(MAX_MEGABYTES);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
