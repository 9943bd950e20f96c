import type { Command } from 'commander';
import type { Host } from '../host/host.ts';

/** Is told a command's exit code. */
export type Done = (code: number) => void;

/** Puts a command into the program. */
export type Add = (program: Command, host: Host, done: Done) => void;
