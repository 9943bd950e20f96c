import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { Places } from '../../src/library/places.ts';
import { columnsOf } from '../../src/unicode/width.ts';
import { article, folderWith, hostOf } from '../support/program.ts';

const names = async (...argv: string[]) =>
  (await article(['list', ...argv])).out.split('\n').map((line) => line.split('\t')[0]);

test.each([40, 80, 120])('the shipped articles at %i columns', async (columns) => {
  const { code, out } = await article(['list'], { columns, env: { NO_COLOR: '1' } });
  expect(code).toBe(0);
  expect(out).toMatchSnapshot();
  for (const line of out.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
});

test('in a pipe: name, date, minutes, headline', async () => {
  expect((await article(['list'])).out).toMatchSnapshot();
});

test('colour changes nothing but colour', async () => {
  const { out } = await article(['list'], { columns: 80 });
  expect(out).toContain('\x1b[2m2025-07-14');
  const plain = await article(['list'], { columns: 80, env: { NO_COLOR: '1' } });
  expect(stripVTControlCharacters(out)).toBe(plain.out);
});

test('a name is never cut; a headline that has no room beside it stands under it', async () => {
  const dir = folderWith({
    [`${'deep/'.repeat(8)}article.md`]: '# A headline',
    'b.md': '# 短い見出し',
  });
  const { out } = await article(['list', '--dir', dir], { columns: 40, env: { NO_COLOR: '1' } });
  expect(out).toMatchInlineSnapshot(`
    "1 min  b  短い見出し
    1 min  deep/deep/deep/deep/deep/deep/deep/deep/article
        A headline
    "
  `);
});

const dated = (title: string, date = '', tags = '') =>
  `---\ntitle: "${title}"\n${date && `date: ${date}\n`}tags: [${tags}]\n---\nText`;

const library = () =>
  folderWith({
    'a.md': dated('Part 10'),
    'b.md': dated('“Élan”', '2024-01-02', 'History'),
    'c.md': dated('part 2', '2025-01-02', 'Räder'),
    'sub/d.md': dated('eager', '2024-01-02', 'history, travel'),
    'e.md': dated('Дача'),
    'f.md': dated('书店'),
  });

test('orders: newest first, without a date last; by headline; by name; reversed; the first few', async () => {
  const dir = ['--dir', library()];
  expect(await names(...dir)).toEqual(['c', 'b', 'sub/d', 'a', 'e', 'f', '']);
  expect(await names(...dir, '--sort', 'title')).toEqual(['sub/d', 'b', 'c', 'a', 'e', 'f', '']);
  expect(await names(...dir, '--sort', 'name')).toEqual(['a', 'b', 'c', 'e', 'f', 'sub/d', '']);
  expect(await names(...dir, '--reverse', '--limit', '2')).toEqual(['f', 'e', '']);
});

test('a tag is found whatever its case and accents', async () => {
  const dir = ['--dir', library()];
  expect(await names(...dir, '--tag', 'HISTORY')).toEqual(['b', 'sub/d', '']);
  expect(await names(...dir, '--tag', 'rader')).toEqual(['c', '']);
  expect(await article(['list', ...dir, '--tag', 'none'])).toEqual({
    code: 1,
    out: '',
    err: 'article: no article has the tag “none”\nTo list the tags: article tags\n',
  });
});

test('an empty library is no error', async () => {
  const { code, out, err } = await article(['list', '--json', '--dir', folderWith({})]);
  expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
  expect(err).toMatch(
    /^article: there are no articles in (\S+)\nTo add one: article add --dir \1 <file-or-url>\n$/,
  );
});

test('how far each was read, and what was not', async () => {
  const dir = folderWith({ 'a.md': '# Alpha\n', 'b.md': '# Beta\n', 'c.md': '# Gamma\n' });
  const env = { XDG_STATE_HOME: folderWith({}), NO_COLOR: '1' };
  const places = new Places(hostOf({ env }), () => {});
  const place = { text: '', fraction: 0, above: 0, readAt: 0 };
  places.keep(`${dir}/a.md`, { ...place, read: 0.429 });
  places.keep(`${dir}/b.md`, { ...place, read: 1 });
  const list = (...argv: string[]) => article(['list', '--dir', dir, ...argv], { env });
  const json = JSON.parse((await list('--json', '--sort', 'name')).out);
  expect(json.map(({ read }: { read: unknown }) => read)).toEqual([0.42, 1, null]);
  const { out } = await article(['list', '--dir', dir, '--sort', 'name'], { columns: 60, env });
  expect(out).toBe(
    ['1 min   42%  a  Alpha', '1 min  100%  b  Beta', '1 min     •  c  Gamma', ''].join('\n'),
  );
  // On a narrow screen, names come first.
  const narrow = await article(['list', '--dir', dir, '--sort', 'name'], { columns: 12, env });
  expect(narrow.out).not.toContain('42%');
  // What scripts read stays as it was.
  expect((await list('--unread')).out).toBe('c\t\t1\tGamma\n');
});

test('that all have been read is no error', async () => {
  const dir = folderWith({ 'a.md': '# Alpha\n' });
  const env = { XDG_STATE_HOME: folderWith({}) };
  const place = { text: '', fraction: 0, above: 0, read: 1, readAt: 0 };
  new Places(hostOf({ env }), () => {}).keep(`${dir}/a.md`, place);
  const { code, out, err } = await article(['list', '--unread', '--dir', dir], { env });
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: 'article: there are no unread articles\n',
  });
});
