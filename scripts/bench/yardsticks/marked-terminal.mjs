import { readFileSync } from 'node:fs';
import chalk from 'chalk';
import { program } from 'commander';
import { marked } from 'marked';
import { markedTerminal } from 'marked-terminal';

program.argument('<file>').action((file) => {
  chalk.level = 1;
  marked.use(markedTerminal({ width: 80, reflowText: true }));
  process.stdout.write(marked.parse(readFileSync(file, 'utf8')));
});
program.parse();
