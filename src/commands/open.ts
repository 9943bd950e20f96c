import { noCommand, optionBeforeCommand } from '../errors/articles.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../library/near.ts';
import { looksLikePath } from '../library/read.ts';
import { addressMeant } from '../web/address.ts';
import { Context } from './context.ts';
import { findEntries, nearNames } from './resolve.ts';
import { type ShowOptions, showIn } from './show.ts';

/**
 * `article <article>...`, without a command: what `show` does with it; with nothing named, what it does with piped standard
 * input. Resolves to an exit code, null where there is nothing to show: then the help is due. Throws UsageError, which
 * names the nearest commands and articles, where the first word is neither.
 *
 * @param commands the names of the commands, for which the first word may be a slip
 */
export async function open(
  words: readonly string[],
  options: ShowOptions,
  host: Host,
  commands: readonly string[],
): Promise<number | null> {
  const context = new Context(host, options);
  const [first] = words;
  if (first !== undefined) {
    await expectArticle(context, first, commands);
    return showIn(context, words, options);
  }
  if (host.stdin.isTTY || (await isInputEmpty(context))) return null;
  return showIn(context, ['-'], options);
}

async function isInputEmpty(context: Context): Promise<boolean> {
  // What is wrong with it is told when it is shown.
  const text = await context.standardInput().catch(() => 'unreadable');
  return text.trim() === '';
}

/** Throws UsageError where a word may be a slip for a command and is not the name of an article, or is nothing at all. */
async function expectArticle(
  context: Context,
  word: string,
  commands: readonly string[],
): Promise<void> {
  if (commands.includes(word)) throw optionBeforeCommand(word);
  // Of these, `show` says what is wrong.
  if (/^-$|:/.test(word) || looksLikePath(word) || addressMeant(word)) return;
  const { found, whole } = await findEntries(context, word);
  const begun = commands.filter((command) => command.startsWith(word));
  const near = begun.length > 0 ? begun : nearest(word, commands, (command) => [command]);
  if (whole || (found.length > 0 && near.length === 0)) return;
  const names = found.length > 0 ? found.map(({ name }) => name) : await nearNames(context, word);
  throw noCommand(word, near, names.slice(0, 3), context.dir);
}
