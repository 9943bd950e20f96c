import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';

/** More bytes than any article has; twenty times the Bible. What is endless ends here, too. */
const MOST = 100_000_000;

/**
 * The bytes of a regular file. Throws UserError where it has become something else, which might keep
 * one waiting, and what the file system throws.
 */
export function fileBytes(file: string): Buffer {
  // For many small files, the way through the thread pool costs several times what reading does.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() && !found.isDirectory()) throw new UserError('not a regular file');
    if (found.size > MOST) throw tooLarge();
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
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

/** A pipe or a device by its path, as a stream. */
export function openStream(file: string): AsyncIterable<Buffer | string> {
  return createReadStream(file);
}

function tooLarge(): UserError {
  return new UserError(`larger than ${MOST / 1_000_000} MB`);
}
