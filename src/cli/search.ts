import type { Command } from 'commander';
import type { SearchOptions } from '../commands/search.ts';
import type { Add } from './command.ts';
import { examples } from './examples.ts';
import { count } from './values.ts';

export const addSearch: Add = (program, host, done) => {
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
};
