/** What is said of options, settings, and the programs that are started. */
import { type Advice, shellWord, UsageError, UserError } from './index.ts';

export function badWidth(value: string): UsageError {
  return new UsageError(`ARTICLE_WIDTH is “${value}”, which is not a number of columns`, {
    hint: 'For lines of at most 72 columns:',
    command: 'export ARTICLE_WIDTH=72',
  });
}

/** Nobody can be asked whether to remove articles. */
export function cannotAsk(names: readonly string[]): UsageError {
  return new UsageError('rm asks before it removes, and there is no terminal to ask on', {
    hint: 'To remove without a question:',
    command: `article rm --yes ${names.map(shellWord).join(' ')}`,
  });
}

/** What is asked before articles are removed. */
export function removeQuestion(
  articles: readonly { readonly name: string; readonly title: string }[],
): string {
  const named = articles.map(({ name, title }) => (title ? `${name} (${title})` : name));
  return `Remove ${named.join(', ')}?`;
}

export function cannotStartEditor(program: string): UserError {
  return new UserError(`cannot start the editor ${program}`, {
    hint: 'To choose another:',
    command: 'export EDITOR=nano',
  });
}

export function editorFailed(program: string, reason: string): UserError {
  return new UserError(`the editor ${program} ended with ${reason}`);
}

export function cannotStartBrowser(program: string): UserError {
  return new UserError(`cannot start the browser ${program}`, {
    hint: 'To choose another:',
    command: 'export BROWSER=firefox',
  });
}

/** The reader was started where there is no terminal; `argument` is what it was to show. */
export function noTerminal(argument?: string): UserError {
  return new UserError('read needs a terminal', toPrint(argument));
}

/** The same at a terminal that says it can move no cursor. */
export function dumbTerminal(argument?: string): UserError {
  return new UserError('read needs a terminal that can do more than TERM=dumb', toPrint(argument));
}

function toPrint(argument: string | undefined): Advice {
  const article = argument === undefined ? '<article>' : shellWord(argument);
  return { hint: 'To print the article:', command: `article show ${article}` };
}
