import { once } from 'node:events';
import type { Host } from '../host/host.ts';
import type { Screen } from './screen.ts';
import { Sink } from './sink.ts';

type Chunks = Iterable<string> | AsyncIterable<string>;

/**
 * Prints chunks of text to standard output; through the pager, where `paged` allows it and the text
 * is taller than the terminal. Throws UserError where it cannot be written.
 */
export async function print(
  host: Host,
  screen: Screen,
  chunks: Chunks,
  paged: boolean,
): Promise<void> {
  if (!paged || !screen.isTerminal) return copyOut(host, screen, chunks);
  const { pagerCommand, startPager } = await import('./pager.ts');
  const command = pagerCommand(host);
  if (!command) return copyOut(host, screen, chunks);
  const { head, rest } = await firstScreen(chunks, screen);
  if (rest === null) return copyOut(host, screen, [head]);
  const pager = await startPager(host, command);
  const all = chained(head, rest);
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

/** Chunks up to the first that does not fit the screen; `rest` is null where all fit. */
async function firstScreen(
  chunks: Chunks,
  screen: Screen,
): Promise<{ head: string; rest: AsyncIterator<string> | Iterator<string> | null }> {
  const rest = iteratorOf(chunks);
  let head = '';
  let rows = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    head += next.value;
    rows += rowsOf(next.value, screen);
    if (rows > (screen.rows ?? Number.POSITIVE_INFINITY)) return { head, rest };
  }
  return { head, rest: null };
}

function iteratorOf(chunks: Chunks): AsyncIterator<string> | Iterator<string> {
  return Symbol.asyncIterator in chunks
    ? chunks[Symbol.asyncIterator]()
    : chunks[Symbol.iterator]();
}

/** Rows that lines take on the screen, those that the terminal itself must break counted whole. */
function rowsOf(text: string, { columns = Number.POSITIVE_INFINITY }: Screen): number {
  const lines = text.replace(/\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\/g, '').split('\n');
  lines.pop();
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / columns)), 0);
}

async function* chained(head: string, rest: AsyncIterator<string> | Iterator<string>) {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
