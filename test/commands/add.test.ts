import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { article, folderWith, shippedArticles } from '../support/program.ts';
import { serve } from '../support/server.ts';

const pages = path.resolve(import.meta.dirname, '../fixtures/pages');

function library() {
  const folder = folderWith({});
  const run = (...argv: string[]) => article(argv, { cwd: folder, env: { ARTICLE_DIR: folder } });
  /** Adds, and tells the names that were given; each stands before its path. */
  const add = async (...argv: string[]) => {
    const { out, ...rest } = await run('add', ...argv);
    const rows = out.split('\n').slice(0, -1);
    const names = rows.map((row) => row.split('\t')[0] ?? '');
    expect(rows).toEqual(names.map((name) => `${name}\t${path.join(folder, name)}.md`));
    return { ...rest, names };
  };
  return { folder, run, add };
}

test('a page that is added is in the library, by name, section and text', async () => {
  const { folder, run, add } = library();
  const added = await add(path.join(pages, 'ferry.html'), '--tag', 'sea', '--tag', 'Islands');
  expect(added).toEqual({
    code: 0,
    names: ['last-car-ferry-leaves-orsay-sound-after-71-years'],
    err: '',
  });
  expect(readdirSync(folder)).toEqual(['last-car-ferry-leaves-orsay-sound-after-71-years.md']);
  await expect(
    readFileSync(path.join(folder, 'last-car-ferry-leaves-orsay-sound-after-71-years.md'), 'utf8'),
  ).toMatchFileSnapshot('__snapshots__/ferry.md');
  expect((await run('list')).out).toBe(
    'last-car-ferry-leaves-orsay-sound-after-71-years\t2024-09-29\t2\tLast car ferry leaves Orsay Sound after 71 years\n',
  );
  expect((await run('list', '--tag', 'sea')).out).not.toBe('');
  expect((await run('show', '--section', 'nothing', '--plain', 'last-car')).out).toMatch(
    /^A crossing for nothing\n\nNo fares/,
  );
  expect((await run('search', 'bugle')).out).toMatch(/^last-car-ferry-leaves.*\t.*bugle/);
});

test.each(readdirSync(pages))('%s shows the same text when it is added', async (page) => {
  const { run, add } = library();
  const [name = ''] = (await add(path.join(pages, page))).names;
  const original = await run('show', '--plain', path.join(pages, page));
  expect((await run('show', '--plain', name)).out).toBe(original.out);
  const parts = async (place: string) =>
    JSON.parse((await run('show', '--json', place)).out).sections;
  expect(await parts(name)).toEqual(await parts(path.join(pages, page)));
});

test.each(['ukraine-ceasefire.txt', 'lighthouse-letters.txt', 'reading-in-a-terminal.md'])(
  '%s shows the same text when it is added',
  async (file) => {
    const { run, add } = library();
    const place = path.join(shippedArticles, file);
    const [name = ''] = (await add(place)).names;
    const original = await run('show', '--plain', place);
    expect((await run('show', '--plain', name)).out).toBe(original.out);
  },
);

const PAGE =
  '<html><title>A page from afar</title><body><p>It came over the wire, and was kept.</p></body></html>';

test('an address is fetched; a second copy of it is refused, or replaces the first', async () => {
  const { folder, add } = library();
  let text = PAGE;
  const base = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end(text);
  });
  expect((await add(`${base}/a#part`)).names).toEqual(['a-page-from-afar']);
  const file = path.join(folder, 'a-page-from-afar.md');
  expect(readFileSync(file, 'utf8')).toContain(`url: ${base}/a\n`);
  expect(await add(`${base}/a`)).toEqual({
    code: 1,
    names: [],
    err: `article: ${base}/a is already in the library, as a-page-from-afar\nTo replace it: article add --force ${base}/a\n`,
  });
  text = PAGE.replace('A page from afar', 'Now with another headline');
  expect((await add('--force', `${base}/a`)).names).toEqual(['a-page-from-afar']);
  expect(readFileSync(file, 'utf8')).toContain('title: Now with another headline');
  expect((await add(`${base}/b`)).names).toEqual(['now-with-another-headline']);
});

