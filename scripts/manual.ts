import type { Command, Option } from 'commander';
import { optionsOf } from '../src/completion/command-line.ts';
import { KEYS } from '../src/tui/help.ts';
import { frame } from './manual/frame.ts';
import { bold, example, flags, paragraph, part, section, tagged } from './manual/roff.ts';

/** The day of the last change to what the page says. */
const DATE = '2026-11-26';

/**
 * The manual page in the man macros: what the program's own help says of its commands, between what
 * no help has room for. `npm run manual` writes it to man/article.1.
 */
export function manualPage(program: Command): string {
  const commands = program.createHelp().visibleCommands(program);
  return [
    `.TH ARTICLE 1 ${DATE} article "User Commands"\n`,
    section('NAME', ['article \\- read articles in a terminal\n']),
    section('SYNOPSIS', [program, ...commands].map(synopsis)),
    section('DESCRIPTION', frame.description.map(paragraph)),
    section('COMMANDS', commands.map(commandPart)),
    section('KEYS', [paragraph(frame.keys), ...KEYS.map(keysPart)]),
    section('OPTIONS', [paragraph(frame.options), ...optionsOf(program).map(optionPart)]),
    section('SEARCHING', frame.searching.map(paragraph)),
    section('THE WEB', frame.web.map(paragraph)),
    section('ENVIRONMENT', frame.environment.map(definition)),
    section('FILES', frame.files.map(definition)),
    section('EXIT STATUS', frame.exitStatus.map(definition)),
    section('EXAMPLES', examplesOf(program)),
  ].join('');
}

/** Of a command, or of the program itself. */
function synopsis(command: Command): string {
  const name = command.parent ? `article ${command.name()}` : 'article';
  const usage = command.parent ? command.usage() : '[options] [article...]';
  return `${command.parent ? '.br\n' : ''}${bold(name)} ${flags(usage)}\n`;
}

function commandPart(command: Command): string {
  const options = command.createHelp().visibleOptions(command);
  return part(`article ${command.name()} ${command.usage()}`, [
    paragraph(sentence(command.description())),
    ...options.filter(({ long }) => long !== '--help').map(optionPart),
    ...examplesOf(command),
  ]);
}

function keysPart([group, keys]: (typeof KEYS)[number]): string {
  return part(
    group,
    keys.map(([key, action]) => tagged(bold(key), sentence(action))),
  );
}

function optionPart(option: Option): string {
  const { argChoices, defaultValue, description } = option;
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const usual = typeof defaultValue === 'number' ? ` (default: ${defaultValue})` : '';
  return tagged(flags(option.flags), sentence(description + choices + usual));
}

function definition([name, text]: readonly [string, string]): string {
  return tagged(bold(name), text);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}

/** The examples that end a command's help. */
function examplesOf(command: Command): string[] {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  const lines = help.split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
  return lines.map((line) => {
    const [code = '', purpose = ''] = line.trim().split(/ {2,}/);
    return example(code, sentence(purpose).replace(/\.$/, ':'));
  });
}
