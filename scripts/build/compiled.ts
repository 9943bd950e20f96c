import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Plugin } from 'rolldown';

const COMPILE = path.join(import.meta.dirname, 'compile.mjs');

/** Keeps what V8 compiles of the program beside it; in a process of its own, as users run it. */
export function compiled(): Plugin {
  return {
    name: 'compiled',
    writeBundle() {
      const env = { ...process.env, NODE_OPTIONS: '' };
      execFileSync(process.execPath, [COMPILE], { env, stdio: 'inherit' });
    },
  };
}
