import { dumbTerminal, noTerminal } from '../errors/command-line.ts';
import type { Host, Input } from '../host/host.ts';
import type { Format } from '../model/article.ts';
import { complain } from '../output/report.ts';
import { screenOf, viewOf } from '../output/screen.ts';
import { runReader } from '../tui/app.ts';
import { newState, type Request } from '../tui/state.ts';
import { sizeOf } from '../tui/terminal.ts';
import type { CommonOptions } from './context.ts';
import { ReaderWorld } from './reader-world.ts';

export interface ReadOptions extends CommonOptions {
  /** Columns; 0: the screen's. */
  readonly width?: number;
  readonly format?: Format;
}

/** `article read`: the full-screen reader of an article or, without one, of the library. */
export async function read(
  named: string | undefined,
  options: ReadOptions,
  host: Host,
): Promise<number> {
  const screen = screenOf(host, options.color);
  const argument = named ?? (host.stdin.isTTY ? undefined : '-');
  if (!screen.isTerminal) throw noTerminal(argument);
  if (host.env.TERM === 'dumb') throw dumbTerminal(argument);
  const input = host.stdin.isTTY ? host.stdin : await keysOf(host, argument);
  // The width that is asked for, where the screen would allow any.
  const { width, color, hyperlinks } = await viewOf(
    { ...screen, columns: undefined },
    options.width,
  );
  const state = newState({ ...sizeOf(host.stdout), color, hyperlinks, width });
  const first: Request =
    argument === undefined ? { type: 'list' } : { type: 'open', location: argument, from: null };
  const world = new ReaderWorld(host, { ...options, hyperlinks });
  try {
    return await runReader(host, input, world, state, first);
  } finally {
    for (const warning of world.warnings) complain(host, warning);
    // Neither a terminal that was opened for its keys, nor a pipe that has not ended, keeps the program waiting.
    if (input !== host.stdin) for (const stream of [input, host.stdin]) stream.destroy();
  }
}

/** The keys of the terminal, where standard input is something else. */
async function keysOf(host: Host, argument: string | undefined): Promise<Input> {
  try {
    return await host.openTerminal();
  } catch {
    throw noTerminal(argument);
  }
}
