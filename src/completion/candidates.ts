import type { Argument, Command, Option } from 'commander';
import { optionsOf, type Place } from './command-line.ts';

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
export type Sources = Readonly<Record<string, (place: Place) => Candidates | Promise<Candidates>>>;

/** Everything that may stand at the cursor; what is typed of it is not looked at. */
export async function candidatesAt(place: Place, sources: Sources): Promise<Candidates> {
  const { command, program, wanted } = place;
  if (wanted === 'option') return { values: flagsOf(place) };
  if (wanted === null) return { values: command === program ? commandsOf(program) : [] };
  if (wanted.argChoices) return { values: wanted.argChoices.map((value) => ({ value })) };
  return (await sources[placeholderOf(wanted)]?.(place)) ?? { values: [] };
}

function placeholderOf(wanted: Option | Argument): string {
  return 'flags' in wanted ? (/[<[]([^>\]]+)/.exec(wanted.flags)?.[1] ?? '') : wanted.name();
}

function commandsOf(program: Command): Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), description: command.description() }));
}

/** The long forms of the options that may still be given. */
function flagsOf({ command, given }: Place): Candidate[] {
  return optionsOf(command)
    .filter((option) => !given.has(option) || isRepeatable(option))
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', description }));
}

/** Of an option that may be given again, each value is put to those before. */
function isRepeatable({ parseArg }: Option): boolean {
  return parseArg?.length === 2;
}
