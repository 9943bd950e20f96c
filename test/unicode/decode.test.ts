import { expect, it } from 'vitest';
import { decode } from '../../src/unicode/decode.ts';
import fc from '../support/fast-check.ts';
import { article, folderWith } from '../support/program.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

it.each([
  ['UTF-8', bytes(0xc3, 0xa9), 'é'],
  ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0x00, 0x16, 0x04), 'aЖ'],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x61, 0x04, 0x16), 'aЖ'],
  ['UTF-16 of an odd number of bytes', bytes(0xff, 0xfe, 0x61, 0x00, 0x16), 'a\ufffd'],
  ['windows-1252', bytes(0x93, 0xe9, 0x94), '“é”'],
  ['UTF-8 that is cut short as windows-1252', bytes(0x61, 0xc3), 'aÃ'],
  ['UTF-8 with as many bad bytes as good', bytes(0xc3, 0xa9, 0x61, 0xe9), 'éa\ufffd'],
  ['nothing', bytes(), ''],
])('reads %s', async (_, content, text) => {
  expect(await decode(content)).toBe(text);
});

/** The bytes of a text, of which `\x80` to `\xff` stand for themselves in braces: `{e9}`. */
const raw = (text: string) =>
  Buffer.concat(
    text
      .split(/(\{[\da-f ]+\})/)
      .map((part) =>
        part.startsWith('{') ? Buffer.from(part.replace(/[{} ]/g, ''), 'hex') : Buffer.from(part),
      ),
  );

it('reads UTF-8 as the web does', async () => {
  const whole = fc.string({ unit: 'binary' }).map((text) => Buffer.from(`a${text}`));
  await fc.assert(
    fc.asyncProperty(whole, async (content) => {
      fc.pre(!content.includes(0) && !content.includes(0x1b));
      expect(await decode(content)).toBe(new TextDecoder().decode(content));
    }),
  );
});

it.each([
  ['e9', '\ufffd'],
  ['e2 80', '\ufffd'],
  ['80', '\ufffd'],
  ['ff', '\ufffd'],
])('bad bytes cost a character, and not the file: %s', async (bad, instead) => {
  const before = 'L’écluse est là — à 2 €. '.repeat(40);
  expect(await decode(raw(`${before}th{${bad}} ${before}`))).toBe(
    `${before}th${instead} ${before}`,
  );
});

it('some bad bytes in a file that says to be something else are bad bytes', async () => {
  const page = '<meta charset=iso-8859-1><p>L’été, {e9}, à la mer : « ici »';
  expect(await decode(raw(page))).toBe(page.replace('{e9}', '\ufffd'));
});

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

it.each([
  'The path was raised in a warm autumn.\n',
  'Тропа вдоль канала\n\nЕё проложили два брата, сухим летом.\n',
  '老船闸的夏天。\n\n那条小路是两兄弟铺成的，他们只有一辆手推车。\n',
  '運河の小道\n\n二人の兄弟がそれをつくった。\n',
  '운하 길\n\n두 형제가 길을 만들었다.\n',
  'الطريق\n\nبناه أخوان.\n',
  'ทางเดิน\n\nสองพี่น้อง\n',
  'A barge 🚤 – “slow”.\n',
])('reads UTF-16 without a mark: %j', async (text) => {
  for (const all of [text, text.repeat(1000)]) {
    expect(await decode(Buffer.from(all, 'utf16le'))).toBe(all);
    expect(await decode(swapped(all))).toBe(all);
  }
});

it.each([
  ['an executable', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0)],
  ['a text with a NUL in it', Buffer.from('Words that are not\0 all of them text.\n')],
  ['a Russian text with a NUL in it', Buffer.from('Тропа вдоль\0 канала')],
  ['a list with NULs between', Buffer.from('./a/one.txt\0./b/c/two.md\0./three\0')],
  ['a NUL', bytes(0)],
  ['a PDF', Buffer.from('%PDF-1.7\0\x01')],
  ['numbers', bytes(1, 0, 2, 0, 3, 0, 0, 0, 8, 0)],
])('refuses binary content: %s', async (_, content) => {
  await expect(decode(content)).rejects.toThrow('not a text file');
});

it('refuses more lines than can be laid out', async () => {
  const lines = new Uint8Array(3_000_001).fill(0x0a);
  await expect(decode(lines)).rejects.toThrow('more than 3 million lines');
});

const RUSSIAN = '{d2 f0 ee ef e0}';
const far = `<script>${'x = 1; '.repeat(2000)}</script>`;

it.each([
  ['by its attribute', '<meta charset=windows-1251>'],
  ['by the old form', `<meta content="text/html; charset='cp1251'" http-equiv="Content-Type">`],
  ['by one of its labels', '<META CHARSET="  CP1251 ">'],
  ['in too many marks', `<meta charset="'windows-1251'">`],
  ['after an empty one', '<meta http-equiv=content-type content="charset=; charset=cp1251">'],
  ['far from the beginning', `<html><head>${far}<meta charset="windows-1251"></head>`],
  ['after one in a comment', '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">'],
  ['after a comment that is none', '<!--><meta charset="windows-1251"><!-- -->'],
  [
    'after one in a script',
    `<script>"<meta charset='koi8-r'>"</script><meta charset=windows-1251>`,
  ],
  ['after one in a value', `<img alt="<meta charset='koi8-r'>"><meta charset=windows-1251>`],
  ['after one that is unknown', '<meta charset="klingon"><meta charset="windows-1251">'],
  [
    'after one that is not meant',
    '<meta name=x content="charset=koi8-r" data-charset=koi8-r><meta charset=windows-1251>',
  ],
  ['after one that is belied', '<meta charset="utf-8"><meta charset="windows-1251">'],
  ['as XML', '<?xml version="1.0" encoding="windows-1251"?><html>'],
  ['after words that are no markup', 'Warning: 1 < 2 <html><meta charset="windows-1251">'],
])('heeds the charset of a page %s', async (_, head) => {
  expect(await decode(raw(`${head}<p>${RUSSIAN}`))).toBe(`${head}<p>Тропа`);
});

