import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { cannotStartEditor, editorFailed } from '../errors/command-line.ts';
import type { Host } from '../host/host.ts';
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
 * Opens a file in `$VISUAL`, `$EDITOR` or vi, at a line, from 1, where one is given, and waits for its end. Throws
 * UserError where it cannot be started, or fails.
 */
export async function openInEditor(host: Host, file: string, line?: number): Promise<void> {
  const { env, cwd } = host;
  const [program = 'vi', ...args] = commandWords(env.VISUAL || env.EDITOR || 'vi', env);
  const place = line === undefined ? [file] : placeFor(program, file, line);
  const editor = spawn(program, [...args, ...place], { env: { ...env }, cwd, stdio: 'inherit' });
  const release = host.holdInterrupts();
  try {
    const [code, signal] = await once(editor, 'exit').catch(() => {
      throw cannotStartEditor(program);
    });
    if (code !== 0) throw editorFailed(program, code === null ? `${signal}` : `exit code ${code}`);
  } finally {
    release();
  }
}

function placeFor(program: string, file: string, line: number): string[] {
  const options = LINE_IN_NAME[path.basename(program, '.exe')];
  return options ? [...options, `${file}:${line}`] : [`+${line}`, file];
}
