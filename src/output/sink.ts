import { once } from 'node:events';
import { cannotPrint } from '../errors/files.ts';
import { codeOf } from '../errors/index.ts';
import type { Output } from '../host/host.ts';

/** Characters gathered before a write: few system calls, and the first screen still comes early. */
const PIECE = 65_536;

/**
 * Writes text to a stream in large pieces, at the pace of its reader. A reader that has gone is no
 * error: what is left is dropped. Any other error is thrown, as a UserError, by `end`.
 */
export class Sink {
  readonly #stream: Output;
  #pending = '';
  #error: Error | null = null;

  constructor(stream: Output) {
    this.#stream = stream;
    stream.on('error', this.#fail);
  }

  /** Whether nobody reads any more. */
  get closed(): boolean {
    return this.#error !== null;
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length < PIECE) return;
    await this.#flush();
    // A terminal takes all at once: without a turn, an interrupt would wait for the end.
    await new Promise(setImmediate);
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '' || this.closed) return;
    if (!this.#stream.write(text, (error) => error && this.#fail(error))) await this.#drained();
  }

  /** Resolves when the stream takes more, or will take no more. */
  async #drained(): Promise<void> {
    const waiting = new AbortController();
    const events = ['drain', 'close'].map((event) =>
      once(this.#stream, event, { signal: waiting.signal }),
    );
    await Promise.race(events).catch(() => {});
    waiting.abort();
    await Promise.allSettled(events);
  }

  /** Resolves when all is written. The stream stays open. Throws UserError where it cannot be. */
  async end(): Promise<void> {
    await this.#flush();
    if (!this.closed) {
      await new Promise<void>((resolve) => {
        this.#stream.once('close', resolve);
        this.#stream.write('', () => {
          this.#stream.off('close', resolve);
          resolve();
        });
      });
    }
    this.#stream.off('error', this.#fail);
    if (this.#error && !GONE.has(codeOf(this.#error))) {
      throw cannotPrint(this.#error);
    }
  }

  readonly #fail = (error: Error): void => {
    this.#error ??= error;
  };
}

const GONE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);
