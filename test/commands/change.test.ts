import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, folderWith, shippedArticles, type World } from '../support/program.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

const files = {
  'lib/tea.md': '---\ntags: [Drink, leaf]\n---\n# On tea\n\n## Leaves\n\nGreen.\n',
  'lib/2025/coffee.md': '---\ntags: [drink, DRINK]\n---\n# Beans\n',
  'lib/salt.txt': 'Salt\n\nFrom the sea.\n',
  'elsewhere.md': '# Elsewhere\n',
};

function library() {
  const cwd = folderWith(files);
  const run = (argv: readonly string[], world: World = {}) =>
    article(argv, { cwd, ...world, env: { ARTICLE_DIR: 'lib', ...world.env } });
  return { cwd, run, has: (name: string) => existsSync(path.join(cwd, name)) };
}

describe('rm', () => {
  test('asks on a terminal; only a yes removes', async () => {
    for (const [answer, code] of [
      ['y', 0],
      ['YES', 0],
      ['n', 1],
      ['', 1],
      ['yup', 1],
    ] as const) {
      const { run, has } = library();
      const outcome = await run(['rm', 'tea'], { columns: 80, keys: [`${answer}\n`] });
      expect(outcome).toEqual({
        code,
        out: code === 0 ? 'tea\n' : '',
        err: 'Remove tea (On tea)? [y/N] ',
      });
      expect(has('lib/tea.md')).toBe(code === 1);
    }
  });

  test('asks once for several, and names them all', async () => {
    const { cwd, run } = library();
    const { out, err } = await run(['rm', 'tea', 'coffee', 'tea'], { columns: 80, keys: ['y\n'] });
    expect(err).toBe('Remove tea (On tea), 2025/coffee (Beans)? [y/N] ');
    expect(out).toBe('tea\n2025/coffee\n');
    expect(readdirSync(path.join(cwd, 'lib'))).toEqual(['2025', 'salt.txt']);
  });

  test('needs --yes where there is nobody to ask', async () => {
    const { run, has } = library();
    for (const world of [{ stdin: 'y\n' }, {}, { columns: 80, env: { CI: '1' } }]) {
      expect(await run(['rm', 'tea'], world)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('article rm --yes tea'),
      });
    }
    expect(has('lib/tea.md')).toBe(true);
    expect(await run(['rm', '-y', 'lib/tea.md', 'none'])).toEqual({
      code: 1,
      out: 'tea\n',
      err: 'article: no article matches “none”\nTo list all articles: article list\n',
    });
    expect(has('lib/tea.md')).toBe(false);
  });

  test.each([
    [
      'a shipped article',
      'lighthouse-letters',
      /^article: lighthouse-letters comes with the program/,
    ],
    [
      'a section',
      'tea:1',
      /^article: tea:1 is a section, .*\nTo remove the article: article rm tea\n$/,
    ],
    [
      'a file outside of the library',
      './elsewhere.md',
      /^article: \.\/elsewhere\.md is not in the library\n/,
    ],
    [
      'an address',
      'https://example.org/',
      /^article: https:\/\/example\.org\/ is not in the library\n/,
    ],
    ['standard input', '-', /^article: standard input is not in the library\n/],
  ])('refuses %s', async (_, name, message) => {
    const { run, has } = library();
    const outcome = await run(['rm', '--yes', name], { stdin: '' });
    expect(outcome).toMatchObject({ code: 1, out: '', err: expect.stringMatching(message) });
    expect(has('elsewhere.md') && has('lib/tea.md')).toBe(true);
    expect(existsSync(path.join(shippedArticles, 'lighthouse-letters.txt'))).toBe(true);
  });
});

describe('edit', () => {
  const edited = async (name: string, env: Record<string, string> = {}) => {
    const { cwd, run } = library();
    const editor = { EDITOR: `sh -c 'printf %s "$1" > file' sh` };
    const { code, err } = await run(['edit', name], { env: { ...editor, ...env } });
    const file = path.join(cwd, 'file');
    return {
      code,
      err,
      file: existsSync(file) ? readFileSync(file, 'utf8').replace(cwd, '') : null,
    };
  };

  test.each([
    ['a name', 'tea', '/lib/tea.md'],
    ['a name and a section, as search prints it', 'tea:1', '/lib/tea.md'],
    ['a file', './elsewhere.md', './elsewhere.md'],
  ])('opens %s in $EDITOR', async (_, name, file) => {
    expect(await edited(name)).toEqual({ code: 0, err: '', file });
  });

  test('$VISUAL comes first', async () => {
    expect(await edited('tea', { VISUAL: 'true' })).toEqual({ code: 0, err: '', file: null });
  });

  test.each([
    [
      'lighthouse-letters',
      {},
      /^article: lighthouse-letters comes with the program and cannot be changed\nTo add a copy of your own: article add \S+lighthouse-letters\.txt\n$/,
    ],
    ['-', {}, /^article: standard input is not in the library\n/],
    [
      'tea',
      { EDITOR: 'no-such-editor -x' },
      /^article: cannot start the editor no-such-editor\nTo choose another: /,
    ],
    ['tea', { EDITOR: 'false' }, /^article: the editor false ended with exit code 1\n$/],
  ])('%s with %j fails in a line', async (name, env, message) => {
    expect(await edited(name, env)).toMatchObject({ code: 1, err: expect.stringMatching(message) });
  });

  test.skipIf(!hasTerminal)('gives the editor the terminal (needs script)', async () => {
    const { cwd } = library();
    const env = {
      EDITOR: `sh -c 'echo ready; read word < /dev/tty; echo "$word" > "$1"' sh`,
      ARTICLE_DIR: 'lib',
    };
    const keys = { when: 'ready', type: 'typed\n' };
    const { code } = await inTerminal(['edit', 'tea'], { cwd, env, keys });
    expect(code).toBe(0);
    expect(readFileSync(path.join(cwd, 'lib/tea.md'), 'utf8')).toBe('typed\n');
  });
});

describe('tags', () => {
  test('with counts, the most frequent first; case and accents do not matter', async () => {
    const { run } = library();
    expect(await run(['tags'])).toEqual({ code: 0, out: 'drink\t2\nleaf\t1\n', err: '' });
    expect(JSON.parse((await run(['tags', '--json'])).out)).toEqual([
      { tag: 'drink', count: 2 },
      { tag: 'leaf', count: 1 },
    ]);
    const { out } = await run(['tags'], { columns: 80, env: { NO_COLOR: '1' } });
    expect(out).toBe('2  drink\n1  leaf\n');
  });

  test('none is no error', async () => {
    const none = { code: 0, out: '', err: 'article: no article has tags\n' };
    expect(await article(['tags', '--dir', folderWith({ 'a.md': '# A' })])).toEqual(none);
    const empty = await article(['tags', '--json', '--dir', folderWith({})]);
    expect(empty).toMatchObject({ code: 0, out: '[]\n' });
    expect(empty.err).toMatch(/^article: there are no articles in /);
  });
});
