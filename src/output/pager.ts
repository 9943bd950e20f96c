import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parse } from 'shell-quote';
import type { Host } from '../host/host.ts';
import { asciiOf } from '../unicode/fold.ts';

/** The pager's command line, program first; null where there is to be none. */
export function pagerCommand({ env }: Host): string[] | null {
  const words = commandWords(env.ARTICLE_PAGER ?? env.PAGER ?? 'less', env);
  return words.length === 0 || words[0] === 'cat' ? null : words;
}

/** The words of a command line, as a shell takes them apart, without pipes and redirections. */
export function commandWords(command: string, env: Host['env']): string[] {
  return parse(command, { ...env }).filter((word) => typeof word === 'string');
}

/** What a pager's prompt tells of the text. */
export interface Prompt {
  /** What the text may be called, the best name first. */
  readonly names: readonly string[];
  /** Lines of the text; null where they have not been counted. */
  readonly lines: number | null;
  /** Columns of the terminal. */
  readonly columns: number;
}

/** Columns in which the prompt has no room to tell how to leave. */
const NARROW = 60;

/** Starts the pager on the terminal; null where it cannot be started. */
export async function startPager(
  host: Host,
  command: readonly string[],
  prompt: Prompt,
): Promise<ChildProcess | null> {
  const [program, ...args] = command;
  if (program === undefined) return null;
  // F: quit where one screen holds it all; X: leave the text there.
  const { LESS = 'FRX' } = host.env;
  const less = command.some(isLess);
  const env = {
    ...host.env,
    // Before the user's own options, which may set another prompt.
    LESS: less ? promptOptions(prompt) + LESS : LESS,
    LESSCHARSET: 'utf-8',
  };
  const pager = spawn(
    program,
    // R: of the codes, colours and links alone pass.
    less ? [...args, '-R'] : args,
    { env, cwd: host.cwd, stdio: ['pipe', 'inherit', 'inherit'] },
  );
  try {
    await once(pager, 'spawn');
    return pager;
  } catch {
    return null;
  }
}

/** Whether a word of a command line is less; another program may start it (`env less`). */
function isLess(word: string): boolean {
  return /^less(?:\.exe)?$/i.test(path.basename(word));
}

/**
 * The prompt as options of less: the short one, and those that -m and -M choose. `$` ends each; before one in the text
 * there has to be a backslash, and then before each backslash too.
 */
function promptOptions(prompt: Prompt): string {
  const text = lessPrompt(prompt);
  const options = (value: string) => ['s', 'm', 'M'].map((kind) => `-P${kind}${value}$ `).join('');
  return text.includes('$')
    ? `--use-backslash ${options(text.replace(/[\\$]/g, '\\$&'))}`
    : options(text);
}

/**
 * A prompt in less's language: `?e` asks whether the end is shown, `%lb` is the number of the last line on the screen. It
 * is in ASCII, since less 581 to 590 and 654 to 668 garble all else there (gwsw/less#576).
 */
export function lessPrompt({ names, lines, columns }: Prompt): string {
  const of = lines === null ? '' : `/${lines}`;
  const quit = columns < NARROW ? '' : '  (q: quit)';
  const name = names.map(asciiOf).find((ascii) => ascii) ?? 'article';
  // The cursor stands after it, and less leaves a column beside that.
  const room = columns - `  line ${lines ?? 9_999_999}${of}${quit}  `.length;
  const shown = name.length > room ? `${name.slice(0, Math.max(0, room - 3)).trimEnd()}...` : name;
  return `${shown.replace(/[\\%?:.]/g, '\\$&')}  ?eend:?lbline %lb${of}..${quit.replace(':', '\\:')}`;
}
