import type { Argument, Command, Option } from 'commander';
import { collect } from '../cli/values.ts';
import type { Host } from '../host/host.ts';
import type { Candidate, Candidates } from './candidate.ts';
import { optionsOf, type Place } from './command-line.ts';
import { articles, sections } from './sources.ts';

type Source = (place: Place, host: Host) => Candidates | Promise<Candidates>;

/** Where the candidates come from for a placeholder of the help: the `folder` of `--dir <folder>`. */
const sources: Readonly<Record<string, Source>> = {
  article: articles,
  which: sections,
  folder: () => ({ values: [], paths: 'folders' }),
  'file-or-url': () => ({ values: [], paths: 'files' }),
};

/** Everything that may stand at the cursor; what is typed of it is not looked at. */
export async function candidatesAt(place: Place, host: Host): Promise<Candidates> {
  const { command, program, wanted } = place;
  if (wanted === 'option') return { values: flagsOf(place) };
  if (wanted === null) return { values: command === program ? commandsOf(program) : [] };
  if (wanted.argChoices) return { values: wanted.argChoices.map((value) => ({ value })) };
  return (await sources[placeholderOf(wanted)]?.(place, host)) ?? { values: [] };
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
    .filter((option) => !given.has(option) || option.parseArg === collect)
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', description }));
}
