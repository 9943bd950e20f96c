import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cannotStartBrowser } from '../errors/command-line.ts';
import type { Host } from '../host/host.ts';
import { commandWords } from './pager.ts';

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // An empty title: `start` would take the address for one.
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in `$BROWSER`, else by the system's opener, and waits for neither. Throws UserError where it cannot be started. */
export async function openInBrowser(host: Host, address: string): Promise<void> {
  const { cwd, env, platform } = host;
  // Several may be named, with colons between them.
  const named = env.BROWSER?.split(':')[0];
  const words = named ? commandWords(named, env) : (OPENERS[platform] ?? ['xdg-open']);
  const hasPlace = words.some((word) => word.includes('%s'));
  const [program = '', ...args] = hasPlace
    ? words.map((word) => word.replaceAll('%s', () => address))
    : [...words, address];
  const browser = spawn(program, args, { cwd, env: { ...env }, stdio: 'ignore', detached: true });
  await once(browser, 'spawn').catch(() => {
    throw cannotStartBrowser(program);
  });
  browser.unref();
}
