import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import manifest from '../package.json' with { type: 'json' };
import type { Host } from './host.ts';

/** The host of a real process. */
export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    home: homedir(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    hyperlinks: createSupportsHyperlinks(process.stdout),
    shippedArticles: fileURLToPath(new URL('../articles', import.meta.url)),
    version: manifest.version,
    holdInterrupts() {
      const ignore = () => {};
      process.on('SIGINT', ignore);
      return () => process.off('SIGINT', ignore);
    },
  };
}
