import { describe, expect, it } from 'vitest';
import { article } from '../support/program.ts';

const STYLED = '\x1b[1mA\x1b[22m';

describe('colour is decided by', () => {
  it.each([
    ['the terminal', [], {}, 80, true],
    ['a pipe', [], {}, undefined, false],
    ['TERM=dumb', [], { TERM: 'dumb' }, 80, false],
    ['FORCE_COLOR before the pipe', [], { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, 80, false],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, 80, false],
    ['an empty NO_COLOR as none', [], { NO_COLOR: '' }, 80, true],
    ['--color=always before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, undefined, true],
    ['--color=never before FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '1' }, 80, false],
    ['--plain before all', ['--plain', '--color', 'always'], { FORCE_COLOR: '1' }, 80, false],
  ])('%s', async (_, flags, env, columns, styled) => {
    const world = { stdin: '# A\n', env, ...(columns ? { columns } : {}) };
    const { out } = await article(['show', '-', ...flags], world);
    expect(out.includes(STYLED)).toBe(styled);
  });
});

describe('the line width', () => {
  const widest = async (flags: string[], columns?: number) => {
    const world = { stdin: `# A\n\n${'word '.repeat(100)}\n`, ...(columns ? { columns } : {}) };
    const { out } = await article(['show', '-', ...flags], world);
    const lines = out.split('\n').filter((line) => line.startsWith('word'));
    return Math.max(...lines.map((line) => line.length));
  };
  it.each([
    ['a wide terminal', [], 200, 79],
    ['a narrow terminal', [], 40, 39],
    ['--width in a wide terminal', ['--width', '100'], 200, 99],
    ['--width in a narrower terminal', ['--width', '100'], 40, 39],
    ['--width 0', ['--width', '0'], 40, 499],
    ['a pipe', [], undefined, 499],
    ['a pipe with --width', ['--width', '50'], undefined, 49],
    ['colour in a pipe', ['--color', 'always'], undefined, 79],
    ['--plain on a terminal', ['--plain'], 40, 499],
  ])('of %s', async (_, flags, columns, width) => {
    expect(await widest(flags, columns)).toBe(width);
  });
});
