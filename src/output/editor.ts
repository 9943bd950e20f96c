import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cannotStartEditor, editorFailed } from '../errors/command-line.ts';
import type { Host } from '../host/host.ts';
import { commandWords } from './pager.ts';

/** Opens a file in `$VISUAL`, `$EDITOR` or vi, and waits for its end. Throws UserError where it fails. */
export async function openInEditor(host: Host, file: string): Promise<void> {
  const { env, cwd } = host;
  const command = env.VISUAL || env.EDITOR || 'vi';
  const [program = 'vi', ...args] = commandWords(command, env);
  const editor = spawn(program, [...args, file], { env: { ...env }, cwd, stdio: 'inherit' });
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