it.each([
  ['in a comment', '<!-- <meta charset="koi8-r"> -->'],
  ['in an open comment', '<!-- <meta charset="koi8-r">'],
  ['in a title', '<title><meta charset="koi8-r"></title>'],
  ['unknown', '<meta charset="klingon">'],
  ['empty', '<meta charset="">'],
  ['UTF-16, which it cannot be', '<meta charset="utf-16">'],
])('falls back to windows-1252 where the charset is %s', async (_, head) => {
  expect(await decode(raw(`${head}<p>{93}caf{e9}{94}`))).toBe(`${head}<p>“café”`);
});

it.each([
  ['windows-1252', '{80}', '€'],
  ['ISO-8859-1', '{93}', '“'],
  ['iso-8859-2', '{b3 f3 64 bc}', 'łódź'],
  ['koi8-r', '{f4 d2 cf d0 c1}', 'Тропа'],
  ['koi8-u', '{ae}', 'ў'],
  ['Shift_JIS', '{93 8c 8b 9e}', '東京'],
  ['x-sjis', '{83 5c}', 'ソ'],
  ['EUC-JP', '{c5 ec b5 fe}', '東京'],
  ['iso-2022-jp', '{1b 24 42 45 6c 35 7e 1b 28 42}', '東京'],
  ['EUC-KR', '{bf ee c7 cf}', '운하'],
  ['ks_c_5601-1987', '{8c 63}', '똠'],
  ['gb2312', '{c0 cf b4 ac}', '老船'],
  ['gb18030', '{81 30 81 30}', '\x80'],
  ['Big5', '{a6 d1 b2 ee}', '老船'],
])('reads %s', async (label, content, text) => {
  const head = `<meta charset="${label}">`;
  expect(await decode(raw(`${head}${content}`))).toBe(head + text);
  expect(await decode(raw(content), [label])).toBe(text);
});

it('takes the first charset of a header that is known, before that of the page', async () => {
  const page = `<meta charset="koi8-r">${RUSSIAN}`;
  expect(await decode(raw(page), ['nonsense', 'windows-1251', 'koi8-r'])).toContain('Тропа');
});

const shown = async (content: string | Uint8Array, name = 'a.md') =>
  article(['show', `./${name}`, '--plain'], { cwd: folderWith({ [name]: content }) });

it.each([
  ['carriage returns alone', '# Head\r\rOne.\r\rTwo.\r'],
  ['carriage returns and newlines', '# Head\r\n\r\nOne.\r\n\r\nTwo.\r\n'],
  ['no newline at the end', '# Head\n\nOne.\n\nTwo.'],
  ['form feeds', '# Head\f\fOne.\n\nTwo.\f'],
  ['UTF-16', Buffer.from('\ufeff# Head\r\n\r\nOne.\r\n\r\nTwo.', 'utf16le')],
  ['a byte order mark', '\ufeff# Head\n\nOne.\n\nTwo.\n'],
])('a file with %s is read as any', async (_, content) => {
  expect(await shown(content)).toEqual({ code: 0, out: 'Head\n\nOne.\n\nTwo.\n', err: '' });
});

it.each(['a.md', 'a.txt', 'a.html'])('an empty file has nothing to show: %s', async (name) => {
  const invisible = ['\u200b\n\u2060\n', '\u00ad\u200d', '\u3164\u2800\ufe0f'];
  for (const content of ['', '\n', ' \r\n\t\n', '\ufeff', ...invisible]) {
    const { code, out, err } = await shown(content, name);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `article: ./${name} is empty\n` });
  }
});

it.each(['a.md', 'a.txt', 'a.html'])('a binary file is refused in one line: %s', async (name) => {
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
  const err = `article: ./${name}: not a text file\n`;
  expect(await shown(png, name)).toEqual({ code: 1, out: '', err });
});

it.each([
  ['a.md', ['--plain']],
  ['a.txt', ['--width', '72', '--color', 'always']],
  ['a.html', ['--plain']],
])('a line of 10 MB is read and laid out: %s', { timeout: 120_000 }, async (name, argv) => {
  const cwd = folderWith({ [name]: 'many words of one line '.repeat(450_000) });
  const { code, out } = await article(['show', `./${name}`, ...argv], { cwd });
  expect(code).toBe(0);
  expect(out.match(/many/g)).toHaveLength(450_000);
});

it('a character that is one byte more than a piece of the file is whole', async () => {
  const text = `${'x'.repeat(65_535)}é${'漢'.repeat(40_000)}`;
  expect((await article(['show', '-', '--plain'], { stdin: text })).out).toBe(`${text}\n`);
});
