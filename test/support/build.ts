import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds the program once, for the tests that run it as a process. */
export default function build(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root });
}
