import { type Command, Option } from 'commander';
import type { ShowOptions } from '../commands/show.ts';
import { formats } from '../readers/index.ts';
import type { Add } from './command.ts';
import { examples } from './examples.ts';
import { collect, count } from './values.ts';

export const addShow: Add = (program, host, done) => {
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
};
