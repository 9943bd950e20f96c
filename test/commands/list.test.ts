import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, folderWith } from '../support/program.ts';

const LIBRARY = {
  'old.md': '---\ndate: 2020-05-01\ntags: [sea]\n---\n# An old story\n',
  'new.txt': 'A new story\n\nOSLO, May 2, 2024 – It began in the morning.\n',
  'sub/undated.md': '# A story\n',
};

const names = (out: string) => out.split('\n').map((line) => line.split('\t')[0]);

it('prints one article a line in a pipe: name, date, minutes, headline', async () => {
  const { out } = await article(['list', '--dir', folderWith(LIBRARY)]);
  expect(out).toBe(
    'new\t2024-05-02\t1\tA new story\nold\t2020-05-01\t1\tAn old story\nsub/undated\t\t1\tA story\n',
  );
});

it.each([
  [
    ['--sort', 'name'],
    ['new', 'old', 'sub/undated', ''],
  ],
  [
    ['--sort', 'title'],
    ['new', 'sub/undated', 'old', ''],
  ],
  [['--reverse'], ['sub/undated', 'old', 'new', '']],
  [
    ['--limit', '1'],
    ['new', ''],
  ],
  [
    ['--tag', 'sea'],
    ['old', ''],
  ],
])('takes %j', async (options, order) => {
  const { out } = await article(['list', '--dir', folderWith(LIBRARY), ...options]);
  expect(names(out)).toEqual(order);
});

it('prints JSON without lead and sections', async () => {
  const { out } = await article(['list', '--json', '--dir', folderWith(LIBRARY)]);
  const [first] = JSON.parse(out);
  expect(first).toMatchObject({ name: 'new', title: 'A new story', place: 'OSLO', minutes: 1 });
  expect(first).not.toHaveProperty('sections');
});

describe('the library', () => {
  const marked = (name: string) => ({ [`${name}.md`]: `# ${name}` });

  it('is --dir, then ARTICLE_DIR, then ./articles, then the data folder, then the shipped articles', async () => {
    const cwd = folderWith(marked('articles/c'));
    const env = {
      ARTICLE_DIR: folderWith(marked('b')),
      XDG_DATA_HOME: folderWith(marked('article/d')),
    };
    const { XDG_DATA_HOME } = env;
    const first = async (world: object, ...options: string[]) =>
      names((await article(['list', ...options], world)).out)[0];
    expect(await first({ cwd, env }, '--dir', folderWith(marked('a')))).toBe('a');
    expect(await first({ cwd, env })).toBe('b');
    expect(await first({ cwd, env: { XDG_DATA_HOME } })).toBe('c');
    expect(await first({ cwd: folderWith({}), env: { XDG_DATA_HOME } })).toBe('d');
    expect((await article(['list'], { cwd: folderWith({}) })).out).toContain('ukraine-ceasefire\t');
  });

  it('that is named must exist', async () => {
    expect(await article(['list', '--dir', 'nowhere'])).toEqual({
      code: 1,
      out: '',
      err: 'article: no such folder: nowhere\n',
    });
    expect((await article(['list'], { env: { ARTICLE_DIR: 'nowhere' } })).code).toBe(1);
  });

  it('passes over hidden files, node_modules and what is no article', async () => {
    const dir = folderWith({
      '.a.md': '',
      'node_modules/b.md': '',
      '.git/c.md': '',
      'd.png': '',
      'e.md': '# E',
    });
    expect(names((await article(['list', '--dir', dir])).out)).toEqual(['e', '']);
  });

  it('follows a link to a folder once, and passes over one that points nowhere', async () => {
    const dir = folderWith({ 'sub/a.md': '# A' });
    symlinkSync(dir, path.join(dir, 'sub/loop'));
    symlinkSync(path.join(dir, 'gone.md'), path.join(dir, 'b.md'));
    expect(names((await article(['list', '--dir', dir])).out)).toEqual(['sub/a', '']);
  });

  it('of which one file is broken lists the others', async () => {
    const dir = folderWith({ 'a.txt': 'A', 'b.txt': Uint8Array.of(0, 1, 2), 'c.txt': 'C' });
    const { code, out, err } = await article(['list', '--dir', dir]);
    expect(names(out)).toEqual(['a', 'c', '']);
    expect(err).toBe(`article: ${path.join(dir, 'b.txt')}: not a text file\n`);
    expect(code).toBe(1);
  });
});
