import { programOf } from '../cli/program.ts';
import type { Candidates } from '../completion/candidate.ts';
import { candidatesAt } from '../completion/candidates.ts';
import { placeOf } from '../completion/command-line.ts';
import { linesFor } from '../completion/format.ts';
import type { Shell } from '../completion/shells.ts';
import { wordsOf } from '../completion/words.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { print } from '../output/print.ts';
import { screenOf } from '../output/screen.ts';

/**
 * What the completion scripts call: prints what the word at the cursor may become, a candidate and
 * its description a line. From zsh and fish come the words up to the cursor; from bash, the line up
 * to there and the part of it that bash will replace. Never fails.
 */
export async function complete(
  shell: Shell,
  given: readonly string[],
  host: Host,
): Promise<number> {
  const words = shell === 'bash' ? wordsOf(given[0] ?? '').slice(1) : given;
  const place = placeOf(
    programOf(host, () => {}),
    words,
  );
  const candidates = await candidatesAt(place, host).catch(nothing);
  const lines = linesFor(shell, candidates, place, given.at(-1) ?? '');
  await print(host, screenOf(host, 'never'), lines, false);
  return 0;
}

function nothing(error: unknown): Candidates {
  if (error instanceof UserError) return { values: [] };
  throw error;
}
