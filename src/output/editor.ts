import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { reasonOf, UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { commandWords } from './pager.ts';

/** Editors that take a line in the file's name, with the options that they need; all others take `+12` before it. */
const LINE_IN_NAME: Readonly<Record<string, readonly string[]>> = {
  code: ['--wait', '--goto'],
  codium: ['--wait', '--goto'],
  hx: [],
  subl: ['--wait'],
  zed: ['--wait'],
};

/**
 * Opens a file at a line, from 1, in `$VISUAL`, `$EDITOR` or vi, and waits for its end. Throws UserError where it cannot be
 * started, or fails.
 */
export async function openInEditor(host: Host, file: string, line: number): Promise<void> {
  const { env, cwd } = host;
  const [program = 'vi', ...args] = commandWords(env.VISUAL || env.EDITOR || 'vi', env);
  const name = path.basename(program, '.exe');
  const options = LINE_IN_NAME[name];
  const place = options ? [...options, `${file}:${line}`] : [`+${line}`, file];
  const editor = spawn(program, [...args, ...place], { env: { ...env }, cwd, stdio: 'inherit' });
  const release = host.holdInterrupts();
  try {
    const [code] = await once(editor, 'close').catch((error) => {
      throw new UserError(`cannot start ${cleanLine(program)}: ${reasonOf(error)}`);
    });
    if (code !== 0) throw new UserError(`${name} ended with code ${code}`);
  } finally {
    release();
  }
}
