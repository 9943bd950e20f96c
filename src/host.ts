import type { Readable, Writable } from 'node:stream';

/** An input stream and what is known of it. */
export type Input = Readable & { readonly isTTY?: boolean };
/** An output stream and, where it is a terminal, its size in columns and rows. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

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
  readonly hyperlinks: boolean;
  /** The folder of the articles that ship with the package. */
  readonly shippedArticles: string;
  readonly version: string;
  /** Leaves an interrupt (Ctrl-C) to the program in front, until the returned function is called. */
  readonly holdInterrupts: () => () => void;
}
