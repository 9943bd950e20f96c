import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article, folderWith, shippedArticles } from '../support/program.ts';
import { serve } from '../support/server.ts';

const pages = path.resolve(import.meta.dirname, '../fixtures/pages');

function library() {
  const folder = folderWith({});
  const run = (...argv: string[]) => article(argv, { cwd: folder, env: { ARTICLE_DIR: folder } });
  return { folder, run };
}

test('a page that is added is in the library, by name, section and text', async () => {
  const { folder, run } = library();
  const added = await run(
    'add',
    path.join(pages, 'ferry.html'),
    '--tag',
    'sea',
    '--tag',
    'Islands',
  );
  expect(added).toEqual({
    code: 0,
    out: 'last-car-ferry-leaves-orsay-sound-after-71-years\n',
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
  const { run } = library();
  const { out: name } = await run('add', path.join(pages, page));
  const original = await run('show', '--plain', path.join(pages, page));
  expect((await run('show', '--plain', name.trim())).out).toBe(original.out);
  const parts = async (place: string) =>
    JSON.parse((await run('show', '--json', place)).out).sections;
  expect(await parts(name.trim())).toEqual(await parts(path.join(pages, page)));
});

test.each(['ukraine-ceasefire.txt', 'lighthouse-letters.txt', 'reading-in-a-terminal.md'])(
  '%s shows the same text when it is added',
  async (file) => {
    const { run } = library();
    const place = path.join(shippedArticles, file);
    const { out: name } = await run('add', place);
    const original = await run('show', '--plain', place);
    expect((await run('show', '--plain', name.trim())).out).toBe(original.out);
  },
);

const PAGE =
  '<html><title>A page from afar</title><body><p>It came over the wire, and was kept.</p></body></html>';

test('an address is fetched; a second copy of it is refused, or replaces the first', async () => {
  const { folder, run } = library();
  let text = PAGE;
  const base = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end(text);
  });
  expect((await run('add', `${base}/a#part`)).out).toBe('a-page-from-afar\n');
  const file = path.join(folder, 'a-page-from-afar.md');
  expect(readFileSync(file, 'utf8')).toContain(`url: ${base}/a\n`);
  const again = await run('add', `${base}/a`);
  expect(again).toEqual({
    code: 1,
    out: '',
    err: `article: ${base}/a is in the library already: a-page-from-afar\nTo replace it: article add --force\n`,
  });
  text = PAGE.replace('A page from afar', 'Now with another headline');
  expect((await run('add', '--force', `${base}/a`)).out).toBe('a-page-from-afar\n');
  expect(readFileSync(file, 'utf8')).toContain('title: Now with another headline');
  expect((await run('add', `${base}/b`)).out).toBe('now-with-another-headline\n');
});

test('another article of the same name gets a number; the same one is there already', async () => {
  const { folder, run } = library();
  const files = folderWith({
    'a.txt': 'Con\n\nOne.',
    'b.txt': 'Con\n\nTwo.',
    'c.md': '# Con\n\nThree.',
  });
  const [a, b, c] = ['a.txt', 'b.txt', 'c.md'].map((name) => path.join(files, name)) as [
    string,
    string,
    string,
  ];
  expect((await run('add', a, b, c)).out).toBe('con-article\ncon-article-2\ncon-article-3\n');
  expect(await run('add', b)).toMatchObject({ code: 1, out: '' });
  expect((await run('add', '--force', c)).out).toBe('con-article\n');
  expect(readdirSync(folder).sort()).toEqual([
    'con-article-2.md',
    'con-article-3.md',
    'con-article.md',
  ]);
  expect(readFileSync(path.join(folder, 'con-article.md'), 'utf8')).toBe('# Con\n\nThree.');
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
  expect((await article(['add', 'a.txt'], world)).out).toBe('alpha\n');
  expect(readdirSync(path.join(data, 'article'))).toEqual(['alpha.md']);
  expect(readdirSync(shippedArticles)).toEqual(shipped);
  mkdirSync(path.join(cwd, 'articles'));
  await article(['add', 'a.txt'], world);
  expect(existsSync(path.join(cwd, 'articles/alpha.md'))).toBe(true);
});

test('what cannot be added is told, and the others are added', async () => {
  const { run } = library();
  const files = folderWith({ 'a.txt': 'Alpha\n\nOne.' });
  const outcome = await run('add', 'nowhere.html', 'ftp://a.example/b', path.join(files, 'a.txt'));
  expect(outcome).toEqual({
    code: 1,
    out: 'alpha\n',
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
