import { Command, Option } from 'commander';
import type { Host } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { addAdd } from './add.ts';
import type { Add, Done } from './command.ts';
import { addCompletion } from './completion.ts';
import { examples } from './examples.ts';
import { addList } from './list.ts';
import { addOutline } from './outline.ts';
import { addSearch } from './search.ts';
import { addShow } from './show.ts';

/** The commands, in the order of the help. */
const commands: readonly Add[] = [addList, addShow, addOutline, addSearch, addAdd, addCompletion];

/**
 * The program's commands and options: what parses the command line, prints help and completes.
 * `print` is given the help and the version.
 */
export function programOf(
  host: Host,
  done: Done,
  print: (text: string) => void = () => {},
): Command {
  const program = new Command('article')
    .description('Read articles in a terminal.')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--dir <folder>', 'the library: the folder of the articles')
    .addOption(
      new Option('--color <when>', 'when to use colour')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true, optionDescription: described })
    .configureOutput({
      writeOut: print,
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns ?? 80, 80),
      getErrHelpWidth: () => Math.min(host.stderr.columns ?? 80, 80),
      outputError: (text, write) => write(faultLines(text)),
    })
    .exitOverride()
    .addHelpText(
      'after',
      examples([
        ['article list', 'see which articles there are'],
        ['article show ceasefire', 'read one; a part of its name will do'],
        ['article show notes.md | wc -w', 'hand its plain text to another program'],
      ]),
    );
  for (const add of commands) add(program, host, done);
  return program;
}

/** What commander has to complain of, in one line, and its suggestion in a second; arguments may have any character. */
function faultLines(text: string): string {
  const [, fault = '', suggestion] =
    /^(?:error: )?([\s\S]*?)(?:\n(\(Did you mean [^\n]*\)))?\s*$/.exec(text) ?? [];
  return `article: ${cleanLine(fault)}\n${suggestion ? `${cleanLine(suggestion)}\n` : ''}`;
}

/** An option's description with its choices, the usual one first; commander's own takes a line more. */
function described({ description, argChoices, defaultValue }: Option): string {
  if (argChoices) return `${description}: ${argChoices.join(', ')}`;
  return typeof defaultValue === 'number' ? `${description} (${defaultValue})` : description;
}
