import { type Command, Help, type HelpConfiguration, type Option } from 'commander';

/** Columns that help takes at most. */
const MAX_WIDTH = 80;

/** Columns that a description needs beside its term; with fewer it stands under it. */
const MIN_DESCRIPTION = 30;

/** The width of help on a terminal of so many columns. */
export function helpWidth(columns: number | undefined): number {
  return Math.min(columns || MAX_WIDTH, MAX_WIDTH);
}

/** How help is laid out: no word is broken, however narrow the terminal. */
export const helpLayout: HelpConfiguration = {
  showGlobalOptions: true,
  minWidthToWrap: 10,
  optionDescription,
  argumentDescription: ({ description }) => description,
  commandDescription: (command) => sentence(command.description()),
  visibleCommands(this: Help, command: Command) {
    // It is known, and `--help` does the same.
    const all = Help.prototype.visibleCommands.call(this, command);
    return all.filter((each) => each.name() !== 'help');
  },
  commandUsage(this: Help, command: Command) {
    const width = helpWidth(this.helpWidth) - 'Usage: '.length;
    const usage = Help.prototype.commandUsage.call(this, command);
    return this.boxWrap(usage, width).replaceAll('\n', '\n    ');
  },
  formatItem(this: Help, term: string, termWidth: number, description: string, helper: Help) {
    const width = helpWidth(this.helpWidth);
    if (width - termWidth - 4 >= MIN_DESCRIPTION) {
      return Help.prototype.formatItem.call(this, term, termWidth, description, helper);
    }
    return `  ${term}\n${indented(this.boxWrap(description, width - 6))}`;
  },
};

function indented(text: string): string {
  return text.replace(/^/gm, ' '.repeat(6));
}

/** Of a description that a list has, too. */
function sentence(text: string): string {
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** An option's description with its choices, the usual one first; commander's own takes a line more. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  if (argChoices) return `${description}: ${argChoices.join(', ')}`;
  return typeof defaultValue === 'number'
    ? `${description} (default: ${defaultValue})`
    : description;
}

type Example = readonly [command: string, purpose: string];

/** Ends a command's help with command lines, and what each is for. */
export function addExamples(command: Command, ...examples: readonly Example[]): Command {
  return command.addHelpText('after', ({ command }) => {
    const width = command.configureOutput().getOutHelpWidth?.() ?? MAX_WIDTH;
    return `\nExamples:\n${rowsOf(examples, width, command.createHelp())}`;
  });
}

function rowsOf(examples: readonly Example[], width: number, help: Help): string {
  const widest = Math.max(...examples.map(([command]) => command.length));
  const beside = examples.every(([, purpose]) => 2 + widest + 2 + purpose.length <= width);
  const rows = examples.map(([command, purpose]) =>
    beside
      ? `  ${command.padEnd(widest)}  ${purpose}`
      : `  ${help.boxWrap(command, width - 6).replaceAll('\n', ' \\\n    ')}\n${indented(help.boxWrap(purpose, width - 6))}`,
  );
  return rows.join('\n');
}
