import { expect, test } from 'vitest';
import { wordsOf } from '../../src/completion/command-line.ts';
import { article, folderWith } from '../support/program.ts';

/** What zsh and fish are told, the words up to the cursor given as they stand. */
async function completed(line: string, world = {}): Promise<string[]> {
  const { code, out, err } = await article(['__complete', 'fish', '--', ...line.split(' ')], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').slice(0, -1);
}

/** What bash is told, of which `current` is the part that it replaces. */
async function inBash(line: string, current: string, world = {}): Promise<string[]> {
  const { code, out, err } = await article(['__complete', 'bash', '--', line, current], world);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').slice(0, -1);
}

const values = (lines: string[]) => lines.map((line) => line.split('\t')[0]);

test('commands', async () => {
  const commands = values(await completed(''));
  expect(commands).toEqual(expect.arrayContaining(['list', 'show', 'outline', 'search', 'add']));
  expect(commands).not.toContain('__complete');
  expect(values(await completed('--dir articles --color never ou'))).toEqual(['outline', '']);
});

test('the options of the command, each while it may still be given', async () => {
  expect(values(await completed('list --'))).toEqual([
    '--sort',
    '--reverse',
    '--tag',
    '--unread',
    '--limit',
    '--json',
    '--no-pager',
    '--help',
    '--version',
    '--dir',
    '--color',
  ]);
  const left = values(await completed('show -s --section 1 --width=20 uk --'));
  expect(left).toContain('--section');
  expect(left).not.toContain('--summary');
  expect(left).not.toContain('--width');
  expect(await completed('show -- --')).toEqual([]);
});

test('the values of an option', async () => {
  expect(await completed('list --sort ')).toEqual(['date', 'title', 'name']);
  expect(await completed('list --color=a')).toEqual(['--color=auto', '--color=always']);
  expect(await completed('completion ')).toEqual(['bash', 'zsh', 'fish']);
  expect(await completed('list --limit ')).toEqual([]);
  expect(await completed('list --dir ')).toEqual(['\tfolders']);
  expect(await inBash('article list --sort=da', 'da')).toEqual(['date']);
  expect(await inBash('article list --sort=', '=')).toEqual(['date', 'title', 'name']);
});

test('articles of the library that is meant; files where a path is typed', async () => {
  expect(await completed('show uk')).toEqual(['ukraine-ceasefire']);
  expect(await completed('show ./uk')).toEqual(['\tfiles']);
  expect(await completed('search uk')).toEqual([]);
  expect(await completed('outline uk x')).toEqual([]);
  const home = folderWith({ 'own.md': 'Text' });
  expect(await completed(`--dir ${home} show `)).toEqual(['own']);
  expect(await completed('show ', { env: { ARTICLE_DIR: home } })).toEqual(['own']);
  expect(await completed('--dir /nowhere/at/all show ')).toEqual([]);
});

test('bash has what the word begins with; the last part of a name where that is one', async () => {
  expect(await inBash('article show UK', 'UK')).toEqual(['ukraine-ceasefire']);
  expect(await inBash('article show ceasefire', 'ceasefire')).toEqual(['ukraine-ceasefire']);
  expect(await inBash('article show e', 'e')).toEqual([]);
  expect(await inBash('article show ferry', 'ferry')).toEqual(['2025/ferry-strike']);
  const dir = folderWith({ 'a b:c.md': 'Text', 'x/é.md': 'Text', 'y/e.md': 'Text' });
  const world = { env: { ARTICLE_DIR: dir } };
  expect(await inBash('article show a\\ b:', ':', world)).toEqual(['c']);
  expect(await inBash('article show "a b:', '"a b:', world)).toEqual(['a b:c']);
  expect(await inBash('article show e', 'e', world)).toEqual([]);
});

test('the sections of the article, by number; by heading where letters are typed', async () => {
  const article = 'show reading-in-a-terminal --section';
  expect((await completed(`${article} `)).slice(0, 2)).toEqual([
    '1\tThe width of a slug',
    '1.1\tA line at a time',
  ]);
  expect(await completed(`${article}=2.1.`)).toEqual([
    '--section=2.1.1\tWhy two characters end a line',
  ]);
  expect(await completed(`${article} tape`)).toEqual(['Tape that set type\t2.2']);
  expect(await completed('show --section ')).toEqual([]);
  expect(await completed('show - --section ')).toEqual([]);
  expect(await completed('show https://example.org/a --section ')).toEqual([]);
  expect(await completed('show no-such --section ')).toEqual([]);
});

test('tags, and articles without a command', async () => {
  const dir = folderWith({ 'tea.md': '---\ntags: [Drink, leaf]\n---\n# Tea\n\n## Green\n' });
  const world = { env: { ARTICLE_DIR: dir } };
  expect(await completed('list --tag ', world)).toEqual(['Drink', 'leaf']);
  expect(await completed('add --tag dr', world)).toEqual(['Drink']);
  expect(await completed('te', world)).toEqual(['tea', '\tfiles']);
  expect(values(await completed('', world))).not.toContain('tea');
  expect(await completed('tea --section ', world)).toEqual(['1\tGreen']);
  expect(await completed('edit ', world)).toEqual(['tea']);
  expect(await completed('rm tea t', world)).toEqual(['tea']);
});

test('what is typed of a name, wherever it stands in it', async () => {
  const dir = folderWith({ 'a/tide.md': 'Text', 'tides.md': 'Text', 'ebb-tide.md': 'Text' });
  const world = { env: { ARTICLE_DIR: dir } };
  expect(await completed('show tid', world)).toEqual(['tides']);
  expect(await completed('show TIDE', world)).toEqual(['tides']);
  expect(await completed('show bb', world)).toEqual(['ebb-tide']);
  expect(await completed('show ide', world)).toEqual(['a/tide', 'ebb-tide', 'tides']);
  expect(await inBash('article show ide', 'ide', world)).toEqual([]);
  expect(await inBash('article show bb', 'bb', world)).toEqual(['ebb-tide']);
});

test('what is printed is clean, whatever a file is named', async () => {
  const dir = folderWith({ 'a\x1b[31m\nb.md': '# T\n\n## S\x1b[1m&#27;\u202e\n' });
  expect(await completed(`--dir ${dir} show `)).toEqual(['a[31m b']);
});

test('a command line is read as bash reads it', () => {
  expect(wordsOf('article show  a\\ b "c \'d" \'e "f\' ""')).toEqual([
    'article',
    'show',
    'a b',
    "c 'd",
    'e "f',
    '',
  ]);
  expect(wordsOf('article ')).toEqual(['article', '']);
  expect(wordsOf('article "un fin')).toEqual(['article', 'un fin']);
  expect(wordsOf('x\\')).toEqual(['x']);
});
