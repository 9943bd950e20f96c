import { expect, test } from 'vitest';
import { programOf } from '../../src/cli/program.ts';
import { article, hostOf } from '../support/program.ts';

const program = programOf(hostOf(), { done: () => {}, print: () => {} });
const commands = program.commands.map((command) => command.name());
const visible = commands.filter((name) => !name.startsWith('__'));

test.each([40, 80, 120])('every help at %i columns', async (columns) => {
  for (const argv of [['--help'], ...visible.map((name) => [name, '--help'])]) {
    const { code, out, err } = await article(argv, { columns });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const width = Math.min(columns, 80);
    expect(out.split('\n').filter((line) => line.length > width)).toEqual([]);
    expect(out).toMatchSnapshot(argv.join(' '));
  }
});

test('the program’s own help fits a screen, and is what no argument prints', async () => {
  const { out } = await article([]);
  expect(out).toBe((await article(['--help'])).out);
  expect(out.split('\n').length).toBeLessThanOrEqual(24);
});

test('help is a command too', async () => {
  expect(await article(['help'])).toEqual(await article(['--help']));
  expect(await article(['help', 'show'])).toEqual(await article(['show', '--help']));
  expect(await article(['help', 'shwo'])).toMatchObject({
    code: 2,
    out: '',
    err: 'article: “shwo” is not a command\nFor all commands: article --help\n',
  });
  expect((await article(['--dir', 'help', 'help', 'shwo'])).err).toContain('“shwo”');
});

test.each(visible.map((name) => [name]))('the help of %s has examples', async (name) => {
  const { out } = await article([name, '--help']);
  const examples = out.split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const example of examples) expect(example).toMatch(/\barticle /);
});

test.each([
  ['shwo', 'article show'],
  ['serach', 'article search'],
  ['sear kursk', 'article search'],
  ['list --revers', '--reverse'],
  ['outline --jsn x', '--json'],
])('article %s suggests %s', async (line, suggested) => {
  const { code, out, err } = await article(line.split(' '));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`\nDid you mean ${suggested}? `);
});

test('what an error repeats of the command line is cleaned', async () => {
  const { err } = await article(['--\x1b[31mshow']);
  expect(err).toBe("article: unknown option '--[31mshow'\nFor help: article --help\n");
});
