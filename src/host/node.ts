import { fstatSync, statSync } from 'node:fs';
import { devNull, homedir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { DirectOutput } from './direct-output.ts';
import type { Host, Output } from './host.ts';

/**
 * The host of a real process. Its streams are made when they are first asked for. `root` is the
 * package's folder, which no bundled file can tell by its own place.
 */
export function nodeHost(root: string): Host {
  let stdout: Output | undefined;
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
      stdout ??= mayBeTerminal(1) ? process.stdout : new DirectOutput(1, () => process.stdout);
      return stdout;
    },
    get stderr() {
      return process.stderr;
    },
    async hyperlinks() {
      const { supportsHyperlinks } = await import('./hyperlinks.ts');
      return supportsHyperlinks(this.stdout);
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

/** Terminals, and devices of other kinds; sockets are left to Node's own streams as well. */
function mayBeTerminal(fd: number): boolean {
  try {
    const kind = fstatSync(fd);
    if (kind.isFile() || kind.isFIFO()) return false;
    return !(kind.isCharacterDevice() && kind.rdev === statSync(devNull).rdev);
  } catch {
    return true;
  }
}
