import { unwatchFile, watchFile } from 'node:fs';

/** Milliseconds between two looks at a file. It is looked at by its name: many programs save a file as a new one. */
const INTERVAL = 500;

/** Calls `changed` when a file has been written, until the returned function is called. */
export function onChange(file: string, changed: () => void): () => void {
  const look = (
    now: { mtimeMs: number; size: number },
    before: { mtimeMs: number; size: number },
  ) => {
    // One that is gone may be about to come back, saved anew.
    if (now.mtimeMs !== 0 && (now.mtimeMs !== before.mtimeMs || now.size !== before.size))
      changed();
  };
  watchFile(file, { interval: INTERVAL, persistent: false }, look);
  return () => unwatchFile(file, look);
}
