import { Argument } from 'commander';
import { type Shell, shells } from '../completion/shells.ts';
import type { Add } from './command.ts';
import { examples } from './examples.ts';

export const addCompletion: Add = (program, host, done) => {
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
      const { complete } = await import('../commands/complete.ts');
      done(await complete(shell, words, host));
    });
};
