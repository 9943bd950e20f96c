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
    onInterrupt(last) {
      const end = () => {
        process.stdout.write(last);
        process.off('SIGINT', end);
        // The shell is to see what it was that ended the program.
        process.kill(process.pid, 'SIGINT');
      };
      process.on('SIGINT', end);
      return () => process.off('SIGINT', end);
    },
  };
}
