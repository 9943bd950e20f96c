import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';

/** An input stream and what is known of it. */
export type Input = Readable & { readonly isTTY?: boolean };
/**
 * What of a Writable the program needs, with its events `error`, `drain` and `close`, and the size in
 * columns and rows where it is a terminal.
 */
export interface Output extends EventEmitter {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** False: wait for `drain`. `done` is told when the text has been handed on, or why it could not be. */
  write(text: string, done?: (error?: Error | null) => void): boolean;
}

/** The outside world: all that the program may know of the process that it runs in. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether the terminal at standard output can make links clickable (OSC 8). */
  readonly hyperlinks: () => Promise<boolean>;
  /** The folder of the articles that ship with the package. */
  readonly shippedArticles: string;
  readonly version: string;
  /** Leaves an interrupt (Ctrl-C) to the program in front, until the returned function is called. */
  readonly holdInterrupts: () => () => void;
  /** Until the returned function is called, an interrupt writes `last` to the terminal before it ends the process. */
  readonly onInterrupt: (last: string) => () => void;
}
