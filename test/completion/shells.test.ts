import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { folderWith, shippedArticles } from '../support/program.ts';
import { installed, TypedShell } from '../support/shell.ts';

let env: Record<string, string>;

beforeAll(async () => {
  const bin = builtProgram();
  env = { PATH: `${bin}:${process.env.PATH}`, ARTICLE_DIR: shippedArticles };
}, 60_000);

const SLOW = { timeout: 60_000 };

/** What makes a shell complete `article`; each is started once, since that is slow. */
const setups = {
  bash: ['bash --norc --noprofile -i', 'source <(article completion bash)'],
  zsh: ['zsh -f -i', 'autoload -U compinit; compinit -u -D; source <(article completion zsh)'],
} as const;

for (const [shell, [command, setup]] of Object.entries(setups)) {
  const missing = [shell, 'script'].filter((program) => !installed(program));
  const title = missing.length > 0 ? `${shell} (skipped: no ${missing.join(', ')})` : shell;
  describe.skipIf(missing.length > 0)(title, SLOW, () => {
    let at: TypedShell;

    beforeAll(async () => {
      at = new TypedShell(command, env);
      // The word is printed in two halves, so that the echo of what is typed does not show it.
      at.type(`PS1='> '; ${setup}; echo re''ady\n`);
      await at.shows('ready\n');
    }, 60_000);
    afterAll(() => at.end());

    /** Types on an empty line. */
    const type = (keys: string) => at.type(`\x15${keys}`);

    test('a command, a name, an option and its value', async () => {
      type('article sh\tuk\t--sect\t5.1 --form\tte\t');
      await at.shows('article show ukraine-ceasefire --section 5.1 --format text');
    });

    test('the last part of a name, a tag, a name and a file without a command', async () => {
      type('article show bread\t');
      await at.shows('2025/bread-prices');
      type('article edit ferry\t');
      await at.shows('2025/ferry-strike');
      type('article list --tag hist\t');
      await at.shows('article list --tag history');
      type('article uk\t--sect\t');
      await at.shows('article ukraine-ceasefire --section');
      type(`article ${shippedArticles}/ukr\t`);
      await at.shows('/ukraine-ceasefire.txt');
    });

    test('the sections of the article that is typed', async () => {
      type('article show reading-in --section \t\t');
      const shown = await at.shows('5.2');
      expect(shown).toMatch(/^2\.1\.1 .*Why two characters end a line/m);
      type('article show reading-in --section The\\ w\t');
      await at.shows('--section The\\ wi');
    });

    test('a value after “=”, a name in quotes, a folder, a file', async () => {
      type('article show --format=te\t"uk\t');
      await at.shows('--format=text "ukraine-ceasefire"');
      type(`article --dir=${path.dirname(shippedArticles)}/artic\t`);
      await at.shows(`${shippedArticles}/`);
      type(`article show ${shippedArticles}/ukr\t`);
      await at.shows('/ukraine-ceasefire.txt');
    });

    test('names that the shell must quote', async () => {
      const folder = folderWith({ 'a $(date) & b.md': 'Text', 'c:d.md': 'Text' });
      type(`ARTICLE_DIR=${folder}\n`);
      type('article show a\t');
      await at.shows('article show a\\ \\$\\(date\\)\\ \\&\\ b');
      type('article show c:\t');
      await at.shows('article show c:d');
    });
  });
}

const noFish = !installed('fish');
describe.skipIf(noFish)(noFish ? 'fish (skipped: no fish)' : 'fish', SLOW, () => {
  const completed = (line: string, own = env) =>
    execFileSync(
      'fish',
      ['--no-config', '-c', 'article completion fish | source; complete -C $argv[1]', line],
      { env: { ...process.env, ...own }, encoding: 'utf8' },
    );

  test('a command, a name, an option and its value', () => {
    expect(completed('article sh')).toBe('show\tprint articles, formatted for the terminal\n');
    expect(completed('article show uk')).toBe('ukraine-ceasefire\n');
    expect(completed('article show uk --sect')).toMatch(/^--section\t/);
    expect(completed('article show --format te')).toBe('text\n');
  });

  test('the last part of a name, a tag, a name and a file without a command', () => {
    expect(completed('article show bread')).toBe('2025/bread-prices\n');
    expect(completed('article rm ferry')).toBe('2025/ferry-strike\n');
    expect(completed('article list --tag hist')).toBe('history\n');
    expect(completed('article uk')).toContain('ukraine-ceasefire\n');
    expect(completed('article ukraine-ceasefire --sect')).toMatch(/^--section\t/);
    expect(completed(`article ${shippedArticles}/ukr`)).toContain('/ukraine-ceasefire.txt');
  });

  test('the sections of the article that is typed', () => {
    expect(completed('article show reading-in --section ')).toContain(
      '\n2.1.1\tWhy two characters end a line\n',
    );
    expect(completed('article show reading-in --section "The w')).toContain('The wire\t2\n');
  });

  test('a value after “=”, a name in quotes, a folder, a file', () => {
    expect(completed('article show --format=te')).toBe('--format=text\n');
    expect(completed('article show "uk')).toBe('ukraine-ceasefire\n');
    expect(completed(`article --dir ${path.dirname(shippedArticles)}/artic`)).toContain(
      `${shippedArticles}/`,
    );
    expect(completed(`article show ${shippedArticles}/ukr`)).toContain('/ukraine-ceasefire.txt');
  });

  test('names that the shell must quote', () => {
    const folder = folderWith({ 'a $(date) & b.md': 'Text' });
    expect(completed('article show a', { ...env, ARTICLE_DIR: folder })).toBe('a $(date) & b\n');
  });
});
