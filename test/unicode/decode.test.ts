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
  ['nothing', bytes(), ''],
])('reads %s', (_, content, text) => {
  expect(decode(content)).toBe(text);
});

it('reads UTF-8 as the web does', () => {
  const lead = fc.constantFrom(0x61, 0x7f, 0x80, 0xbf, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xff);
  const trail = fc.constantFrom(0x80, 0x85, 0x8f, 0x99, 0xa0, 0xa8, 0xbb, 0xbd, 0xbf);
  const broken = fc
    .array(fc.oneof(lead, trail), { minLength: 1 })
    .map((all) => bytes(0x61, ...all));
  const whole = fc.string({ unit: 'binary' }).map((text) => Buffer.from(`a${text}`));
  fc.assert(
    fc.property(fc.oneof(broken, whole), (content) => {
      fc.pre(!content.includes(0));
      const strict = new TextDecoder('utf-8', { fatal: true });
      let text: string | null = null;
      try {
        text = strict.decode(content);
      } catch {}
      if (text === null) expect(decode(content)).toHaveLength(content.length);
      else expect(decode(content)).toBe(text);
    }),
  );
});

it('refuses binary content', () => {
  expect(() => decode(bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0))).toThrow('not a text file');
});

it('refuses more lines than can be laid out', () => {
  expect(() => decode(new Uint8Array(3_000_001).fill(0x0a))).toThrow('more than 3 million lines');
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
  for (const content of ['', '\n', ' \r\n\t\n', '\ufeff']) {
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
