import type { Argument, Command, Option } from 'commander';

/** What the command line says before the cursor. */
export interface CursorPlace {
  readonly program: Command;
  /** The command that is given, or the program. */
  readonly command: Command;
  /** The arguments that the command has already. */
  readonly operands: readonly string[];
  /** The options already given, with their values. */
  readonly given: ReadonlyMap<Option, string>;
  /** What the word at the cursor is: an option's value, an option, or an argument. */
  readonly wanted: Option | 'option' | Argument | null;
  /** What is typed of it; of `--format=te` it is `te`. */
  readonly typed: string;
  /** What stands before that in the same word: `--format=`. */
  readonly before: string;
}

/** Reads the words before the cursor as the program would; the last one is the word at the cursor. */
export function placeOf(program: Command, words: readonly string[]): CursorPlace {
  const typed = words.at(-1) ?? '';
  const given = new Map<Option, string>();
  const operands: string[] = [];
  let command = program;
  let pending: Option | undefined;
  let onlyOperands = false;
  for (const word of words.slice(0, -1)) {
    if (pending) {
      given.set(pending, word);
      pending = undefined;
    } else if (word === '--' && !onlyOperands) onlyOperands = true;
    else if (word.startsWith('-') && word !== '-' && !onlyOperands) {
      const [flag = '', value] = word.split(/=(.*)/s);
      const option = optionOf(command, flag);
      if (option?.required && value === undefined) pending = option;
      else if (option) given.set(option, value ?? '');
    } else {
      const inner = command === program ? commandOf(program, word) : undefined;
      if (inner) command = inner;
      else {
        // Without a command, an article is shown.
        if (command === program) command = commandOf(program, 'show') ?? program;
        operands.push(word);
      }
    }
  }
  const place = { program, command, operands, given };
  if (pending) return { ...place, wanted: pending, typed, before: '' };
  if (!onlyOperands && typed.startsWith('-')) {
    const [flag = '', value] = typed.split(/=(.*)/s);
    const option = value === undefined ? undefined : optionOf(command, flag);
    return option
      ? { ...place, wanted: option, typed: value ?? '', before: `${flag}=` }
      : { ...place, wanted: 'option', typed, before: '' };
  }
  return { ...place, wanted: argumentAt(command, operands.length), typed, before: '' };
}

/** The options of a command and of the program that it is of, without the hidden ones. */
export function optionsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

function optionOf(command: Command, flag: string): Option | undefined {
  const all = [...command.options, ...(command.parent?.options ?? [])];
  return all.find(({ long, short }) => flag === long || flag === short);
}

function commandOf(program: Command, name: string): Command | undefined {
  return program
    .createHelp()
    .visibleCommands(program)
    .find((command) => command.name() === name);
}

function argumentAt(command: Command, index: number): Argument | null {
  const all = command.registeredArguments;
  const last = all.at(-1);
  return all[index] ?? (last?.variadic ? last : null);
}

/** The words of a command line, as bash takes their quotes off; the last may be empty or unfinished. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    const opens = quote === '' && (character === '"' || character === "'");
    if (character === '\\' && quote !== "'") word = (word ?? '') + line.charAt(++i);
    else if (opens || character === quote) {
      quote = opens ? character : '';
      word ??= '';
    } else if (quote !== '' || !/\s/.test(character)) word = (word ?? '') + character;
    else {
      if (word !== null) words.push(word);
      word = null;
    }
  }
  return [...words, word ?? ''];
}
