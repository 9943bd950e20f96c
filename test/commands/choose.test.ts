import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { article, folderWith } from '../support/program.ts';

const at80 = { columns: 80, rows: 24 };

test('choosing narrows to what is typed of names and headlines, and shows the article', async () => {
  const { code, out } = await article(['show', '-s'], {
    ...at80,
    keys: ['f', 'E', 'r greve', '\r'],
  });
  expect(code).toBe(0);
  const [before = '', after] = stripVTControlCharacters(out).split('fEr greve');
  expect(before).toContain('❯ Лето на даче\n  Eighty Across: How the Terminal Got Its Column\n');
  expect(after).toContain('❯ Ferries : les marins');
  expect(after).not.toContain('The Loaf');
  const shown = await article(['show', '-s', 'ferry-strike'], at80);
  expect(out.endsWith(shown.out)).toBe(true);
});

test('a row that Tab has typed is still found, though it is cut short', async () => {
  const folder = folderWith({ 'a.md': `# One ${'long '.repeat(30)}headline`, 'b.md': '# Two' });
  const keys = ['o', '\t', '\r'];
  const { code, out } = await article(['show', '--dir', folder], { ...at80, keys });
  expect(code).toBe(0);
  expect(out).toContain('headline');
});

test('an interrupt ends it quietly', async () => {
  const { code, err } = await article(['show'], { ...at80, keys: ['f', '\x03'] });
  expect({ code, err }).toEqual({ code: 130, err: '' });
});

test('without colour the list has none', async () => {
  const keys = ['bread', '\r'];
  const { out } = await article(['show', '-s'], { ...at80, keys, env: { NO_COLOR: '1' } });
  expect(out).toContain('? Article:');
  expect(out).not.toMatch(/\x1b\[[0-9;]*m/);
});

test.each([
  ['in a pipe', {}],
  ['in CI', { ...at80, env: { CI: 'true' } }],
])('nothing is asked %s', async (_, world) => {
  expect(await article(['show'], world)).toEqual({
    code: 1,
    out: '',
    err: 'article: no article is named\nTo see all there are: article list\n',
  });
});

test('an empty library has nothing to choose', async () => {
  const { code, err } = await article(['show', '--dir', folderWith({})], at80);
  expect(code).toBe(1);
  expect(err).toMatch(/^article: there are no articles in .*\n$/);
});
