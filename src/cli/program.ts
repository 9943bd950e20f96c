import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { AddOptions } from '../commands/add.ts';
import type { CommonOptions } from '../commands/context.ts';
import type { ListOptions } from '../commands/list.ts';
import type { OutlineOptions } from '../commands/outline.ts';
import type { ReadOptions } from '../commands/read.ts';
import type { RmOptions } from '../commands/rm.ts';
import type { SearchOptions } from '../commands/search.ts';
import type { ShowOptions } from '../commands/show.ts';
import type { TagsOptions } from '../commands/tags.ts';
import { type Shell, shells } from '../completion/scripts.ts';
import type { Host } from '../host/host.ts';
import { formats } from '../readers/index.ts';
import { addExamples, helpLayout, helpWidth } from './help.ts';

/** What the program does with what comes of its arguments. */
export interface Outcome {
  /** Is told the exit code of the command that ran. */
  readonly done: (code: number) => void;
  /** Is given the help and the version. */
  readonly print: (text: string) => void;
}

const ARTICLE = 'a name in the library, a file, an address, or - for standard input';
const OWN_ARTICLE = 'the name of an article in the library';

/** The command line: all commands and options. Each command's code is loaded when the command is run. */
export function programOf(host: Host, { done, print }: Outcome): Command {
  const program = new Command('article')
    .usage('[command] [options] [article...]')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--dir <folder>', 'use this folder as the library')
    .addOption(
      new Option('--color <when>', 'use colour')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp(helpLayout)
    .configureOutput({
      writeOut: print,
      getOutHelpWidth: () => helpWidth(host.stdout.columns),
      // What is wrong is told where all errors are.
      writeErr: () => {},
      outputError: () => {},
    })
    .exitOverride();
  addExamples(
    program,
    ['article notes.md', 'print a file, or the page at an address'],
    ['article read ceasefire', 'read an article of the library on the full screen'],
  );

  const list = program
    .command('list')
    .description('list the articles of the library, newest first')
    .addOption(
      new Option('--sort <by>', 'sort by').choices(['date', 'title', 'name']).default('date'),
    )
    .option('--reverse', 'reverse the order')
    .option('--tag <tag>', 'list only articles with this tag')
    .option('--unread', 'list only articles that were never opened in the reader')
    .option('--limit <n>', 'list at most <n> articles', count)
    .option('--json', 'print JSON')
    .option('--no-pager', 'do not use the pager')
    .action(async (_, command: Command) => {
      const { list } = await import('../commands/list.ts');
      done(await list(command.optsWithGlobals<ListOptions>(), host));
    });
  addExamples(
    list,
    ['article list --limit 10', 'the ten newest'],
    ['article list --tag history --sort title', 'those about history, by headline'],
    ['article list | cut -f 1', 'the names alone, for a script'],
  );

  const show = program
    .command('show', { isDefault: true })
    .description('print articles, formatted for the terminal')
    .argument('[article...]', ARTICLE)
    .option('-s, --summary', 'print headline, date, byline and summary alone')
    .option('--section <which>', 'print one section, by number or heading; repeatable', collect)
    .addOption(new Option('-p, --plain', 'print plain text for other tools').conflicts('json'))
    .option('--json', 'print JSON')
    .option('-w, --width <columns>', 'maximum line width (0: no wrapping; default: 80)', count)
    .addOption(formatOption())
    .option('--no-pager', 'do not use the pager')
    .action(async (names: string[], _, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      // A word that is no command is shown, too, and so is what is piped.
      if (program.args[0] === command.name()) {
        const { show } = await import('../commands/show.ts');
        return done(await show(names, options, host));
      }
      const { open } = await import('../commands/open.ts');
      const code = await open(names, options, host, commandNames(program));
      if (code === null) program.outputHelp();
      else done(code);
    });
  addExamples(
    show,
    ['article show', 'choose from a list'],
    ['article show ceasefire --section 2', 'one section, as outline numbers it'],
    ['curl -s example.org/post.md | article show', 'what another program prints'],
  );

  const read = program
    .command('read')
    .description('read articles on the full screen')
    .argument('[article]', ARTICLE)
    .option('-w, --width <columns>', 'maximum line width (0: as wide as the screen)', count)
    .addOption(formatOption())
    .action(async (name: string | undefined, _, command: Command) => {
      const { read } = await import('../commands/read.ts');
      done(await read(name, command.optsWithGlobals<ReadOptions>(), host));
    });
  addExamples(
    read,
    ['article read ceasefire', 'from where you left it; ? shows the keys'],
    ['article read', 'the library, to choose from'],
    ['article read reading:2', 'an article, from its second section on'],
    ['cat notes.md | article read', 'what another program prints'],
  );

  const outline = program
    .command('outline')
    .description('list the sections of an article, numbered')
    .argument('[article]', ARTICLE)
    .option('--json', 'print JSON')
    .addOption(formatOption())
    .option('--no-pager', 'do not use the pager')
    .action(async (name: string | undefined, _, command: Command) => {
      const { printOutline } = await import('../commands/outline.ts');
      done(await printOutline(name, command.optsWithGlobals<OutlineOptions>(), host));
    });
  addExamples(
    outline,
    ['article outline ceasefire', 'the sections of an article'],
    ['pandoc -t gfm book.docx | article outline', 'of what another program prints'],
  );

  const search = program
    .command('search')
    .description('find words in all articles')
    .argument('<words...>', 'words that an article must have, all of them')
    .option('--limit <n>', 'list at most <n> results', count, 20)
    .option('--json', 'print JSON')
    .option('--no-pager', 'do not use the pager')
    .action(async (words: string[], _, command: Command) => {
      const { search } = await import('../commands/search.ts');
      done(await search(words, command.optsWithGlobals<SearchOptions>(), host));
    });
  addExamples(
    search,
    ['article search ceasefire kursk', 'both words, anywhere in an article'],
    ['article search "root causes"', 'the words side by side'],
    ['article search lamp | cut -f 1,2', 'names and section numbers, for a script'],
  );

  const add = program
    .command('add')
    .description('save pages or files in the library')
    .argument('<file-or-url...>', 'a file, the address of a page, or - for standard input')
    .option('--tag <tag>', 'give them a tag; repeatable', collect)
    .option('--force', 'replace what is there already')
    .action(async (places: string[], _, command: Command) => {
      const { add } = await import('../commands/add.ts');
      done(await add(places, command.optsWithGlobals<AddOptions>(), host));
    });
  addExamples(
    add,
    ['article add https://example.org/story', 'save a page'],
    ['article add saved.html --tag history', 'save a file, with a tag'],
    ['pandoc -t gfm book.docx | article add -', 'save what another program prints'],
  );

  const edit = program
    .command('edit')
    .description('open an article in your editor')
    .argument('<article>', OWN_ARTICLE)
    .action(async (name: string, _, command: Command) => {
      const { edit } = await import('../commands/edit.ts');
      done(await edit(name, command.optsWithGlobals<CommonOptions>(), host));
    });
  addExamples(
    edit,
    ['article edit bread-prices', 'in $VISUAL, $EDITOR, or vi'],
    ['EDITOR=nano article edit bread-prices', 'in an editor of your choice'],
  );

  const rm = program
    .command('rm')
    .description('remove articles from the library')
    .argument('<article...>', OWN_ARTICLE)
    .option('-y, --yes', 'do not ask first')
    .action(async (names: string[], _, command: Command) => {
      const { rm } = await import('../commands/rm.ts');
      done(await rm(names, command.optsWithGlobals<RmOptions>(), host));
    });
  addExamples(
    rm,
    ['article rm bread-prices', 'remove an article, after a question'],
    ['article rm --yes bread-prices tides', 'remove two, without one'],
  );

  const tags = program
    .command('tags')
    .description('list the tags, with counts')
    .option('--json', 'print JSON')
    .option('--no-pager', 'do not use the pager')
    .action(async (_, command: Command) => {
      const { printTags } = await import('../commands/tags.ts');
      done(await printTags(command.optsWithGlobals<TagsOptions>(), host));
    });
  addExamples(
    tags,
    ['article tags', 'the most frequent first'],
    ['article tags | cut -f 1', 'the tags alone, for a script'],
  );

  const completion = program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', `the shell: ${shells.join(', ')}`).choices(shells))
    .action(async (shell: Shell) => {
      const { completion } = await import('../commands/completion.ts');
      done(await completion(shell, host));
    });
  addExamples(
    completion,
    ['eval "$(article completion bash)"', 'in ~/.bashrc'],
    ['eval "$(article completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['article completion fish | source', 'in ~/.config/fish/config.fish'],
  );

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
  return new Option('--format <format>', 'read the input as').choices(formats);
}

function commandNames(program: Command): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}

/** Gathers the values of an option that may be given again. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** A whole number, from 0. */
export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
