import type { Argument, Command, Option } from 'commander';
import { fold } from '../unicode/fold.ts';
import { type CursorPlace, optionsOf, wordsOf } from './command-line.ts';
import type { Shell } from './scripts.ts';

/** Something that the word at the cursor may become. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What the shell completes better by itself: paths, with its own quoting and `~`. */
export type Paths = 'files' | 'folders';

/** What may stand at the cursor. */
export interface Candidates {
  readonly values: readonly Candidate[];
  readonly paths?: Paths;
}

/**
 * Where the candidates come from for a placeholder of the help, by its name: the `folder` of `--dir <folder>`. What they
 * are made of, the library, is no business of completion's.
 */
export type Sources = Readonly<
  Record<string, (place: CursorPlace) => Candidates | Promise<Candidates>>
>;

/** Everything that may stand at the cursor; what is typed of it is not looked at. */
export async function candidatesAt(place: CursorPlace, sources: Sources): Promise<Candidates> {
  const { command, program, wanted } = place;
  if (wanted === 'option') return { values: flagsOf(place) };
  if (wanted === null) return command === program ? firstWords(place, sources) : { values: [] };
  if (wanted.argChoices) return { values: wanted.argChoices.map((value) => ({ value })) };
  return (await sources[placeholderOf(wanted)]?.(place)) ?? { values: [] };
}

function placeholderOf(wanted: Option | Argument): string {
  return 'flags' in wanted ? (/[<[]([^>\]]+)/.exec(wanted.flags)?.[1] ?? '') : wanted.name();
}

/** A command, or as soon as something is typed, an article. */
async function firstWords(place: CursorPlace, sources: Sources): Promise<Candidates> {
  const commands = commandsOf(place.program);
  const articles = place.typed === '' ? undefined : await sources.article?.(place);
  return articles
    ? { ...articles, values: [...commands, ...articles.values] }
    : { values: commands };
}

function commandsOf(program: Command): Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), description: command.description() }));
}

/** The long forms of the options that may still be given. */
function flagsOf({ command, given }: CursorPlace): Candidate[] {
  return optionsOf(command)
    .filter((option) => !given.has(option) || isRepeatable(option))
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', description }));
}

/** Of an option that may be given again, each value is put to those before. */
function isRepeatable({ parseArg }: Option): boolean {
  return parseArg?.length === 2;
}

/**
 * What the scripts read: a candidate a line, its description after a tab. A line that begins with a
 * tab asks the shell for its own candidates: `files` or `folders`.
 */
export function linesFor(
  shell: Shell,
  { values, paths }: Candidates,
  { before, typed }: CursorPlace,
  current: string,
): string[] {
  const chosen = wantedOf(values, typed, shell === 'bash');
  // Bash replaces only what follows the last `=` or `:` of a word.
  const kept = shell === 'bash' ? before.length + typed.length - bare(current).length : 0;
  const lines = chosen.map(({ value, description }) =>
    [(before + value).slice(kept), ...(description ? [description] : [])].join('\t'),
  );
  return [...lines, ...(paths ? [`\t${paths}`] : [])].map((line) => `${line}\n`);
}

/** The word that bash will replace; a separator alone stands before one that is still empty. */
function bare(current: string): string {
  return /^[=:]$/.test(current) ? '' : (wordsOf(current).at(-1) ?? '');
}

/**
 * The candidates that what is typed is meant for: those that begin with it, else that begin with it but for case and
 * accents, else articles of which the last part does, else those that have it anywhere. `strict` is for a shell that puts
 * in what all candidates begin with: they should begin with what is typed, but for one that leaves no choice.
 */
function wantedOf(
  values: readonly Candidate[],
  typed: string,
  strict: boolean,
): readonly Candidate[] {
  const wanted = fold(typed);
  const ways: ((value: string) => boolean)[] = [
    (value) => value.startsWith(typed),
    (value) => fold(value).startsWith(wanted),
    (value) => fold(value).includes(`/${wanted}`),
    (value) => fold(value).includes(wanted),
  ];
  for (const [i, way] of ways.entries()) {
    const chosen = values.filter(({ value }) => way(value));
    if (chosen.length > 0) return strict && i > 1 && chosen.length > 1 ? [] : chosen;
  }
  return [];
}
