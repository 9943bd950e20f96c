import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

export const binary = path.resolve(import.meta.dirname, '../../bin/article.js');

/** Whether util-linux's `script`, which makes the pseudo-terminal, and `less` are here. */
export const hasTerminal = ['script', 'less'].every(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
);

interface Session {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
  /** Typed as soon as the screen shows `when`. */
  readonly keys?: { readonly when: string; readonly type: string };
}

/** Runs the built program in a real pseudo-terminal; what it drew, and its exit code. */
export function inTerminal(
  args: readonly string[],
  { env = {}, cwd, columns = 80, rows = 24, keys }: Session = {},
): Promise<{ screen: string; code: number | null }> {
  const quoted = [process.execPath, binary, ...args].map(
    (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  );
  const command = `stty cols ${columns} rows ${rows}; ${quoted.join(' ')}`;
  const session = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: '/nowhere',
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  let screen = '';
  let typed = false;
  session.stdout.on('data', (piece) => {
    screen += piece;
    if (keys && !typed && screen.includes(keys.when)) {
      typed = true;
      session.stdin.write(keys.type);
    }
  });
  return new Promise((resolve) => session.on('close', (code) => resolve({ screen, code })));
}