test('another article of the same name gets a number; --force takes the place of the first', async () => {
  const { folder, add } = library();
  const files = folderWith({
    'a.txt': 'Con\n\nOne.',
    'b.txt': 'Con\n\nTwo.',
    'c.md': '# Con\n\nThree.',
  });
  const place = (name: string) => path.join(files, name);
  expect((await add(place('a.txt'), place('b.txt'))).names).toEqual([
    'con-article',
    'con-article-2',
  ]);
  expect((await add('--force', place('c.md'))).names).toEqual(['con-article']);
  expect(readdirSync(folder).sort()).toEqual(['con-article-2.md', 'con-article.md']);
  expect(readFileSync(path.join(folder, 'con-article.md'), 'utf8')).toBe('# Con\n\nThree.');
});

test('a file of the same text is told of, whatever its name, its tags, and where the copy is now', async () => {
  const { folder, add } = library();
  const files = folderWith({
    'a.txt': 'Tides\n\nThey come and go.',
    'b.txt': 'Tides\n\nThey come and go.\n',
    'c.md': '---\ntags: [sea]\n---\n# Boats\n\nThey come and go.',
  });
  const place = (name: string) => path.join(files, name);
  await add(place('a.txt'), place('c.md'));
  mkdirSync(path.join(folder, 'sea'));
  renameSync(path.join(folder, 'tides.md'), path.join(folder, 'sea/ebb.md'));
  for (const again of ['a.txt', 'b.txt']) {
    expect(await add(place(again), '--tag', 'new')).toEqual({
      code: 1,
      names: [],
      err: `article: ${place(again)} is already in the library, as sea/ebb\nTo replace it: article add --force ${place(again)}\n`,
    });
  }
  expect((await add('--force', '--tag', 'sea', place('a.txt'))).names).toEqual(['sea/ebb']);
  expect(readFileSync(path.join(folder, 'sea/ebb.md'), 'utf8')).toContain('tags:\n  - sea\n');
  expect((await add(place('c.md'), '--tag', 'new')).err).toContain('is already in the library');
});

test('a file that stands in the library is not added to it, nor written over', async () => {
  const { folder, run } = library();
  writeFileSync(path.join(folder, 'by-hand.txt'), 'By hand\n\nText.\n');
  for (const force of [[], ['--force']]) {
    expect(await run('add', ...force, 'by-hand.txt')).toEqual({
      code: 1,
      out: '',
      err: 'article: by-hand.txt is already in the library, as by-hand\n',
    });
  }
  expect(readdirSync(folder)).toEqual(['by-hand.txt']);
});

test('standard input is added, once', async () => {
  const env = { ARTICLE_DIR: folderWith({}) };
  const stdin = '# Piped in\n\nIt came through a pipe.\n';
  const add = (text: string) => article(['add', '-'], { env, stdin: text });
  expect((await add(stdin)).out).toBe(`piped-in\t${env.ARTICLE_DIR}/piped-in.md\n`);
  expect(await add(stdin)).toEqual({
    code: 1,
    out: '',
    err: 'article: standard input is already in the library, as piped-in\nTo replace it: article add --force -\n',
  });
  // Without a headline it has no name.
  expect((await add('```\ncode\n```\n')).out).toMatch(/^article\t/);
  expect((await add('')).err).toMatch(/^article: standard input is empty\n/);
});

test('Markdown keeps its source; tags join its front matter', async () => {
  const { folder, run } = library();
  const body = '# Title\n\nSome *text*[^1].\n\n[^1]: A note.\n';
  const files = folderWith({
    'plain.md': body,
    'front.md': `---\n# mine\ntitle: Front\ntags: [old]\n---\n${body}`,
  });
  await run('add', '--tag', 'new', path.join(files, 'plain.md'), path.join(files, 'front.md'));
  expect(readFileSync(path.join(folder, 'title.md'), 'utf8')).toBe(
    `---\ntags:\n  - new\n---\n\n${body}`,
  );
  const front = readFileSync(path.join(folder, 'front.md'), 'utf8');
  expect(front).toContain('# mine\ntitle: Front\n');
  expect(front.endsWith(`---\n${body}`)).toBe(true);
  expect((await run('list', '--json', '--tag', 'old')).out).toContain('"new"');
});

