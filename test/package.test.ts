import { execFileSync } from 'node:child_process';
import path from 'node:path';
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

it('what V8 compiled of the program when it was built is of use to the Node that built it', () => {
  const loader = path.resolve(path.dirname(binary), 'load.js');
  const program = path.resolve(path.dirname(binary), '../dist/main.cjs');
  const script = `
    const { load } = require(${JSON.stringify(loader)});
    const files = [];
    load(${JSON.stringify(program)}, (_, { cachedDataRejected }) => files.push(cachedDataRejected));
    console.log(files.length > 0 && files.every((rejected) => rejected === false));`;
  const out = execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' });
  expect(out).toBe('true\n');
});
