import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { columnsOf } from '../../src/unicode/width.ts';
import { article, folderWith, hostOf } from '../support/program.ts';

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

test('keys move in the list; typing goes on where it was', async () => {
  const keys = ['t', 'e', '\x1b[B', '\x1b[A', '\t', 'r', '\x1b[B', '\x1b[B', '\r'];
  const { code, out } = await article(['show', '-s'], { ...at80, keys });
  expect(code).toBe(0);
  const screens = stripVTControlCharacters(out).split('Article: ');
  expect(screens.at(-2)).toContain('ter\n❯ Eighty Across');
  expect(screens.at(-1)).toContain(
    'ter\n  Eighty Across: How the Terminal Got Its Column\n❯ The Lighthouse',
  );
});

test('a long headline is cut to the width, and found by its end', async () => {
  const folder = folderWith({ 'a.md': `# One ${'long '.repeat(30)}headline`, 'b.md': '# Two' });
  const world = { columns: 40, rows: 24, keys: ['headline', '\r'] };
  const { code, out } = await article(['show', '--dir', folder], world);
  expect(code).toBe(0);
  expect(out).toContain('❯ One long long long long long long lo…');
});

test('the keys are told; Esc leaves, on the screen that was there before', async () => {
  const { code, out, err } = await article(['show'], { ...at80, keys: ['f', '\x1b'] });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('↑↓ move · ⏎ open · esc leave');
  expect(out).toMatch(/^\x1b\[\?1049h[\s\S]*\x1b\[\?1049l$/);
});

test('a terminal of another size is filled anew', async () => {
  const host = hostOf({ ...at80, keys: ['n'], env: { NO_COLOR: '1' } });
  const done = run(['show'], host);
  const { stdout, stdin } = host;
  const shows = async (text: string) => {
    while (!stdout.text.includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await shows('Article: n');
  Object.assign(stdout, { columns: 24, rows: 7 }).emit('resize');
  const narrow = '\x1b[2J\x1b[H';
  await shows(narrow);
  await shows('Eighty Across: How t…');
  stdin.push('\x1b');
  expect(await done).toBe(0);
  const lines = stripVTControlCharacters(stdout.text.split(narrow)[1] ?? '').split('\n');
  // What is typed, three rows, a blank, the details, the keys.
  expect(lines).toHaveLength(7);
  for (const line of lines) expect(columnsOf(line), line).toBeLessThan(24);
});

test('an interrupt ends it quietly', async () => {
  const { code, err } = await article(['show'], { ...at80, keys: ['f', '\x03'] });
  expect({ code, err }).toEqual({ code: 130, err: '' });
});

test('without colour the list has none', async () => {
  const keys = ['bread', '\r'];
  const { out } = await article(['show', '-s'], { ...at80, keys, env: { NO_COLOR: '1' } });
  expect(out).toContain('Article: bread');
  expect(out).not.toMatch(/\x1b\[[0-9;]*m/);
});

test.each([
  ['in a pipe', {}],
  ['in CI', { ...at80, env: { CI: 'true' } }],
])('nothing is asked %s', async (_, world) => {
  expect(await article(['show'], world)).toEqual({
    code: 1,
    out: '',
    err: 'article: no article is named\nTo list all articles: article list\n',
  });
});

test('an empty library has nothing to choose', async () => {
  const { code, err } = await article(['show', '--dir', folderWith({})], at80);
  expect(code).toBe(1);
  expect(err).toMatch(
    /^article: there are no articles in .*\nTo add one:\s+article add --dir .* <file-or-url>\n$/,
  );
  const broken = folderWith({ 'a.md': new Uint8Array([0]) });
  expect((await article(['show', '--dir', broken], at80)).err).toMatch(/a\.md: not a text file\n$/);
});
