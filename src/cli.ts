import { CommanderError } from 'commander';
import { programOf } from './cli/program.ts';
import { UsageError, UserError } from './errors.ts';
import type { Host } from './host.ts';

/** Runs the program on its arguments (without node and script). Resolves to the exit code. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let code = 0;
  const program = programOf(host, (result) => {
    code = result;
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, host);
  }
}

function failure(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UserError)) throw error;
  host.stderr.write(`article: ${error.message}\n`);
  if (error.hint) host.stderr.write(`${error.hint}\n`);
  return error instanceof UsageError ? 2 : 1;
}
