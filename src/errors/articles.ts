/** What is said of articles, their sections, and the library. */
import { type Advice, STANDARD_INPUT, shellWord, UsageError, UserError } from './index.ts';

/** Names that an error lists; what else there is, the list of all tells. */
const MAX_NAMES = 20;

/** How to list the library; `dir` is the folder, where an option names it. */
function listAll(dir: string | undefined): Advice {
  return { hint: 'To list all articles:', command: `article list${option(dir)}` };
}

function option(dir: string | undefined): string {
  return dir === undefined ? '' : ` --dir ${shellWord(dir)}`;
}

/** No article goes by a word; `near` are the names that it may be a slip for. */
export function noArticle(
  word: string,
  near: readonly string[],
  dir: string | undefined,
): UserError {
  return new UserError(`no article matches “${word}”`, didYouMean(near, listAll(dir)));
}

export function severalArticles(word: string, names: readonly string[]): UserError {
  const more = names.length - MAX_NAMES;
  return new UserError(`${names.length} articles match “${word}”`, {
    hint: 'Type more of the name:',
    choices: [...names.slice(0, MAX_NAMES), ...(more > 0 ? [`… and ${more} more`] : [])],
  });
}

/** A word in a command's place is neither a command nor an article. */
export function noCommand(
  word: string,
  commands: readonly string[],
  articles: readonly string[],
  dir: string | undefined,
): UsageError {
  const near = [
    ...commands.map((command) => `article ${command}`),
    ...articles.map((name) => `article show ${shellWord(name)}`),
  ];
  return new UsageError(
    `“${word}” is not a command, an article or a file`,
    didYouMean(near, listAll(dir)),
  );
}

/** Help was asked for, and not of a command. */
export function noHelp(word: string): UsageError {
  return new UsageError(`“${word}” is not a command`, {
    hint: 'For all commands:',
    command: 'article --help',
  });
}

/** A command stands after an option that is its own. */
export function optionBeforeCommand(command: string): UsageError {
  return new UsageError('the command comes first, then its options', {
    hint: 'For its options:',
    command: `article ${command} --help`,
  });
}

export function noArticleNamed(dir: string | undefined): UserError {
  return new UserError('no article is named', listAll(dir));
}

export function noArticlesIn(folder: string, dir: string | undefined): UserError {
  return new UserError(`there are no articles in ${folder}`, {
    hint: 'To add one:',
    command: `article add${option(dir)} <file-or-url>`,
  });
}

/** Stands under a list of the articles that ship with the program. */
export const SHIPPED_ARTICLES =
  'These come with the program. To list your own: article list --dir <folder>';

export function noTag(tag: string): UserError {
  return new UserError(`no article has the tag “${tag}”`, {
    hint: 'To list the tags:',
    command: 'article tags',
  });
}

export function noTags(): string {
  return 'no article has tags';
}

/** `missing`: of the terms that were searched for, those that no article has. */
export function nothingFound(terms: readonly string[], missing: readonly string[]): UserError {
  const quoted = (missing.length > 0 ? missing : terms).map((term) => `“${term}”`);
  if (quoted.length === 1) return new UserError(`no article contains ${quoted[0]}`);
  const which = missing.length > 0 ? 'any' : 'all';
  return new UserError(`no article contains ${which} of ${quoted.join(', ')}`);
}

export function nothingToSearch(): UsageError {
  return new UsageError('there is nothing to search for');
}

/** A section as an error lists it. */
interface Listed {
  readonly number: string;
  readonly heading: string;
}

export function noSection(query: string, sections: readonly Listed[]): UserError {
  const message = `no section matches “${query}”`;
  if (sections.length === 0)
    return new UserError(message, { hint: 'The article has no sections.' });
  return new UserError(message, { hint: 'Its sections:', choices: listed(sections) });
}

export function severalSections(query: string, sections: readonly Listed[]): UserError {
  const message = `“${query}” matches ${sections.length} sections`;
  return new UserError(message, { hint: 'Give one by its number:', choices: listed(sections) });
}

export function noSections(title: string): string {
  return `${title || 'the text'} has no sections`;
}

/** A place that is added is in the library already; `replaceable` where `add` saved it. */
export function savedAlready(place: string, name: string, replaceable: boolean): UserError {
  const what = place === '-' ? STANDARD_INPUT : place;
  return new UserError(
    `${what} is already in the library, as ${name}`,
    replaceable
      ? { hint: 'To replace it:', command: `article add --force ${shellWord(place)}` }
      : {},
  );
}

/** One of the articles that ship with the program was to be changed. */
export function shippedArticle(name: string, file: string): UserError {
  return new UserError(`${name} comes with the program and cannot be changed`, {
    hint: 'To add a copy of your own:',
    command: `article add ${shellWord(file)}`,
  });
}

/** A section was to be removed. */
export function notASection(argument: string, name: string): UserError {
  return new UserError(`${argument} is a section, and only whole articles are removed`, {
    hint: 'To remove the article:',
    command: `article rm ${shellWord(name)}`,
  });
}

/** Only an article of the library can be edited or removed. */
export function notInLibrary(word: string, dir: string | undefined): UserError {
  return new UserError(
    `${word === '-' ? STANDARD_INPUT : word} is not in the library`,
    listAll(dir),
  );
}

/** Names for a word that may be a slip, one in the line and several one a line; else what `instead` says. */
export function didYouMean(near: readonly string[], instead: Advice = {}): Advice {
  const [first, second] = near;
  if (first === undefined) return instead;
  const sentence = second === undefined ? `Did you mean ${first}?` : 'Did you mean one of these?';
  return {
    hint: instead.hint ? `${sentence} ${instead.hint}` : sentence,
    command: instead.command,
    choices: second === undefined ? [] : near,
  };
}

function listed(sections: readonly Listed[]): string[] {
  const width = Math.max(...sections.map(({ number }) => number.length));
  return sections.map(({ number, heading }) => `${number.padEnd(width)}  ${heading}`);
}
