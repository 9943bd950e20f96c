import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { AddOptions } from '../commands/add.ts';
import type { ListOptions } from '../commands/list.ts';
import type { OutlineOptions } from '../commands/outline.ts';
import type { ReadOptions } from '../commands/read.ts';
import type { SearchOptions } from '../commands/search.ts';
import type { ShowOptions } from '../commands/show.ts';
import { type Shell, shells } from '../completion/scripts.ts';
import type { Host } from '../host/host.ts';
import { formats } from '../readers/index.ts';
import { cleanLine } from '../unicode/sanitize.ts';

/** What the program does with what comes of its arguments. */
export interface Outcome {
  /** Is told the exit code of the command that ran. */
  readonly done: (code: number) => void;
  /** Is given the help and the version. */
  readonly print: (text: string) => void;
}

const ARTICLE = 'a name in the library, a file, an address, or - for standard input';

/** The command line: all commands and options. Each command's code is loaded when the command is run. */
export function programOf(host: Host, { done, print }: Outcome): Command {
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
    .configureHelp({ showGlobalOptions: true, optionDescription })
    .configureOutput({
      writeOut: print,
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns ?? 80, 80),
      getErrHelpWidth: () => Math.min(host.stderr.columns ?? 80, 80),
      outputError: (text, write) => write(errorLines(text)),
    })
    .exitOverride()
    .addHelpText(
      'after',
      examples([
        ['article list', 'see which articles there are'],
        ['article read ceasefire', 'read one; a part of its name will do'],
      ]),
    );

  program
    .command('list')
    .description('list the articles of the library, newest first')
    .addOption(
      new Option('--sort <by>', 'the order').choices(['date', 'title', 'name']).default('date'),
    )
    .option('--reverse', 'the other way round')
    .option('--tag <tag>', 'only articles with this tag')
    .option('--unread', 'only articles that were never opened in the reader')
    .option('--limit <n>', 'at most so many', count)
    .option('--json', 'print JSON')
    .option('--no-pager', 'never page')
    .addHelpText(
      'after',
      examples([
        ['article list --limit 10', 'the ten newest'],
        ['article list --tag history --sort title', 'by headline, of one subject'],
        ['article list | cut -f 1', 'the names alone, for a script'],
      ]),
    )
    .action(async (_, command: Command) => {
      const { list } = await import('../commands/list.ts');
      done(await list(command.optsWithGlobals<ListOptions>(), host));
    });

  program
    .command('show')
    .description('print articles, formatted for the terminal')
    .argument('[article...]', ARTICLE)
    .option('-s, --summary', 'print headline, dateline or date and byline, and summary')
    .option('--section <which>', 'print one section, by number or heading; repeatable', collect)
    .addOption(new Option('-p, --plain', 'print plain text for other tools').conflicts('json'))
    .option('--json', 'print JSON')
    .option('-w, --width <columns>', 'the measure; 0: no wrapping', count)
    .addOption(formatOption())
    .option('--no-pager', 'never page')
    .addHelpText(
      'after',
      examples([
        ['article show', 'choose from a list'],
        ['article show ceasefire --section 2', 'one section, as outline numbers it'],
        ['curl -s example.org/post.md | article show', 'what another program prints'],
      ]),
    )
    .action(async (names: string[], _, command: Command) => {
      const { show } = await import('../commands/show.ts');
      done(await show(names, command.optsWithGlobals<ShowOptions>(), host));
    });

  program
    .command('read')
    .description('read articles on the full screen')
    .argument('[article]', ARTICLE)
    .option('-w, --width <columns>', 'maximum line width; 0: as wide as the screen', count)
    .addOption(formatOption())
    .addHelpText(
      'after',
      examples([
        ['article read ceasefire', 'from where you left it; ? shows all keys'],
        ['article read', 'the library, to choose from'],
        ['article read reading:2', 'one, from its second section on'],
        ['cat notes.md | article read', 'what another program prints'],
      ]),
    )
    .action(async (name: string | undefined, _, command: Command) => {
      const { read } = await import('../commands/read.ts');
      done(await read(name, command.optsWithGlobals<ReadOptions>(), host));
    });

  program
    .command('outline')
    .description('print the sections of an article, numbered')
    .argument('<article>', ARTICLE)
    .option('--json', 'print JSON')
    .addOption(formatOption())
    .option('--no-pager', 'never page')
    .addHelpText(
      'after',
      examples([
        ['article outline ceasefire', 'its sections, numbered'],
        ['pandoc -t gfm book.docx | article outline -', 'those of what is piped in'],
      ]),
    )
    .action(async (name: string, _, command: Command) => {
      const { printOutline } = await import('../commands/outline.ts');
      done(await printOutline(name, command.optsWithGlobals<OutlineOptions>(), host));
    });

  program
    .command('search')
    .description('find words in all articles')
    .argument('<words...>', 'words that the article must have, all of them')
    .option('--limit <n>', 'at most so many hits', count, 20)
    .option('--json', 'print JSON')
    .option('--no-pager', 'never page')
    .addHelpText(
      'after',
      examples([
        ['article search ceasefire kursk', 'both words, anywhere in an article'],
        ['article search "root causes"', 'the words side by side'],
        ['article search lamp | cut -f 1,2', 'names and section numbers, for a script'],
      ]),
    )
    .action(async (words: string[], _, command: Command) => {
      const { search } = await import('../commands/search.ts');
      done(await search(words, command.optsWithGlobals<SearchOptions>(), host));
    });

  program
    .command('add')
    .description('keep pages or files in the library')
    .argument('<file-or-url...>', 'a file, or the address of a page')
    .option('--tag <tag>', 'a tag for them; repeatable', collect)
    .option('--force', 'replace what is there already')
    .addHelpText(
      'after',
      examples([
        ['article add https://example.org/story', 'keep a page'],
        ['article add saved.html --tag history', 'keep a file, under a tag'],
      ]),
    )
    .action(async (places: string[], _, command: Command) => {
      const { add } = await import('../commands/add.ts');
      done(await add(places, command.optsWithGlobals<AddOptions>(), host));
    });

  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText(
      'after',
      examples([
        ['eval "$(article completion bash)"', 'in ~/.bashrc'],
        ['eval "$(article completion zsh)"', 'in ~/.zshrc, after compinit'],
        ['article completion fish | source', 'in ~/.config/fish/config.fish'],
      ]),
    )
    .action(async (shell: Shell) => {
      const { completion } = await import('../commands/completion.ts');
      done(await completion(shell, host));
    });

  program
    .command('__complete', { hidden: true })
    .argument('<shell>')
    .argument('[words...]', 'the command line up to the cursor')
    .action(async (shell: Shell, words: string[]) => {
      const { complete } = await import('../commands/completion.ts');
      done(await complete(shell, words, program, host));
    });

  return program;
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to read the input').choices(formats);
}

/** The end of a help page: command lines, and what each is for. */
function examples(lines: readonly (readonly [command: string, purpose: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  const rows = lines.map(([command, purpose]) => `  ${command.padEnd(width)}  ${purpose}`);
  return `\nExamples:\n${rows.join('\n')}`;
}

/** An option's description with its choices, the usual one first; commander's own takes a line more. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  if (argChoices) return `${description}: ${argChoices.join(', ')}`;
  return typeof defaultValue === 'number' ? `${description} (${defaultValue})` : description;
}

/** An error of commander's in one line, and its suggestion in a second; arguments may have any character. */
function errorLines(text: string): string {
  const [, message = '', suggestion] =
    /^(?:error: )?([\s\S]*?)(?:\n(\(Did you mean [^\n]*\)))?\s*$/.exec(text) ?? [];
  return `article: ${cleanLine(message)}\n${suggestion ? `${cleanLine(suggestion)}\n` : ''}`;
}

/** Gathers the values of an option that may be given again. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** A whole number, from 0. */
export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new InvalidArgumentError(`“${cleanLine(value)}” is not a whole number.`);
  }
  return Number(value);
}
