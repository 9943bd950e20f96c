import search from '@inquirer/search';
import { UserError } from '../errors.ts';
import { cut } from '../layout/truncate.ts';
import { fileText } from '../library/read.ts';
import { entries } from '../library/walk.ts';
import { type ArticleHead, readingMinutes, titleOf } from '../model/article.ts';
import { orders } from '../model/orders.ts';
import { readHead } from '../readers/index.ts';
import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import type { Context } from './context.ts';

/** Columns of a row that the prompt itself takes. */
const POINTER = 3;

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly description: string;
  /** Folded: what is typed is looked for here. */
  readonly sought: string;
}

/**
 * Lets the reader choose an article on the terminal, in a list that narrows to what they type of
 * names and headlines. Resolves to its name, null where they break off. Throws UserError where
 * there is none to choose from.
 */
export async function choose(context: Context): Promise<string | null> {
  const { host, screen } = context;
  const choices = (await headsOf(context)).sort(orders.date).map(choiceOf(screen.columns ?? 80));
  if (choices.length === 0) throw new UserError(`there are no articles in ${context.folder}`);
  const source = (typed = '') => {
    // Tab types the name of a row, which may be cut short.
    const words = fold(typed)
      .replace(/\.{3}$/, '')
      .split(' ');
    return choices.filter(({ sought }) => words.every((word) => sought.includes(word)));
  };
  // Standard output is a terminal here, and with it a stream of Node's own.
  const output = host.stdout as unknown as NodeJS.WritableStream;
  const streams = { input: host.stdin, output, clearPromptOnDone: true };
  const theme = screen.color ? {} : plain;
  return search({ message: 'Article:', source, theme }, streams).catch((error: Error) => {
    if (error.name === 'ExitPromptError') return null;
    throw error;
  });
}

async function headsOf({ folder, host }: Context): Promise<ArticleHead[]> {
  const heads: ArticleHead[] = [];
  for (const entry of entries(folder)) {
    // A file that cannot be read is not to be chosen; the others are.
    const text = await fileText(host, entry).catch(() => null);
    if (text !== null) heads.push(await readHead(text, entry, () => {}));
  }
  return heads;
}

function choiceOf(columns: number): (head: ArticleHead) => Choice {
  return (head) => {
    const name = head.source.name ?? '';
    const title = cleanLine(titleOf(head));
    const facts = [cleanLine(name), head.date, `${readingMinutes(head.words)} min`];
    return {
      value: name,
      name: cut(title, columns - POINTER),
      description: cut(facts.filter(Boolean).join(' · '), columns - 1),
      sought: fold(`${name} ${title}`),
    };
  };
}

const same = (text: string) => text;

/** The prompt without colours. */
const plain = {
  prefix: { idle: '?', done: '' },
  spinner: { frames: [''] },
  style: {
    message: same,
    error: same,
    highlight: same,
    searchTerm: same,
    description: same,
    answer: same,
    keysHelpTip: (keys: [key: string, action: string][]) =>
      keys.map((key) => key.join(' ')).join(', '),
  },
};
