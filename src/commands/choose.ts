import { UserError } from '../errors/index.ts';
import { entries } from '../library/walk.ts';
import { type ArticleHead, readingMinutes, titleOf } from '../model/article.ts';
import { orders } from '../model/orders.ts';
import { clearScreen, onAlternateScreen } from '../output/screen.ts';
import { stylesOf } from '../renderers/terminal/styles.ts';
import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type Choice, chooser } from './chooser.ts';
import type { Context } from './context.ts';

/** The exit code of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/**
 * Lets the reader choose an article on the terminal, in a list that narrows to what they type of
 * names and headlines. Resolves to its name, or to an exit code where they leave. Throws UserError where
 * there is none to choose from.
 */
export async function choose(context: Context): Promise<string | number> {
  const { host, screen } = context;
  const choices = (await headsOf(context)).sort(orders.date).map(choiceOf);
  const { strong, faint } = stylesOf(screen.color);
  // Standard output is a terminal here, and with it a stream of Node's own.
  const output = host.stdout as unknown as NodeJS.WritableStream;
  const clear = () => clearScreen(host);
  const streams = { input: host.stdin, output, clearPromptOnDone: true };
  try {
    const chosen = await onAlternateScreen(host, () =>
      chooser({ choices, output: host.stdout, clear, strong, faint }, streams),
    );
    return chosen ?? 0;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return INTERRUPTED;
    throw error;
  }
}

/** A file that cannot be read is not to be chosen; throws UserError where there is no other. */
async function headsOf(context: Context): Promise<ArticleHead[]> {
  const heads: ArticleHead[] = [];
  let unreadable: unknown = null;
  for (const entry of entries(context.folder)) {
    try {
      heads.push(await context.head(entry, () => {}));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unreadable ??= error;
    }
  }
  if (heads.length === 0) throw unreadable ?? context.noArticles();
  return heads;
}

function choiceOf(head: ArticleHead): Choice {
  const name = head.source.name ?? '';
  const title = cleanLine(titleOf(head));
  const facts = [cleanLine(name), head.date, `${readingMinutes(head.words)} min`];
  return {
    value: name,
    title,
    details: facts.filter(Boolean).join(' · '),
    sought: fold(`${name} ${title}`),
  };
}
