import type { Anchor } from './anchor.ts';
import type { Document, Listed, Request, View } from './state.ts';
import type { Event } from './update.ts';

/** What the reader has done for it outside. All of it may throw UserError. */
export interface World {
  open(
    location: string,
    from: Document | null,
    signal: AbortSignal,
  ): Promise<Event & { type: 'opened' }>;
  reread(document: Document, signal: AbortSignal): Promise<Document>;
  list(signal: AbortSignal): Promise<readonly Listed[]>;
  /** Resolves to the name that the page got. */
  add(address: string, signal: AbortSignal): Promise<string>;
  remove(item: Listed): Promise<void>;
  edit(file: string, at: Anchor | null): Promise<void>;
  browse(address: string): Promise<void>;
  /** Keeps the place in an article: what stands at the top, and how much has come by, from 0 to 1. */
  keep(document: Document, at: Anchor, read: number): void;
  /** Calls `changed` when the document's file has changed, until the returned function is called. */
  watch(document: Document, changed: () => void): () => void;
}

/** Something that is done outside, which takes its time. */
export interface Job {
  /** What is said of it where it takes long. */
  readonly label: string;
  /** Resolves to what comes of it. */
  readonly run: (signal: AbortSignal) => Promise<Event>;
}

/** What it takes to do what is asked for; `lend` has the terminal given to another program. */
export function jobOf(
  request: Exclude<Request, { type: 'stop' | 'suspend' | 'copy' }>,
  view: View | null,
  world: World,
  lend: (work: () => Promise<void>) => Promise<void>,
): Job {
  switch (request.type) {
    case 'open':
      return {
        label: request.location === '-' ? 'Reading' : `Opening ${request.location}`,
        run: (signal) => world.open(request.location, request.from, signal),
      };
    case 'list':
      return { label: 'Reading the library', run: (signal) => listed(world, signal, null) };
    case 'reread':
      return { label: 'Reading it again', run: (signal) => readAnew(world, signal, view) };
    case 'edit':
      return {
        label: 'Editing',
        run: async (signal) => {
          await lend(() => world.edit(request.file, request.at));
          return readAnew(world, signal, view);
        },
      };
    case 'browse':
      return {
        label: 'Opening the browser',
        run: async () => {
          await world.browse(request.address);
          return { type: 'said', message: `opened ${request.address}` };
        },
      };
    case 'add':
      return {
        label: `Fetching ${request.address}`,
        run: async (signal) => {
          const name = await world.add(request.address, signal);
          return listed(world, signal, `added ${name}`, name);
        },
      };
    case 'remove':
      return {
        label: 'Deleting',
        run: async (signal) => {
          await world.remove(request.item);
          return listed(world, signal, `deleted ${request.item.source.name}`);
        },
      };
  }
}

/** The library as it is now; `name`: the article to select. */
async function listed(
  world: World,
  signal: AbortSignal,
  message: string | null,
  name?: string,
): Promise<Event> {
  const items = await world.list(signal);
  const selected = items.find(({ source }) => source.name === name)?.source.path ?? null;
  return { type: 'listed', items, selected, message };
}

/** What is shown, as it is now. */
async function readAnew(world: World, signal: AbortSignal, view: View | null): Promise<Event> {
  if (view?.type !== 'reading') return listed(world, signal, null);
  const of = view.document;
  return { type: 'reread', of, document: await world.reread(of, signal) };
}

/** Milliseconds of waiting after which one wants to know what for. */
const PATIENCE = 500;

/** Does a job, and tells what is waited for where it takes long. Resolves to what comes of it; null where it was stopped. */
export async function done(
  { label, run }: Job,
  signal: AbortSignal,
  tell: (text: string) => void,
): Promise<Event | null> {
  const start = Date.now();
  const wait = () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    tell(`${label} …${seconds > 0 ? ` ${seconds} s` : ''}`);
  };
  const first = setTimeout(wait, PATIENCE);
  const ticks = setInterval(wait, 1000);
  const stop = () => {
    clearTimeout(first);
    clearInterval(ticks);
  };
  // What was stopped may never end by itself.
  signal.addEventListener('abort', stop);
  try {
    const event = await run(signal);
    return signal.aborted ? null : event;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    stop();
  }
}
