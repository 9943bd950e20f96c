import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runsOf } from '../scripts/picture/runs.ts';
import { picture } from '../scripts/picture.ts';
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
