import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { manualPage } from '../scripts/manual.ts';
import { programOf } from '../src/cli/program.ts';
import { hostOf } from './support/program.ts';
import { installed } from './support/shell.ts';

const file = path.resolve(import.meta.dirname, '../man/article.1');

test('the manual says what the help says', async () => {
  // `npm run manual` writes it anew.
  await expect(
    manualPage(programOf(hostOf(), { done: () => {}, print: () => {} })),
  ).toMatchFileSnapshot(file);
});

const titled = (title: string, program: string) =>
  installed(program) ? title : `${title} (skipped: no ${program})`;

test.skipIf(!installed('mandoc'))(titled('mandoc finds no error in it', 'mandoc'), () => {
  const { stdout, status } = spawnSync('mandoc', ['-Tlint', file], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

test.skipIf(!installed('man'))(titled('man shows it at 80 columns', 'man'), () => {
  const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', file], {
    env: { ...process.env, MANWIDTH: '80', MANPAGER: 'cat', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  // How words are spread over the lines is man's own affair.
  expect(lines).toContain('       article show [options] [article...]');
  expect(lines).toContain('       --section which');
  expect(lines).toContain('           article search "root causes"');
});
