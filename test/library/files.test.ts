import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileText } from '../../src/library/read.ts';
import type { Entry } from '../../src/library/walk.ts';
import { entries } from '../../src/library/walk.ts';
import { article, folderWith, hostOf } from '../support/program.ts';
import { binary } from '../support/terminal.ts';

const isRoot = process.getuid?.() === 0;
const hasPipes = process.platform !== 'win32';

/** A library with one good article and much that is none. */
function library(): string {
  const cwd = folderWith({
    'lib/good.md': '# Good\n\nWords.\n',
    'lib/sub/other.txt': 'Other\n\nWords.\n',
    'lib/binary.md': '\0\0\0',
    'lib/picture.png': 'no article',
    'lib/.hidden.md': 'hidden',
    'lib/node_modules/a.md': 'none of ours',
  });
  const at = (name: string) => path.join(cwd, 'lib', name);
  mkdirSync(at('folder.md'));
  symlinkSync('nowhere', at('broken.md'));
  symlinkSync('itself.md', at('itself.md'));
  symlinkSync('.', at('loop'));
  symlinkSync('../..', at('sub/up'));
  symlinkSync('/dev/zero', at('endless.md'));
  if (hasPipes) execFileSync('mkfifo', [at('pipe.md')]);
  return cwd;
}

describe('a library with one broken file and much that is no file', () => {
  it.each([
    ['list', ['list']],
    ['search', ['search', 'words']],
  ])('is gone through by %s, which names the broken one', async (_, argv) => {
    const { code, out, err } = await article([...argv, '--dir', 'lib'], { cwd: library() });
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['good', 'sub/other']),
    );
    expect(err).toMatch(/^article: \S*binary\.md: not a text file\n$/);
    expect(code).toBe(1);
  });

  it('is completed without a word about it', async () => {
    const argv = ['__complete', 'zsh', '--', 'show', '--dir', 'lib', 'goo'];
    expect(await article(argv, { cwd: library() })).toEqual({ code: 0, out: 'good\n', err: '' });
  });

  it.skipIf(isRoot)('names the file that may not be read', async () => {
    const cwd = folderWith({ 'lib/a.md': '# A', 'lib/b.md': '# B' });
    chmodSync(path.join(cwd, 'lib/a.md'), 0);
    const { code, out, err } = await article(['list', '--dir', 'lib'], { cwd });
    expect(out).toBe('b\t\t1\tB\n');
    expect(err).toMatch(/^article: \S*a\.md: permission denied\n$/);
    expect(code).toBe(1);
  });
});

describe.skipIf(isRoot)('a folder that may not be read', () => {
  const locked = () => {
    const cwd = folderWith({ 'lib/a.md': '# A', 'lib/sub/b.md': '# B' });
    const sub = path.join(cwd, 'lib/sub');
    chmodSync(sub, 0);
    onTestFinished(() => chmodSync(sub, 0o700));
    return cwd;
  };

  it('is named; the others are listed', async () => {
    const { code, out, err } = await article(['list', '--dir', 'lib'], { cwd: locked() });
    expect({ code, out }).toEqual({ code: 1, out: 'a\t\t1\tA\n' });
    expect(err).toMatch(/^article: \S*sub: permission denied\n$/);
  });

  it('is no library, and has no file', async () => {
    const cwd = locked();
    for (const argv of [
      ['list', '--dir', 'lib/sub'],
      ['show', 'lib/sub/b.md'],
    ]) {
      const { code, out, err } = await article(argv, { cwd });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^article: \S+: permission denied\n$/);
    }
  });
});