test('tags join front matter of every kind', async () => {
  const { folder, run } = library();
  const files = folderWith({
    'toml.md': '+++\ntitle = "Tin"\ndate = 2022-01-02\ntags = ["old"]\n+++\nIt is soft.\n',
    'json.md': '{\n  "title": "Lead"\n}\n\nIt is heavy.\n',
    'slip.md': '---\ntitle: Iron: a history\n---\nIt is hard.\n',
    'rule.md': '---\n\nRemember: it rusts.\n\n---\n',
  });
  const names = ['toml.md', 'json.md', 'slip.md', 'rule.md'];
  await run('add', '--tag', 'new', ...names.map((name) => path.join(files, name)));
  const saved = (name: string) => readFileSync(path.join(folder, `${name}.md`), 'utf8');
  expect(saved('tin')).toBe(
    '---\ntitle: Tin\ndate: 2022-01-02\ntags:\n  - old\n  - new\n---\nIt is soft.\n',
  );
  expect(saved('lead')).toBe('---\ntitle: Lead\ntags:\n  - new\n---\n\nIt is heavy.\n');
  expect(saved('iron-a-history')).toBe(
    '---\ntitle: Iron: a history\ntags:\n  - new\n---\nIt is hard.\n',
  );
  expect(saved('rule')).toBe('---\ntags:\n  - new\n---\n\n---\n\nRemember: it rusts.\n\n---\n');
});

test('the user’s own folder is made; the package’s is never written to', async () => {
  const cwd = folderWith({ 'a.txt': 'Alpha\n\nOne.' });
  const data = path.join(cwd, 'data');
  const shipped = readdirSync(shippedArticles);
  const world = { cwd, env: { XDG_DATA_HOME: data } };
  expect((await article(['add', 'a.txt'], world)).out).toBe(`alpha\t${data}/article/alpha.md\n`);
  expect(readdirSync(path.join(data, 'article'))).toEqual(['alpha.md']);
  expect(readdirSync(shippedArticles)).toEqual(shipped);
  mkdirSync(path.join(cwd, 'articles'));
  await article(['add', 'a.txt'], world);
  expect(existsSync(path.join(cwd, 'articles/alpha.md'))).toBe(true);
});

test('an add that fails leaves no library behind', async () => {
  const cwd = folderWith({
    'empty.md': '',
    'shell.html': '<title>App</title><script src="a.js"></script>',
  });
  const world = { cwd, env: { XDG_DATA_HOME: path.join(cwd, 'data') } };
  for (const place of ['missing.md', 'empty.md', 'shell.html', './', 'example.org/a']) {
    expect(await article(['add', place], world)).toMatchObject({ code: 1, out: '' });
  }
  expect(existsSync(path.join(cwd, 'data'))).toBe(false);
  expect((await article(['list'], world)).out).toContain('ukraine-ceasefire\t');
});

test('the shipped articles are not listed beside the user’s own, but still shown', async () => {
  const cwd = folderWith({ 'data/article/ukraine.md': '# My own', 'data/article/tea.md': '# Tea' });
  const run = (...argv: string[]) => article(argv, { cwd, env: { XDG_DATA_HOME: `${cwd}/data` } });
  expect((await run('list')).out).toBe('tea\t\t1\tTea\nukraine\t\t1\tMy own\n');
  expect((await run('show', 'ukraine')).out).toBe('My own\n');
  expect((await run('show', '-s', 'lighthouse')).out).toMatch(/^The Lighthouse Letters\n/);
  expect((await run('show', 'lighthuose')).err).toContain('Did you mean lighthouse-letters?');
});

