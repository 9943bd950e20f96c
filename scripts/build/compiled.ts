import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Plugin } from 'rolldown';

const COMPILE = path.join(import.meta.dirname, 'compile.mjs');

/** Keeps what V8 compiles of the program beside it; in a process of its own, as users run it. */
export function compiled(): Plugin {
  return {
    name: 'compiled',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        // It is read as Latin-1 (bin/load.js).
        if (file.type === 'chunk' && /[^\0-\x7f]/.test(file.code)) {
          throw new Error(
            `${file.fileName} is not in ASCII: is there a tagged template that is not?`,
          );
        }
      }
    },
    writeBundle() {
      const env = { ...process.env, NODE_OPTIONS: '' };
      execFileSync(process.execPath, [COMPILE], { env, stdio: 'inherit' });
    },
  };
}
