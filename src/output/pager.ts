import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { parse } from 'shell-quote';
import type { Host } from '../host/host.ts';

/** The pager's command line, program first; null where there is to be none. */
export function pagerCommand({ env }: Host): string[] | null {
  const words = commandWords(env.ARTICLE_PAGER ?? env.PAGER ?? 'less', env);
  return words.length === 0 || words[0] === 'cat' ? null : words;
}

/** The words of a command line, as a shell takes them apart, without pipes and redirections. */
export function commandWords(command: string, env: Host['env']): string[] {
  return parse(command, { ...env }).filter((word) => typeof word === 'string');
}

/** Starts the pager on the terminal; null where it cannot be started. */
export async function startPager(
  host: Host,
  command: readonly string[],
): Promise<ChildProcess | null> {
  const [program, ...args] = command;
  if (program === undefined) return null;
  // F: quit where one screen holds it all; R: colours and links alone pass; X: leave the text there.
  const env = { ...host.env, LESS: host.env.LESS ?? 'FRX' };
  const pager = spawn(program, args, { env, cwd: host.cwd, stdio: ['pipe', 'inherit', 'inherit'] });
  try {
    await once(pager, 'spawn');
    return pager;
  } catch {
    return null;
  }
}
