import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Host } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { wrapWords } from './report.ts';

/** Whether there is somebody at a terminal to be asked. */
export function canAsk({ stdin, stderr, env }: Host): boolean {
  return stdin.isTTY === true && stderr.isTTY === true && !env.CI;
}

/** Asks on the terminal whether to do something; all but a line with `y` or `yes` is a no. */
export async function confirm({ stdin, stderr }: Host, question: string): Promise<boolean> {
  const lines = wrapWords(cleanLine(question), stderr);
  stderr.write(`${lines.join('\n')} [y/N] `);
  // The terminal itself lets the line be edited, and an interrupt end the program.
  const input = createInterface({ input: stdin, terminal: false });
  try {
    const answers = await Promise.race([once(input, 'line'), once(input, 'close')]);
    // Ctrl-D leaves the cursor behind the question.
    if (answers.length === 0) stderr.write('\n');
    return /^y(?:es)?$/i.test(String(answers[0] ?? '').trim());
  } finally {
    input.close();
  }
}
