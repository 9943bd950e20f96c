import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';
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
