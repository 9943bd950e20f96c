import { openSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Host } from './host.ts';

/**
 * The host of a real process. Its streams are made when they are first asked for. `root` is the
 * package's folder, which no bundled file can tell by its own place.
 */
export function nodeHost(root: string): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    get home() {
      return homedir();
    },
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    async hyperlinks() {
      const { createSupportsHyperlinks } = await import('supports-hyperlinks');
      return createSupportsHyperlinks(process.stdout);
    },
    shippedArticles: path.join(root, 'articles'),
    version: manifest.version,
    holdInterrupts() {
      const ignore = () => {};
      process.on('SIGINT', ignore);
      return () => process.off('SIGINT', ignore);
    },
    onEnd(restore) {
      const handlers = ENDING.map((signal) => {
        const end = () => {
          restore();
          process.off(signal, end);
          // The shell is to see what it was that ended the program.
          process.kill(process.pid, signal);
        };
        return [signal, end] as const;
      });
      for (const [signal, end] of handlers) process.on(signal, end);
      process.on('uncaughtExceptionMonitor', restore);
      return () => {
        for (const [signal, end] of handlers) process.off(signal, end);
        process.off('uncaughtExceptionMonitor', restore);
      };
    },
    onSuspend(leave, enter) {
      let stopped: NodeJS.Timeout | undefined;
      const goOn = () => {
        clearTimeout(stopped);
        process.off('SIGTSTP', stop).on('SIGTSTP', stop);
        // The terminal's size may have changed while nobody could tell the process.
        process.emit('SIGWINCH', 'SIGWINCH');
        enter();
      };
      const stop = () => {
        leave();
        process.off('SIGTSTP', stop);
        process.kill(process.pid, 'SIGTSTP');
        // Where nobody could have it go on, as without a shell, it has not been stopped.
        stopped = setTimeout(goOn, STOPPED);
      };
      process.on('SIGTSTP', stop).on('SIGCONT', goOn);
      return () => {
        clearTimeout(stopped);
        process.off('SIGTSTP', stop).off('SIGCONT', goOn);
      };
    },
    suspend() {
      if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
    },
    async openTerminal() {
      const { ReadStream } = await import('node:tty');
      const file = process.platform === 'win32' ? 'CONIN$' : '/dev/tty';
      return new ReadStream(openSync(file, 'r'));
    },
    platform: process.platform,
  };
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Milliseconds in which a signal that stops the process has come. */
const STOPPED = 20;