test('what cannot be added is told, and the others are added', async () => {
  const { add, run } = library();
  const files = folderWith({ 'a.txt': 'Alpha\n\nOne.' });
  const outcome = await add('nowhere.html', 'ftp://a.example/b', path.join(files, 'a.txt'));
  expect(outcome).toEqual({
    code: 1,
    names: ['alpha'],
    err: 'article: no such file: nowhere.html\narticle: ftp://a.example/b: only http and https addresses can be read\n',
  });
  expect(await run('add')).toMatchObject({ code: 2 });
  expect(await article(['add', 'a.txt', '--dir', '/no/such'], { cwd: files })).toMatchObject({
    code: 1,
  });
});

test('show reads an address, and says where it leads', async () => {
  const base = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  const { out } = await article(['show', '--json', `${base}/x`]);
  expect(JSON.parse(out)).toMatchObject({
    name: null,
    path: `${base}/x`,
    format: 'html',
    title: 'A page from afar',
    url: `${base}/x`,
  });
  const gone = await serve((_, response) => response.writeHead(410).end());
  expect(await article(['show', gone])).toEqual({
    code: 1,
    out: '',
    err: `article: ${gone}/: the server answered 410 Gone\n`,
  });
});

test.each([
  '/',
  '/news',
  'http://localhost/story',
  'https://other.example/story',
  'file:///a.html',
])('two articles that both say to be at %s are two', async (canonical) => {
  const { add } = library();
  const base = await serve(({ url }, response) => {
    const text = `<p>It is about the ${url?.slice(1)}, and it came over the wire in the night.</p>`;
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<link rel=canonical href="${canonical}"><title>The ${url?.slice(1)} of the town</title>${text}`,
      );
  });
  const added = await add('--force', `${base}/bridge`, `${base}/market`);
  expect(added.names).toEqual(['the-bridge-of-the-town', 'the-market-of-the-town']);
});

test('a page that says where it is at home is known there by its headline', async () => {
  const { add } = library();
  const base = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end(`<link rel=canonical href=/home/1>${PAGE}`);
  });
  await add(`${base}/a`);
  expect((await add(`${base}/b`)).err).toContain('is already in the library');
});

test('a password in an address is neither told nor saved', async () => {
  const { folder, run, add } = library();
  const base = await serve((_, response) => {
    const address = `http://ada:secret@${base.slice('http://'.length)}/home/1`;
    response
      .setHeader('content-type', 'text/html')
      .end(`<link rel=canonical href=${address}>${PAGE}`);
  });
  const [name] = (await add(`${base}/a`)).names;
  expect(readFileSync(path.join(folder, `${name}.md`), 'utf8')).toContain(`url: ${base}/home/1\n`);
  for (const place of [
    'http://ada:secret@example.org/',
    'http://ada:secret@',
    'http://ada:sec/ret@[x',
    'ftp://ada:secret@example.org/',
    'https:/ada:secret@example.org/a',
    'ada:secret@example.org/a.html',
    '//secret@example.org/a',
  ]) {
    const { code, out, err } = await run('add', place);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^article: /);
    expect(err).not.toMatch(/secret|sec\//);
  }
});

test.each([
  ['in braces', '{title: Lead, draft: false, weight: 3}'],
  ['with a name in quotes', 'title: Lead\n"tags": [sea]\ndraft: false\nweight: 3'],
  ['with a comment in a list', 'title: Lead\ntags:\n# mine\n- sea\ndraft: false\nweight: 3'],
])('a tag makes no fields invalid or others: fields %s', async (_, fields) => {
  const { folder, run } = library();
  const file = path.join(folderWith({ 'a.md': `---\n${fields}\n---\n\nWords.\n` }), 'a.md');
  await run('add', file, '--tag', 'new');
  const [name = ''] = readdirSync(folder);
  const [, matter = ''] = readFileSync(path.join(folder, name), 'utf8').split('---\n');
  expect(load(matter)).toMatchObject({ title: 'Lead', draft: false, weight: 3 });
  expect(load(matter)).toHaveProperty('tags', expect.arrayContaining(['new']));
});
