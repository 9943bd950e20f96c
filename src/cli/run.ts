import { CommanderError } from 'commander';
import { noHelp } from '../errors/articles.ts';
import { UsageError, UserError } from '../errors/index.ts';
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
  let commandLine = program.name();
  program.hook('preSubcommand', (_, command) => {
    // Without a command, one is run all the same.
    if (argv.includes(command.name())) commandLine = `${program.name()} ${command.name()}`;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = failure(isNoHelp(error) ? noHelp(program.args[1] ?? '') : error, commandLine, host);
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
    return failure(error, '', host);
  }
}

/** Whether help was asked for of what is no command. */
function isNoHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.code === 'commander.help' && error.exitCode !== 0;
}

function failure(error: unknown, commandLine: string, host: Host): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    return failure(usageError(error, commandLine), commandLine, host);
  }
  if (!(error instanceof UserError)) throw error;
  complain(host, error);
  return error instanceof UsageError ? 2 : 1;
}

/** An error of commander's: its suggestion stands in brackets on a second line. */
function usageError({ message }: CommanderError, commandLine: string): UsageError {
  const [, what = '', near] =
    /^(?:error: )?([\s\S]*?)(?:\n\((Did you mean [^\n]*)\))?\s*$/.exec(message) ?? [];
  return new UsageError(what, {
    hint: near ? `${near} For help:` : 'For help:',
    command: `${commandLine} --help`,
  });
}
