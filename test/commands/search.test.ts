import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { fold } from '../../src/unicode/fold.ts';
import { columnsOf } from '../../src/unicode/width.ts';
import { article, folderWith } from '../support/program.ts';

interface Hit {
  readonly name: string;
  readonly section: string | null;
  readonly score: number;
  readonly excerpt: string;
}

async function hits(words: readonly string[], ...options: string[]): Promise<Hit[]> {
  return JSON.parse((await article(['search', ...words, '--json', ...options])).out);
}

const addresses = async (dir: string, ...words: string[]) =>
  (await hits(words, '--dir', dir)).map(({ name, section }) => `${name}:${section ?? ''}`);

test.each([80, 120])('screens at %i columns', async (columns) => {
  const world = { columns, env: { NO_COLOR: '1' } };
  for (const words of [['kursk', 'nato'], ['column'], ['深夜'], ['greve']]) {
    const { code, out, err } = await article(['search', ...words, '--limit', '4'], world);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchSnapshot(words.join(' '));
    for (const line of out.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
  }
});

test('words are bold on a terminal, and nothing else is changed by colour', async () => {
  const { out } = await article(['search', 'root causes'], { columns: 80 });
  expect(out).toContain('\x1b[1mroot causes\x1b[22m');
  const { out: plain } = await article(['search', 'root causes'], {
    columns: 80,
    env: { NO_COLOR: '1' },
  });
  expect(stripVTControlCharacters(out)).toBe(plain);
});

test('in a pipe: name, section, heading, excerpt', async () => {
  const { out } = await article(['search', 'kursk', 'nato']);
  expect(out).toMatchSnapshot();
});

test.each([
  'ceasefire',
  'Kursk',
  'telegraph',
  'ferries',
  'ДАЧЕ',
  '台风',
  'lamp',
  'slug',
  'price',
  'the',
])('show prints text with “%s” at each address that it is found at', async (word) => {
  const found = await hits([word]);
  expect(found.length).toBeGreaterThan(0);
  for (const { name, section } of found) {
    const { code, out } = await article(['show', name, ...(section ? ['--section', section] : [])]);
    expect(code).toBe(0);
    expect(fold(out)).toContain(fold(word));
  }
});

test('all words must occur in the article, though not in one section', async () => {
  const dir = folderWith({
    'both.md': '# T\n\napple\n\n## S\n\npear',
    'one.md': '# T\n\napple apple',
  });
  expect(await addresses(dir, 'apple', 'pear')).toEqual(['both:1', 'both:']);
});

test('a phrase is found side by side, over line ends and markup, however its quotes come', async () => {
  const dir = folderWith({
    'a.md': '# T\n\nthe peace\n*talks* went on',
    'b.md': '# T\n\ntalks of peace',
    'c.txt': 'Title\n\nPeace talks.\n',
  });
  expect(await addresses(dir, 'peace talks')).toEqual(['c:', 'a:']);
  expect(await addresses(dir, '"peace talks" on')).toEqual(['a:']);
  expect(await addresses(dir, '“peace talks”', 'went')).toEqual(['a:']);
  expect(await addresses(dir, 'peace', 'talks')).toHaveLength(3);
});

test('case, accents, quotes, dashes and soft hyphens do not matter', async () => {
  const dir = folderWith({ 'a.md': '# T\n\nCafé—Trump’s ΛΟΓΟΣ, naïve con\u00adduct caf&eacute;' });
  for (const word of ['CAFE', 'café', "trump's", 'λόγος', 'naive', 'conduct', 'cafe-trump´s']) {
    expect(await addresses(dir, word), word).toEqual(['a:']);
  }
});

test('a word is found whole, else as a beginning of four letters or more, never inside another', async () => {
  const dir = folderWith({
    'beginning.md': '# Terminals and terminals\n\nterminals',
    'inside.md': '# T\n\nindeterminal, warm',
    'whole.md': `# T\n\n${'other words '.repeat(50)}terminal`,
  });
  expect(await addresses(dir, 'terminal')).toEqual(['whole:', 'beginning:']);
  expect(await addresses(dir, 'term')).toEqual(['beginning:', 'whole:']);
  expect((await article(['search', 'war', '--dir', dir])).code).toBe(1);
});

test('writing without spaces is found anywhere, beside other letters too', async () => {
  const dir = folderWith({
    'ja.md': '# 夜\n\n新しいiPhone手機を東\n京で買う',
    'th.md': '# ก\n\nภาษาไทยง่าย',
    'ko.md': '# 글\n\n한국어를 배운다',
  });
  for (const [word, name] of [
    ['iphone', 'ja'],
    ['東京', 'ja'],
    ['手機', 'ja'],
    ['ไทย', 'th'],
    ['한국어', 'ko'],
  ]) {
    expect(await addresses(dir, word as string), word).toEqual([`${name}:`]);
  }
});

test('headline over heading and summary over body; rarer words over common ones', async () => {
  const dir = folderWith({
    'body.md': `# T\n\n${'zebra '.repeat(40)}`,
    'heading.md': `# T\n\n## A zebra\n\n${'long text '.repeat(200)}`,
    'headline.md': `# The zebra\n\n${'long text '.repeat(400)}`,
    'summary.md': `---\ntitle: T\nsummary: On the zebra\n---\n\n${'long text '.repeat(300)}`,
    'x1.md': '# T\n\ncommon\n\n## R\n\nrare',
    'x2.md': '# T\n\ncommon',
    'x3.md': '# T\n\ncommon',
  });
  expect(await addresses(dir, 'zebra')).toEqual(['headline:', 'heading:1', 'summary:', 'body:']);
  expect(await addresses(dir, 'common', 'rare')).toEqual(['x1:1', 'x1:']);
});

test('more often is better, in a long text less so', async () => {
  const filler = 'other words '.repeat(40);
  const dir = folderWith({
    'a-long.md': `# T\n\nzebra ${filler}${filler}`,
    'b-once.md': `# T\n\nzebra ${filler}`,
    'c-twice.md': `# T\n\nzebra zebra ${filler}`,
  });
  expect(await addresses(dir, 'zebra')).toEqual(['c-twice:', 'b-once:', 'a-long:']);
});

test('an article has three hits at most; --limit says how many there are in all', async () => {
  const sections = [1, 2, 3, 4, 5].map((n) => `## S${n}\n\nzebra ${'zebra '.repeat(n)}`);
  const files = Array.from({ length: 10 }, (_, i): [string, string] => [
    `${i}.md`,
    `# T\n\n${sections.join('\n\n')}`,
  ]);
  const dir = folderWith(Object.fromEntries(files));
  expect(await hits(['zebra'], '--dir', dir)).toHaveLength(20);
  expect(await hits(['zebra'], '--dir', dir, '--limit', '99')).toHaveLength(30);
  const { out } = await article(['search', 'zebra', '--dir', dir, '--limit', '1'], { columns: 80 });
  expect(stripVTControlCharacters(out)).toMatch(/\nTo see all 30: --limit 30\n$/);
});

test('notes are found where they are referred to', async () => {
  const dir = folderWith({ 'a.md': '# T\n\nLead\n\n## S\n\nText[^n]\n\n[^n]: A zebra.\n' });
  expect(await addresses(dir, 'zebra')).toEqual(['a:1']);
  const { out } = await article(['show', 'a', '--section', '1', '--dir', dir]);
  expect(out).toContain('zebra');
});

test('the excerpt is some words around the first match, in one line', async () => {
  const count = Array.from({ length: 60 }, (_, i) => `w${i}`);
  const dir = folderWith({
    'a.md': `# T\n\n${count.join(' ')}\n\n## S\n\n- w30\n- x\n\n## Heading only w30\n\nNothing here.`,
  });
  const found = await hits(['w30'], '--dir', dir);
  expect(found.map(({ section, excerpt }) => [section, excerpt])).toEqual([
    ['2', 'Nothing here.'],
    ['1', '- w30 - x'],
    [null, `… ${count.slice(23, 44).join(' ')} …`],
  ]);
});

test('nothing found: one line that says which word there is not', async () => {
  const dir = folderWith({ 'a.md': '# T\n\napple', 'b.md': '# T\n\npear' });
  const error = async (...words: string[]) => {
    const { code, out, err } = await article(['search', ...words, '--dir', dir]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    return err;
  };
  expect(await error('fig', 'apple')).toBe('article: no article contains “fig”\n');
  expect(await error('apple', 'pear')).toBe(
    'article: no article contains all of “apple”, “pear”\n',
  );
  expect(await error('fig', 'plum')).toBe('article: no article contains any of “fig”, “plum”\n');
  expect((await article(['search', 'fig', '--json', '--dir', dir])).out).toBe('[]\n');
});

test.each([[['']], [[' ', '""']]])('nothing to search for is a usage error: %j', async (words) => {
  const { code, err } = await article(['search', ...words]);
  expect({ code, err }).toEqual({ code: 2, err: 'article: there is nothing to search for\n' });
});

test('a file that cannot be read is told; the others are searched', async () => {
  const dir = folderWith({ 'a.md': 'apple', 'b.md': new Uint8Array([0, 1, 2]) });
  const { code, out, err } = await article(['search', 'apple', '--dir', dir]);
  expect({ code, out }).toEqual({ code: 1, out: 'a\t\t\tapple\n' });
  expect(err).toMatch(/b\.md: not a text file\n$/);
});
