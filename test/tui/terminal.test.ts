import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { draw } from '../../src/tui/draw.ts';
import { onKeys } from '../../src/tui/keys.ts';
import type { State } from '../../src/tui/state.ts';
import { Terminal } from '../../src/tui/terminal.ts';
import { Emulator } from '../support/emulator.ts';
import { documentOf, emptyState, opened, pressed } from '../support/reader.ts';

const TEXT = `# Long\n\n${Array.from({ length: 60 }, (_, i) => `Paragraph ${i}.`).join('\n\n')}\n`;

/** A terminal of 60 × 16 that shows a long article. */
async function showing(
  text = TEXT,
): Promise<{ emulator: Emulator; terminal: Terminal; state: State }> {
  const emulator = new Emulator(60, 16);
  const terminal = new Terminal(new PassThrough(), emulator);
  const state = opened(emptyState(60, 16), await documentOf(text));
  terminal.enter();
  terminal.show(draw(state));
  emulator.written = '';
  return { emulator, terminal, state };
}

/** The rows that a piece of output writes, by their numbers. */
function written(output: string): number[] {
  return [...output.matchAll(/\x1b\[(\d+);1H/g)].map(([, row]) => Number(row));
}

test('scrolling writes the rows that come in, and the status line', async () => {
  const { emulator, terminal, state } = await showing();
  const down = pressed(state, 'j', 'j');
  terminal.show(draw(down));
  expect(emulator.written).toContain('\x1b[1;15r\x1b[2S\x1b[r');
  // Of the two that come in, one is blank, as it is already.
  expect(written(emulator.written)).toEqual([14, 16]);
  emulator.written = '';
  terminal.show(draw(pressed(down, 'k', 'k')));
  expect(emulator.written).toContain('\x1b[1;15r\x1b[2T\x1b[r');
  expect(written(emulator.written)).toEqual([1, 16]);
});

test('what has not changed is not written', async () => {
  const { emulator, terminal, state } = await showing();
  terminal.show(draw(pressed(state, 'k')));
  emulator.written = '';
  terminal.show(draw(pressed(state, 'k')));
  expect(written(emulator.written)).toEqual([]);
  terminal.show(draw(pressed(state, '9')));
  expect(written(emulator.written)).toEqual([16]);
});

test('each screen is one synchronized update', async () => {
  const { emulator, terminal, state } = await showing();
  for (const keys of [['j'], ['G'], ['?'], ['/', 'x']]) {
    emulator.written = '';
    terminal.show(draw(pressed(state, ...keys)));
    expect(emulator.written).toMatch(/^\x1b\[\?2026h[\s\S]*\x1b\[\?2026l$/);
    expect(emulator.written.match(/\x1b\[\?2026/g)).toHaveLength(2);
  }
});

test('the wheel moves, the mouse selects, and the screen before comes back', () => {
  const emulator = new Emulator(20, 5);
  emulator.write('before');
  const terminal = new Terminal(new PassThrough(), emulator);
  terminal.enter();
  expect(emulator.written).toContain('\x1b[?1007h');
  expect(emulator.written).not.toMatch(/\x1b\[\?(?:9|100[0-6]|1015|1016)h/);
  terminal.show({ rows: ['a', 'b', '', '', 'c'], cursor: null });
  terminal.leave();
  return emulator.settled().then(() => expect(emulator.screen()[0]).toBe('before'));
});

test('the cursor stands where one types, and nowhere else', async () => {
  const { emulator, terminal, state } = await showing();
  terminal.show(draw(pressed(state, '/', 'é', 'l')));
  expect(emulator.written).toMatch(/\x1b\[16;4H\x1b\[\?25h\x1b\[\?2026l$/);
  emulator.written = '';
  terminal.show(draw(pressed(state, 'j')));
  expect(emulator.written).toMatch(/\x1b\[\?25l\x1b\[\?2026l$/);
});

/** The keys that some input is taken for. */
async function keysOf(...pieces: string[]): Promise<string[]> {
  const input = new PassThrough();
  const keys: string[] = [];
  const stop = onKeys(input, (key) => keys.push(key));
  for (const piece of pieces) {
    input.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, 45));
  stop();
  return keys;
}

test.each([
  ['letters', ['jG?é鰻😀 '], ['j', 'G', '?', 'é', '鰻', '😀', ' ']],
  ['arrows, of both kinds', ['\x1b[A\x1bOB\x1b[C\x1b[D'], ['up', 'down', 'right', 'left']],
  [
    'pages and ends',
    ['\x1b[5~\x1b[6~\x1b[H\x1b[F\x1b[1~\x1b[4~'],
    ['pageup', 'pagedown', 'home', 'end', 'home', 'end'],
  ],
  [
    'Tab, Enter, Backspace',
    ['\t\x1b[Z\r\n\x7f\x08'],
    ['tab', 'S-tab', 'enter', 'enter', 'backspace', 'backspace'],
  ],
  ['keys with Ctrl', ['\x03\x1a\x0c\x15'], ['C-c', 'C-z', 'C-l', 'C-u']],
  ['Esc, within 50 ms', ['\x1b'], ['esc']],
  ['Esc and a key at once', ['\x1bq'], ['esc', 'q']],
  ['a sequence in two pieces', ['\x1b[', '5~'], ['pageup']],
  ['a letter in two pieces of bytes', ['x'], ['x']],
  [
    'reports of the mouse',
    ['\x1b[<64;10;20M', 'j', '\x1b[<0;1', ';2m', '\x1b[M !!', 'k'],
    ['j', 'k'],
  ],
  ['keys that it does not know', ['\x1b[15~\x1b[I'], []],
  ['the end of a text that was never begun', ['\x1b[201~j'], ['j']],
  ['a text that is pasted', ['q\x1b[200~Dy\r', 'é\x1b[201~j'], ['q', 'paste:Dy\ré', 'j']],
])('%s', async (_, pieces, keys) => {
  expect(await keysOf(...pieces)).toEqual(keys);
});
