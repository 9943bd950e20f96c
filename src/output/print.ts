import { once } from 'node:events';
import type { Host } from '../host/host.ts';
import { styledColumns } from '../layout/wrap.ts';
import type { Screen } from './screen.ts';
import { Sink } from './sink.ts';

type Chunks = Iterable<string> | AsyncIterable<string>;

/** Characters that are set before the pager starts, so that its prompt can tell how many lines there are. */
const LOOK_AHEAD = 250_000;

/** How a text may be paged. */
export interface Paging {
  /** What the pager's prompt may call the text, the best name first; asked for when the first screen has been set. */
  readonly names: () => readonly string[];
}

/**
 * Prints chunks of text to standard output; through the pager, where there is `paging` and the text
 * is taller than the terminal. Throws UserError where it cannot be written.
 */
export async function print(
  host: Host,
  screen: Screen,
  chunks: Chunks,
  paging: Paging | null = null,
): Promise<void> {
  if (!paging || !screen.isTerminal) return copyOut(host, screen, chunks);
  const { pagerCommand, startPager } = await import('./pager.ts');
  const command = pagerCommand(host);
  if (!command) return copyOut(host, screen, chunks);
  const start = await beginningOf(chunks, screen);
  if (start.fits) return copyOut(host, screen, [start.text]);
  const { columns = 80 } = screen;
  const pager = await startPager(host, command, {
    names: paging.names(),
    lines: start.rest === null ? start.text.split('\n').length - 1 : null,
    columns,
  });
  const all = start.rest ? chained(start.text, start.rest) : [start.text];
  if (!pager?.stdin) return copyOut(host, screen, all);
  const release = host.holdInterrupts();
  try {
    const ended = once(pager, 'close');
    await copy(all, new Sink(pager.stdin));
    pager.stdin.end();
    await ended;
  } finally {
    release();
  }
}

/** Ends every style and a link. */
const PLAIN = '\x1b[0m\x1b]8;;\x1b\\';

/** To standard output; an end in the middle of a line leaves no style on at the terminal. */
async function copyOut(host: Host, screen: Screen, chunks: Chunks): Promise<void> {
  const styled = screen.isTerminal && (screen.color || (await screen.hyperlinks()));
  if (!styled) return copy(chunks, new Sink(host.stdout));
  const rest = iteratorOf(chunks);
  // Reading an article may take its time, and is interrupted at once.
  const head = await rest.next();
  if (head.done) return;
  const release = host.onEnd(() => host.stdout.write(PLAIN));
  try {
    await copy(chained(head.value, rest), new Sink(host.stdout));
  } finally {
    release();
  }
}

async function copy(chunks: Chunks, sink: Sink): Promise<void> {
  for await (const chunk of chunks) {
    if (sink.closed) break;
    await sink.write(chunk);
  }
  await sink.end();
}

/** The first chunks of a text. */
interface Beginning {
  readonly text: string;
  /** What follows them; null for nothing. */
  readonly rest: AsyncIterator<string> | Iterator<string> | null;
  /** Whether the screen holds the whole text. */
  readonly fits: boolean;
}

/** Chunks until the screen is full and enough has been looked ahead. */
async function beginningOf(chunks: Chunks, screen: Screen): Promise<Beginning> {
  const { rows: height = Number.POSITIVE_INFINITY } = screen;
  const rest = iteratorOf(chunks);
  let text = '';
  let rows = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    text += next.value;
    if (rows <= height) rows += rowsOf(next.value, screen);
    if (rows > height && text.length > LOOK_AHEAD) return { text, rest, fits: false };
  }
  return { text, rest: null, fits: rows <= height };
}

function iteratorOf(chunks: Chunks): AsyncIterator<string> | Iterator<string> {
  return Symbol.asyncIterator in chunks
    ? chunks[Symbol.asyncIterator]()
    : chunks[Symbol.iterator]();
}

/** Rows that lines take on the screen, those that the terminal itself must break counted whole. */
function rowsOf(text: string, { columns = Number.POSITIVE_INFINITY }: Screen): number {
  const lines = text.split('\n').slice(0, -1);
  const rows = lines.map((line) => Math.max(1, Math.ceil(styledColumns(line) / columns)));
  return rows.reduce((sum, each) => sum + each, 0);
}

async function* chained(head: string, rest: AsyncIterator<string> | Iterator<string>) {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
