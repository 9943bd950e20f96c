import { EventEmitter } from 'node:events';
import { writeSync } from 'node:fs';
import type { Output } from './host.ts';

/**
 * Writes to a file, a pipe or the null device without the streams that Node loads for its own, which
 * take a tenth of the time that Node takes to start. Where the pipe has no room and nobody waits for
 * it (`EAGAIN`), the rest goes to Node's own stream.
 */
export class DirectOutput extends EventEmitter implements Output {
  readonly #fd: number;
  readonly #standIn: () => Output;
  #slow: Output | null = null;

  constructor(fd: number, standIn: () => Output) {
    super();
    this.#fd = fd;
    this.#standIn = standIn;
  }

  write(text: string, done?: (error?: Error | null) => void): boolean {
    if (this.#slow) return this.#slow.write(text, done);
    const bytes = Buffer.from(text);
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(this.#fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
        return this.#slowly(bytes.subarray(at), done);
      }
      done?.(error as Error);
      return true;
    }
    done?.();
    return true;
  }

  #slowly(rest: Uint8Array, done?: (error?: Error | null) => void): boolean {
    const slow = this.#standIn();
    for (const event of ['error', 'drain', 'close']) {
      slow.on(event, (...args) => void this.emit(event, ...args));
    }
    this.#slow = slow;
    return (slow as unknown as { write: WriteBytes }).write(rest, done);
  }
}

type WriteBytes = (bytes: Uint8Array, done?: (error?: Error | null) => void) => boolean;
