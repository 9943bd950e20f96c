import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { cleanLine } from './clean.ts';
import type { AddOptions } from './commands/add.ts';
import type { ListOptions } from './commands/list.ts';
import type { ShowOptions } from './commands/show.ts';
import { UsageError, UserError } from './errors.ts';
import type { Host } from './host.ts';
import { formats } from './readers/index.ts';

/** Runs the program on its arguments (without node and script). Resolves to the exit code. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let code = 0;
  const program = commands(host, (result) => {
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

function commands(host: Host, done: (code: number) => void): Command {
  const program = new Command('article')
    .description('Read articles in a terminal.')
    .version(host.version)
    .option('--dir <folder>', 'the library: the folder of the articles')
    .addOption(
      new Option('--color <when>', 'when to use colour')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns ?? 80, 80),
      getErrHelpWidth: () => Math.min(host.stderr.columns ?? 80, 80),
      outputError: (text, write) => write(text.replace(/^error: /, 'article: ')),
    })
    .exitOverride();

  program
    .command('list')
    .description('list the articles of the library, newest first')
    .addOption(
      new Option('--sort <by>', 'the order').choices(['date', 'title', 'name']).default('date'),
    )
    .option('--reverse', 'the other way round')
    .option('--tag <tag>', 'only articles with this tag')
    .option('--limit <n>', 'at most so many', count)
    .option('--json', 'print JSON')
    .option('--no-pager', 'never page')
    .action(async (_, command: Command) => {
      const { list } = await import('./commands/list.ts');
      done(await list(command.optsWithGlobals<ListOptions>(), host));
    });

  program
    .command('show')
    .description('print articles, formatted for the terminal')
    .argument('[article...]', 'a name in the library, a file, an address, or - for standard input')
    .option('-s, --summary', 'print headline, dateline or date and byline, and summary')
    .option('--section <which>', 'print one section, by number or heading; repeatable', collect)
    .addOption(new Option('-p, --plain', 'print plain text for other tools').conflicts('json'))
    .option('--json', 'print JSON')
    .option('-w, --width <columns>', 'the measure; 0: no wrapping', count)
    .addOption(new Option('--format <format>', 'how to read the input').choices(formats))
    .option('--no-pager', 'never page')
    .action(async (names: string[], _, command: Command) => {
      const { show } = await import('./commands/show.ts');
      done(await show(names, command.optsWithGlobals<ShowOptions>(), host));
    });

  program
    .command('add')
    .description('save pages or files into the library, as Markdown')
    .argument('<file-or-url...>', 'a file, or the address of a page')
    .option('--tag <tag>', 'a tag for them; repeatable', collect)
    .option('--force', 'replace what is there already')
    .action(async (places: string[], _, command: Command) => {
      const { add } = await import('./commands/add.ts');
      done(await add(places, command.optsWithGlobals<AddOptions>(), host));
    });

  return program;
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new InvalidArgumentError(`“${cleanLine(value)}” is not a whole number.`);
  }
  return Number(value);
}
