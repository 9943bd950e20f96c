import type { Host } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';

/** Says on standard error what is wrong, in one line, and what to do in a second; nobody may read it. */
export function complain({ stderr }: Host, message: string, hint?: string): void {
  // Gone for good: there is nobody left to tell.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  stderr.write(`article: ${cleanLine(message)}\n`);
  if (hint) stderr.write(`${cleanLine(hint)}\n`);
}
