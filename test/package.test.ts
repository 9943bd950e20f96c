import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { article, folderWith, shippedArticles } from './support/program.ts';
import { binary } from './support/terminal.ts';

it('the built program finds the shipped articles from any folder', () => {
  const out = execFileSync(process.execPath, [binary, 'list'], {
    cwd: folderWith({}),
    env: { HOME: '/nowhere' },
    encoding: 'utf8',
  });
  expect(out).toMatch(/^ukraine-ceasefire\t2025-03-13\t4\t/m);
});

it('the built library reads an article', async () => {
  // By the package's own name, as its users import it; only a build has it.
  const name = 'article';
  const { readArticle, toPlainText } = await import(name);
  expect(toPlainText(await readArticle('# Tea\n\nGreen.\n', { format: 'markdown' }))).toBe(
    'Tea\n\nGreen.\n',
  );
});

it('a tilde that the shell has left is the home folder', () => {
  const home = folderWith({ 'notes/tea.md': '# Tea' });
  for (const argv of [['--dir=~/notes'], ['--dir', '~/notes']]) {
    const out = execFileSync(process.execPath, [binary, 'list', ...argv], {
      cwd: folderWith({}),
      env: { HOME: home },
      encoding: 'utf8',
    });
    expect(out).toBe('tea\t\t1\tTea\n');
  }
});

it('the built program prints the shipped articles as the source does', async () => {
  const names = (await article(['list'], { env: { ARTICLE_DIR: shippedArticles } })).out
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0] as string);
  const argv = ['show', ...names, '--dir', shippedArticles, '--color', 'always'];
  const out = execFileSync(process.execPath, [binary, ...argv], {
    env: { HOME: '/nowhere', ARTICLE_PAGER: '' },
    encoding: 'utf8',
  });
  expect(names.length).toBeGreaterThan(4);
  // Code is coloured, in the grammars that are loaded by their names.
  expect(out).toContain('\x1b[35m');
  expect(out).toBe((await article(argv)).out);
});
