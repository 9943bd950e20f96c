import { describe, expect, test } from 'vitest';
import { article, folderWith } from '../support/program.ts';
import { serve } from '../support/server.ts';

const NOTES = '# Notes\n\n*Kept short.*\n\nText.\n\n## Tea\n\nGreen.\n';
const library = () =>
  folderWith({
    'articles/2025/bread-prices.md': '# The Loaf\n\n## Flour\n\nWhite.\n',
    'articles/listless.md': '# Listless',
    'articles/tags.md': '# On tags',
    'notes.md': NOTES,
    LICENSE: 'A licence\n\nBy nobody.\n',
  });

describe('without a command, what show does is done with', () => {
  test.each([
    ['a file', ['notes.md']],
    ['a file and options', ['--plain', 'notes.md', '--section', 'tea', '--dir', 'articles']],
    ['a name', ['2025/bread-prices']],
    ['the last part of a name', ['bread-prices']],
    ['a part of a headline', ['the loaf']],
    ['a section', ['bread-prices:1']],
    ['a section of a file', ['./notes.md:tea']],
    ['several', ['notes.md', 'listless']],
    ['a file without an extension', ['LICENSE']],
    ['standard input', ['-']],
  ])('%s', async (_, argv) => {
    const world = { cwd: library(), stdin: NOTES };
    const opened = await article(argv, world);
    expect(opened).toMatchObject({ code: 0, err: '' });
    expect(opened).toEqual(await article(['show', ...argv], world));
  });

  test('an address', async () => {
    const base = await serve((_, response) => {
      response.setHeader('content-type', 'text/markdown').end(NOTES);
    });
    expect((await article([`${base}/a`, '-s'])).out).toBe('Notes\n\nKept short.\n');
  });

  test('what is piped; the help is for an empty pipe, and for a terminal', async () => {
    expect((await article([], { stdin: NOTES })).out).toMatch(/^Notes\n/);
    expect((await article(['-s'], { stdin: NOTES })).out).toBe('Notes\n\nKept short.\n');
    const help = await article(['--help']);
    for (const world of [{ stdin: '' }, { stdin: ' \n' }, {}]) {
      expect(await article([], world)).toEqual(help);
    }
    expect(await article([], { stdin: Buffer.from([0, 1]) })).toEqual({
      code: 1,
      out: '',
      err: 'article: standard input: not a text file\n',
    });
  });
});

describe('a word that is nothing', () => {
  const error = async (...argv: string[]) => {
    const { code, out, err } = await article(argv, { cwd: library() });
    expect(out).toBe('');
    return { code, err };
  };

  test.each([
    ['serach', ['article search']],
    ['sea', ['article search']],
    ['bred-prices', ['article show 2025/bread-prices']],
    ['bread-pirces', ['article show 2025/bread-prices']],
    ['notse', ['article show notes.md']],
    // Both a slip for a command and a part of a name.
    ['lis', ['article list', 'article show listless']],
    ['tag', ['article tags', 'article show tags']],
  ])('%s gets the nearest: %j', async (word, near) => {
    const { code, err } = await error(word, 'more');
    expect(code).toBe(2);
    const [first = '', second = '', ...choices] = err.trimEnd().split('\n');
    expect(first).toBe(`article: “${word}” is not a command, an article or a file`);
    expect(second).toMatch(/ To list all articles: article list$/);
    expect(near.length === 1 ? [/^Did you mean (.*?)\?/.exec(second)?.[1]] : choices).toEqual(
      near.length === 1 ? near : near.map((each) => `  ${each}`),
    );
  });

  test('nothing near: the way to list', async () => {
    expect((await error('xylophone')).err).toBe(
      'article: “xylophone” is not a command, an article or a file\nTo list all articles: article list\n',
    );
  });

  test('a command after its options, and a word that may be several articles', async () => {
    expect(await error('--json', 'list')).toEqual({
      code: 2,
      err: 'article: the command comes first, then its options\nFor its options: article list --help\n',
    });
    expect(await error('s')).toMatchObject({ code: 2 });
  });
});

test('a colon with nothing after it names no section', async () => {
  const world = { cwd: folderWith({ 'articles/salt.md': '# Salt\n\nIt rained.\n' }) };
  expect(await article(['show', 'salt:'], world)).toEqual(await article(['show', 'salt'], world));
});
