import { CommanderError } from 'commander';
import { UsageError, UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { complain } from '../output/report.ts';
import { Sink } from '../output/sink.ts';
import { programOf } from './program.ts';

/** Runs the program on its arguments (without node and script). Resolves to the exit code. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let code = 0;
  let help = '';
  const program = programOf(host, {
    done: (result) => {
      code = result;
    },
    print: (text) => {
      help += text;
    },
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = failure(error, host);
  }
  return help === '' ? code : await printed(help, code, host);
}

/** Prints what commander has to say; a reader may have gone, or a disk be full, for it too. */
async function printed(help: string, code: number, host: Host): Promise<number> {
  const sink = new Sink(host.stdout);
  try {
    await sink.write(help);
    await sink.end();
    return code;
  } catch (error) {
    return failure(error, host);
  }
}

function failure(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UserError)) throw error;
  complain(host, error.message, error.hint);
  return error instanceof UsageError ? 2 : 1;
}
