import type { Host } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';

/** Says on standard error what is wrong, in one line, and what to do in a second; nobody may read it. */
export function complain({ stderr }: Host, message: string, hint?: string): void {
  // Gone for good: there is nobody left to tell.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  stderr.write(`article: ${cleanLine(message)}\n`);
  if (hint) stderr.write(`${cleanLine(hint)}\n`);
}

/** Milliseconds of waiting after which one wants to know what for. */
const PATIENCE = 500;

/**
 * Tells on standard error, where it is a terminal, what is waited for, when `work` takes long; the
 * line is gone when it is done.
 */
export async function withProgress<Result>(
  { stderr }: Host,
  line: string,
  work: () => Promise<Result>,
  patience = PATIENCE,
): Promise<Result> {
  if (!stderr.isTTY) return work();
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    stderr.write(line);
  }, patience);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (shown) stderr.write('\r\x1b[K');
  }
}
