import { expect, test } from 'vitest';
import { unstyled } from '../../src/layout/wrap.ts';
import { draw } from '../../src/tui/draw.ts';
import type { State } from '../../src/tui/state.ts';
import { columnsOf } from '../../src/unicode/width.ts';
import { documentOf, emptyState, opened, pressed } from '../support/reader.ts';

const TEXT = `# Tides

Write to [the harbour](mailto:harbour@harbour.example) or see [the tables](tables.md).

${Array.from({ length: 30 }, (_, i) => `Paragraph ${i}.`).join('\n\n')}

## Code

\`\`\`
${'a line of code that is longer than the text is wide '.repeat(3)}
\`\`\`

## Harbours

${Array.from({ length: 30 }, (_, i) => `Harbour ${i}.`).join('\n\n')}
`;

const reading = async (columns = 80, lines = 16): Promise<State> =>
  opened(emptyState(columns, lines), await documentOf(TEXT));
const rows = (state: State) => draw(state).rows.map(unstyled);
const status = (state: State) => rows(state).at(-1) ?? '';

test.each([
  ['C-f', ' '],
  ['C-b', 'b'],
  ['C-d', 'd'],
  ['C-u', 'u'],
  ['C-e', 'j'],
  ['C-y', 'k'],
])('%s moves as %s does', async (name, key) => {
  const state = pressed(await reading(), ' ', ' ', ' ');
  expect(rows(pressed(state, name))).toEqual(rows(pressed(state, key)));
  expect(rows(pressed(state, name))).not.toEqual(rows(state));
});

test('beside an outline, what is wider than the text is broken at the edge of the screen', async () => {
  const state = pressed({ ...(await reading(120)), width: 80 }, 'o', 'g', 'enter');
  const shown = rows(state);
  expect(shown.filter((row) => columnsOf(row) > 120)).toEqual([]);
  const code = shown
    .map((row) => row.slice(row.indexOf('│') + 1))
    .join('')
    .replace(/\s+/g, '');
  expect(code).toContain('alineofcodethatislongerthanthetextiswide'.repeat(3));
});

test('Ctrl-C closes a prompt, and the reader where there is none', async () => {
  const prompt = pressed(await reading(), '/', 'P', '1', 'C-c');
  expect(prompt).toMatchObject({ mode: null, code: null });
  expect(pressed(prompt, 'C-c').code).toBe(130);
});

test('what is pasted is typed at a prompt, and is no key elsewhere', async () => {
  const state = await reading();
  expect(pressed(state, 'paste:qD')).toMatchObject({ code: null, mode: null });
  expect(pressed(state, '/', 'paste:Para\r\ngraph').mode).toMatchObject({ typed: 'Para graph' });
});

test('a link that has left the screen is selected no more', async () => {
  const state = pressed(await reading(), 'tab', 'tab');
  expect(status(state)).toContain('tables.md');
  const gone = pressed(state, 'G', 'g');
  expect(status(gone)).not.toContain('tables.md');
  expect(pressed(gone, 'enter').request).toBeNull();
});

test('Enter on an address of mail says how it is opened', async () => {
  expect(status(pressed(await reading(), 'tab', 'enter'))).toContain(
    'x opens mailto:harbour@harbour.example',
  );
});

test('the outline follows a text that was found', async () => {
  const state = pressed(await reading(120), 'o', '/', ...'Harbour 20', 'enter');
  expect(status(state)).toContain('› 2 Harbours');
  expect(state.outline?.selected).toBe(1);
});

test.each([20, 40])('the help is whole at %i columns', async (columns) => {
  const whole = pressed(await reading(120, 80), '?');
  const narrow = rows(pressed(await reading(columns, 160), '?'));
  const words = (lines: string[]) => lines.slice(0, -1).join(' ').match(/\S+/g);
  expect(words(narrow)).toEqual(words(rows(whole)));
});
