import type { Command } from 'commander';
import type { AddOptions } from '../commands/add.ts';
import type { Add } from './command.ts';
import { examples } from './examples.ts';
import { collect } from './values.ts';

export const addAdd: Add = (program, host, done) => {
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
};
