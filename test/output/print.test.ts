import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/program.ts';
import { binary } from '../support/terminal.ts';

const LONG = `${'A sentence of some length, to fill the pipe.\n\n'.repeat(20_000)}The end.\n`;

function run(args: readonly string[], cwd: string, stdout: 'pipe' | number = 'pipe') {
  return spawn(process.execPath, [binary, ...args], { cwd, stdio: ['ignore', stdout, 'pipe'] });
}

it('says nothing and exits with 0 where the reader closes the pipe', async () => {
  const child = run(['show', './long.md'], folderWith({ 'long.md': LONG }));
  let complaint = '';
  child.stderr?.on('data', (piece) => {
    complaint += piece;
  });
  child.stdout?.once('data', () => child.stdout?.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(complaint).toBe('');
  expect(code).toBe(0);
});

it('gives a slow reader every byte', async () => {
  const child = run(['show', './long.md'], folderWith({ 'long.md': LONG }));
  let read = '';
  for await (const piece of child.stdout ?? []) {
    read += piece;
    if (read.length < 500_000) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(read).toBe(LONG);
});

it.skipIf(!existsSync('/dev/full'))('tells of a full disk in one line, and exits with 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [binary, 'show', './a.md'], {
    cwd: folderWith({ 'a.md': 'Text.\n' }),
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect(stderr).toBe('article: cannot write the output: no space left on device\n');
  expect(status).toBe(1);
});

const SEVERAL = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => [
    `lib/a-name-of-some-length-${i}.md`,
    `# Headline ${i}\n\nWords.`,
  ]),
);
const COMMANDS = [
  ['--help'],
  ['--version'],
  ['show', '--help'],
  [],
  ['list', '--dir', 'lib'],
  ['list', '--dir', 'lib', '--json'],
  ['search', 'words', '--dir', 'lib', '--limit', '300'],
  ['search', 'words', '--dir', 'lib', '--json'],
  ['outline', './long.md'],
  ['outline', './long.md', '--json'],
  ['show', './long.md', '--json'],
  ['show', './long.md', '--color', 'always'],
  ['completion', 'zsh'],
  ['__complete', 'zsh', '--', 'show', '--dir', 'lib', ''],
];

describe('every command', () => {
  const files = { ...SEVERAL, 'long.md': '## A heading\n\nText.\n\n'.repeat(5000) };

  it.each(COMMANDS)('is quiet where nobody reads: %j', { timeout: 60_000 }, (...args) => {
    const command = `"${process.execPath}" "${binary}" "$@" | :; exit \${PIPESTATUS[0]}`;
    const argv = ['-c', command, 'bash', ...args];
    const { status, stderr } = spawnSync('bash', argv, {
      cwd: folderWith(files),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full')).each(COMMANDS)('tells of a full disk: %j', (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [binary, ...args], {
      cwd: folderWith(files),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    const message = 'article: cannot write the output: no space left on device\n';
    expect({ status, stderr }).toEqual({ status: 1, stderr: message });
  });

  it.skipIf(!existsSync('/dev/full'))('ends where its errors cannot be told', () => {
    const { status } = spawnSync(process.execPath, [binary, 'show', 'none'], {
      cwd: folderWith(files),
      stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
    });
    expect(status).toBe(1);
  });
});