describe('a file that changes between the walk and the reading', () => {
  const changed = async (change: (file: string) => void) => {
    const cwd = folderWith({ 'lib/a.md': '# A\n\nWords that are there.\n' });
    let entry: Entry | undefined;
    for await (const found of entries(path.join(cwd, 'lib'))) entry = found;
    if (!entry) throw new Error('there is no entry');
    change(entry.path);
    return fileText(hostOf({ cwd }), entry);
  };

  it('and is gone is told of', async () => {
    await expect(changed(unlinkSync)).rejects.toThrow(/a\.md: no such file$/);
  });

  it('and is cut short is read as far as it goes', async () => {
    expect(await changed((file) => truncateSync(file, 3))).toBe('# A');
  });

  it('and has become a folder is told of', async () => {
    const folder = (file: string) => {
      unlinkSync(file);
      mkdirSync(file);
    };
    await expect(changed(folder)).rejects.toThrow(/a\.md: is a folder$/);
  });

  it.skipIf(!hasPipes)('and has become a pipe is not waited for', async () => {
    const pipe = (file: string) => {
      unlinkSync(file);
      execFileSync('mkfifo', [file]);
    };
    await expect(changed(pipe)).rejects.toThrow(/a\.md: not a regular file$/);
  });
});

it('files of any size are read whole, and none has a part of another', async () => {
  const sizes = [65_537, 3, 65_536, 0, 65_535, 200_000, 1];
  const files = sizes.map((size, i): [string, string] => [`lib/${i}.txt`, `${i}`.repeat(size)]);
  const cwd = folderWith(Object.fromEntries(files));
  const texts = [];
  for (const entry of entries(path.join(cwd, 'lib')))
    texts.push(await fileText(hostOf({ cwd }), entry));
  expect(texts.map((text) => text.length)).toEqual(sizes);
  expect(texts).toEqual(files.map(([, text]) => text));
});

describe('a path that is named', () => {
  it.each([
    ['a missing file', './none.md', 'article: no such file: ./none.md\n'],
    [
      'a folder',
      './lib',
      'article: ./lib is a folder\nTo list its articles: article list --dir ./lib\n',
    ],
    [
      'a link to nowhere',
      './lib/broken.md',
      'article: ./lib/broken.md is a link to a file that does not exist\n',
    ],
    ['a link to itself', './lib/itself.md', 'article: ./lib/itself.md: too many links\n'],
    ['an endless device', './lib/endless.md', 'article: ./lib/endless.md: larger than 100 MB\n'],
    ['too long a name', `./${'x'.repeat(5000)}.md`, 'article: ./xxx'],
    ['a name with NUL', './a\0b.md', 'article: no such file: ./ab.md\n'],
  ])('%s: an error in a line', async (_, name, message) => {
    const { code, out, err } = await article(['show', name], { cwd: library() });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.startsWith(message), err).toBe(true);
    expect(err.split('\n').length).toBeLessThanOrEqual(3);
  });

  it.skipIf(!hasPipes)('may be a pipe, of which the content tells the format', () => {
    const cwd = folderWith({ 'a.md': '# Piped *in*\n\nWords.\n' });
    const command = `"${process.execPath}" "${binary}" show <(cat a.md) --plain`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('Piped in\n\nWords.\n');
  });

  it.skipIf(!hasPipes)('may be a pipe that is still to be written to', async () => {
    const cwd = folderWith({});
    execFileSync('mkfifo', [path.join(cwd, 'later.md')]);
    const reader = spawn(process.execPath, [binary, 'show', './later.md'], { cwd });
    let out = '';
    reader.stdout.on('data', (piece) => {
      out += piece;
    });
    // Opening it waits for the reader.
    const writer = spawn('sh', ['-c', 'printf "# Late\\n" > later.md'], { cwd });
    await Promise.all(
      [reader, writer].map((child) => new Promise((done) => child.on('close', done))),
    );
    expect(out).toBe('Late\n');
  });
});

describe('names', () => {
  it.each([
    ['composed', 'caf\u00e9', 'cafe\u0301'],
    ['decomposed', 'cafe\u0301', 'caf\u00e9'],
    ['Korean', '\u1112\u1161\u11ab', '\ud55c'],
  ])('are found in any normalisation: %s', async (_, file, typed) => {
    const cwd = folderWith({ [`lib/${file}.md`]: 'Found.' });
    expect((await article(['show', typed, '--dir', 'lib'], { cwd })).out).toBe('Found.\n');
  });

  it('with line ends are listed on a line each', async () => {
    const cwd = folderWith({ 'lib/a\nb.md': '# A', 'lib/c\r\td.md': '# C' });
    const { out } = await article(['list', '--dir', 'lib', '--sort', 'name'], { cwd });
    expect(out).toBe('a b\t\t1\tA\nc d\t\t1\tC\n');
  });
});

