import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { folderWith } from './support/program.ts';
import { binary } from './support/terminal.ts';

it('the built program finds the shipped articles from any folder', () => {
  const out = execFileSync(process.execPath, [binary, 'list'], {
    cwd: folderWith({}),
    env: { HOME: '/nowhere' },
    encoding: 'utf8',
  });
  expect(out).toMatch(/^ukraine-ceasefire\t2025-03-13\t4\t/m);
});
