import { type Command, Option } from 'commander';
import type { OutlineOptions } from '../commands/outline.ts';
import { formats } from '../readers/index.ts';
import type { Add } from './command.ts';
import { examples } from './examples.ts';

export const addOutline: Add = (program, host, done) => {
  program
    .command('outline')
    .description('print the sections of an article, numbered')
    .argument('<article>', 'a name in the library, a file, an address, or - for standard input')
    .option('--json', 'print JSON')
    .addOption(new Option('--format <format>', 'how to read the input').choices(formats))
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
};