it('a file of more than 100 MB is refused before it is read', async () => {
  const cwd = folderWith({ 'a.txt': '' });
  truncateSync(path.join(cwd, 'a.txt'), 100_000_001);
  writeFileSync(path.join(cwd, 'b.txt'), 'B');
  const { code, out, err } = await article(['show', './a.txt', './b.txt'], { cwd });
  expect({ code, out, err }).toEqual({
    code: 1,
    out: 'B\n',
    err: 'article: ./a.txt: larger than 100 MB\n',
  });
});

describe('names that do not tell the format', () => {
  const text = 'The keeper went down to the shore, looked at the boats, and went home again.';
  const page = `<!doctype html>\n<title>A page</title><h1>A page</h1><p>${text}</p><p>${text}</p>`;
  const markdown = '# Some notes\n\nOf *much* use.\n';
  const program = '<?php\n# A class\nclass A { function b() { echo "<p>1</p>"; } }\n';

  const files: [string, string | Uint8Array, string, string][] = [
    ['a.php', page, 'html', 'A page'],
    ['a.PHP', page, 'html', 'A page'],
    ['a.shtml', page, 'html', 'A page'],
    ['a.asp', page, 'html', 'A page'],
    ['a.aspx', page, 'html', 'A page'],
    ['a.jsp', `<%@ page language="java" %>\n${page}`, 'html', 'A page'],
    ['a.php', Buffer.from(page, 'utf16le'), 'html', 'A page'],
    ['a.xhtml', page, 'html', 'A page'],
    ['a.xht', page, 'html', 'A page'],
    ['a.txt', page, 'html', 'A page'],
    ['a', page, 'html', 'A page'],
    ['a', `<!-- saved <b> -->\n<!--[if IE]> <![endif]-->${page}`, 'html', 'A page'],
    ['a', markdown, 'markdown', 'Some notes'],
    ['a', 'Some notes\n\nOf much use.\n', 'text', 'Some notes'],
    ['a.txt', markdown, 'text', '# Some notes'],
    ['a.text', markdown, 'text', '# Some notes'],
    ['a.mkd', markdown, 'markdown', 'Some notes'],
    ['a.mkdn', markdown, 'markdown', 'Some notes'],
    ['a.mkdown', markdown, 'markdown', 'Some notes'],
    ['a.mdown', markdown, 'markdown', 'Some notes'],
    ['a.mdwn', markdown, 'markdown', 'Some notes'],
    ['a.MARKDOWN', markdown, 'markdown', 'Some notes'],
  ];

  it.each(files)(
    '%s is listed and read by what it holds',
    async (name, content, format, headline) => {
      const cwd = folderWith({ [`articles/${name}`]: content });
      const named = JSON.parse((await article(['show', 'a', '--json'], { cwd })).out);
      const atPath = JSON.parse(
        (await article(['show', `articles/${name}`, '--json'], { cwd })).out,
      );
      expect(named).toMatchObject({ format, title: headline });
      expect(atPath).toMatchObject({ format, title: headline });
      expect((await article(['list'], { cwd })).out).toMatch(
        new RegExp(`^a\\t.*\\t${headline}\\n$`),
      );
    },
  );

  it('a program is no page: it is not listed, and shown as text', async () => {
    const cwd = folderWith({ 'articles/a.php': program, 'articles/b.txt': 'Words.\n\nMore.\n' });
    expect((await article(['list'], { cwd })).out).toMatch(/^b\t.*\n$/);
    const { out } = await article(['show', 'articles/a.php', '--json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ format: 'text', title: '<?php' });
  });

  it('an option says it all the same', async () => {
    const cwd = folderWith({ 'a.txt': page });
    const { out } = await article(['show', './a.txt', '--format', 'text', '--json'], { cwd });
    expect(JSON.parse(out).format).toBe('text');
  });
});
