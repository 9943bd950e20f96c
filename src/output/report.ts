import { UserError } from '../errors/index.ts';
import { withoutLogins } from '../errors/web.ts';
import type { Host, Output } from '../host/host.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { columnsOf } from '../unicode/width.ts';

/**
 * Says on standard error what is wrong, what to do, and what there is to choose from, a line each; nobody may read it.
 * Control characters are dropped here, and so are passwords in addresses.
 */
export function complain({ stderr }: Host, problem: UserError | string): void {
  const { message, advice } = problem instanceof UserError ? problem : new UserError(problem);
  // Gone for good: there is nobody left to tell.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  const { hint, command, choices = [] } = advice;
  const lines = [
    ...wrapWords(`article: ${shown(message)}`, stderr),
    ...hintLines(hint, command, stderr),
    ...choices.flatMap((choice) => wrapWords(`  ${tidy(choice)}`, stderr, '    ')),
  ];
  stderr.write(`${lines.join('\n')}\n`);
}

function shown(text: string): string {
  return withoutLogins(cleanLine(text));
}

/** A choice keeps the spaces between its columns. */
function tidy(choice: string): string {
  return choice.split('  ').map(shown).join('  ');
}

/** The hint with its command, which is to be copied: it stands whole on the hint's line, or on one of its own. */
function hintLines(
  hint: string | undefined,
  command: string | undefined,
  stderr: Output,
): readonly string[] {
  if (!hint) return [];
  const lines = wrapWords(shown(hint), stderr);
  if (!command) return lines;
  const copied = shown(command);
  const last = `${lines.at(-1) ?? ''} ${copied}`;
  return columnsOf(last) <= widthOf(stderr)
    ? [...lines.slice(0, -1), last]
    : [...lines, `  ${copied}`];
}

/**
 * A line as lines of at most the terminal's columns, broken at spaces alone: an address or a path that is longer is left
 * to the terminal, so that it can be copied. Elsewhere it stays one line.
 */
export function wrapWords(line: string, stream: Output, turnover = '  '): string[] {
  const width = widthOf(stream);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) /)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && columnsOf(longer) > width) {
      lines.push(current);
      current = turnover + word.trimStart();
    } else current = longer;
  }
  return [...lines, current];
}

function widthOf({ isTTY, columns }: Output): number {
  return isTTY && columns ? columns : Number.POSITIVE_INFINITY;
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
