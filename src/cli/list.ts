import { type Command, Option } from 'commander';
import type { ListOptions } from '../commands/list.ts';
import type { Add } from './command.ts';
import { examples } from './examples.ts';
import { count } from './values.ts';

export const addList: Add = (program, host, done) => {
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
};
