import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';

/** An input stream and what is known of it; a terminal can hand on each key as it is pressed (raw mode). */
export type Input = Readable & {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
};
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
  /**
   * Until the returned function is called, `restore` runs before a signal (interrupt, termination, hang-up) or an error
   * that nobody catches ends the process.
   */
  readonly onEnd: (restore: () => void) => () => void;
  /** Until the returned function is called, `leave` runs before the process is stopped (Ctrl-Z), and `enter` when it goes on. */
  readonly onSuspend: (leave: () => void, enter: () => void) => () => void;
  /** Stops the process, and those that it is in a pipe with, as Ctrl-Z does at a terminal that is not raw. */
  readonly suspend: () => void;
  /** The terminal's keys, where standard input is none. Rejects where there is no terminal. */
  readonly openTerminal: () => Promise<Input>;
  /** Node's name of the operating system. */
  readonly platform: string;
}
