// Runs the built program in the ways that it is mostly run in, and writes what V8 has compiled of each
// file by then beside it, for bin/load.js.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { load } from '../../bin/load.js';

const root = path.resolve(import.meta.dirname, '../..');
const color = ['--color', 'always'];
const runs = [
  ['list'],
  ['show', 'articles/ukraine-ceasefire.txt'],
  ['show', 'articles/ukraine-ceasefire.txt', ...color],
  ['show', 'articles/reading-in-a-terminal.md', ...color],
];

const scripts = new Map();
const { nodeHost, run } = load(path.join(root, 'dist/main.cjs'), (file, script) => {
  scripts.set(file, script);
});
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const host = Object.defineProperties(nodeHost(root), {
  cwd: { value: root },
  env: { value: {} },
  stdout: { value: nowhere },
});
for (const args of runs) {
  if ((await run(args, host)) !== 0) throw new Error(`failed: article ${args.join(' ')}`);
}
for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
