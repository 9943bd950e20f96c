import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runsOf } from '../scripts/picture/runs.ts';
import { picture } from '../scripts/picture.ts';
import { run } from '../src/cli/run.ts';
import { Emulator } from './support/emulator.ts';
import { folderWith, hostOf } from './support/program.ts';
import { binary } from './support/terminal.ts';

const file = path.resolve(import.meta.dirname, '../docs/page.svg');

const COLUMNS = 72;
const ROWS = 35;

test('the picture shows what the program prints', async () => {
  const command = ['show', 'ukraine-ceasefire'];
  const argv = [binary, ...command, '--width', `${COLUMNS}`, '--color', 'always'];
  const page = execFileSync(process.execPath, argv, { encoding: 'utf8', env: {} });
  const screen = page.split('\n').slice(0, ROWS);
  // `npm run picture` writes it anew.
  await expect(picture(screen, COLUMNS, `article ${command.join(' ')}`)).toMatchFileSnapshot(file);
});

test('the picture of the reader shows its screen', async () => {
  const emulator = new Emulator(114, 30);
  const keys = new PassThrough();
  const state = folderWith({});
  const host = {
    ...hostOf({ env: { XDG_STATE_HOME: state } }),
    stdin: Object.assign(keys, { isTTY: true }),
    stdout: emulator,
  };
  const ended = run(['read', 'ukraine-ceasefire', '--width', '72'], host);
  await emulator.shows('min left');
  // The outline beside the text, which has been gone to a section of, with a word found there.
  for (const [typed, shown] of [
    ['o', '4 Trump’s Calculation'],
    ['2', '› 2 The Ground Still Held'],
    ['/kursk', '/kursk'],
    ['\r', '1/3 ·'],
  ] as const) {
    keys.write(typed);
    await emulator.shows(shown);
  }
  const screen = emulator.styled();
  keys.write('q');
  expect(await ended).toBe(0);
  const file = path.resolve(import.meta.dirname, '../docs/reader.svg');
  await expect(picture(screen, 114, 'article read ukraine-ceasefire')).toMatchFileSnapshot(file);
});

test('each run of a line has the styles that are on there', () => {
  expect(runsOf('a \x1b[1mb \x1b[3mc\x1b[23m\x1b[22m d')).toEqual([
    { text: 'a ', styles: [] },
    { text: 'b ', styles: ['bold'] },
    { text: 'c', styles: ['bold', 'italic'] },
    { text: ' d', styles: [] },
  ]);
});

test.each(['\x1b[36mx', '\x1b]8;;http://x\x1b\\x'])('what it cannot show stops it: %j', (line) => {
  expect(() => runsOf(line)).toThrow('no picture of');
});

test('markup in a text is text', () => {
  expect(picture(['a <b> & c'], 20, 't')).toContain('>a &lt;b&gt; &amp; c</text>');
});
