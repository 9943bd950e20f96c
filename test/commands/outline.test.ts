import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/unicode/width.ts';
import { article, folderWith } from '../support/program.ts';

const long = 'reading-in-a-terminal';

test.each([80, 120])('the shipped articles at %i columns', async (columns) => {
  for (const name of [long, 'ukraine-ceasefire', 'night-bookshops']) {
    const { code, out } = await article(['outline', name], { columns, env: { NO_COLOR: '1' } });
    expect(code).toBe(0);
    expect(out).toMatchSnapshot(name);
  }
});

test('in a pipe: number, words, heading', async () => {
  const { out } = await article(['outline', long]);
  expect(out).toMatchSnapshot();
});

test('--json: the sections of show --json, without their text', async () => {
  const outline = JSON.parse((await article(['outline', long, '--json'])).out);
  const { sections } = JSON.parse((await article(['show', long, '--json'])).out);
  expect(outline).toEqual(sections.map(({ text: _, ...section }: { text: string }) => section));
});

test('show --section prints just what a number of the outline names', async () => {
  const { out } = await article(['outline', long]);
  expect(out).toContain('2.1\t133\tFive units and a carriage\n2.1.1\t');
  const section = (await article(['show', long, '--section', '2.1'])).out;
  expect(section.startsWith('Five units and a carriage\n\n')).toBe(true);
  expect(section).toContain('Why two characters end a line');
  expect(section).not.toContain('Tape that set type');
});

test('standard input has an outline too', async () => {
  const { out } = await article(['outline', '-'], { stdin: '# T\n\nLead\n\n## A\n\nb c\n' });
  expect(out).toBe('1\t2\tA\n');
  const text = await article(['outline', '-', '--format', 'text'], { stdin: '## A\n\nb c\n' });
  expect(text).toEqual({ code: 0, out: '', err: 'article: ## A has no sections\n' });
});

test('a long heading turns over; a narrow terminal and deep sections leave it room', async () => {
  const levels = [1, 2, 3, 4, 5].map((n) => `${'#'.repeat(n + 1)} Level ${n} of a long heading`);
  const dir = folderWith({
    'a.md': `# Title\n\n${levels.join('\n\n')}\n\n${'word '.repeat(1234)}`,
  });
  const { out } = await article(['outline', 'a', '--dir', dir], { columns: 40 });
  const screen = stripVTControlCharacters(out);
  expect(screen).toMatchInlineSnapshot(`
    "1  Level 1 of a long heading     0 words
       1.1  Level 2 of a long        0 words
            heading
          1.1.1  Level 3 of a        0 words
                 long heading
            1.1.1.1  Level 4 of      0 words
                     a long
                     heading
            1.1.1.1.1  Level 5    1234 words
                       of a long
                       heading
    "
  `);
  for (const line of screen.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(40);
});
