import { UserError } from '../errors/index.ts';
import type { Host, Input } from '../host/host.ts';
import { anchorAt } from './anchor.ts';
import { draw } from './draw.ts';
import { partRead, sightOf } from './frame.ts';
import { done, type Job, jobOf, type World } from './jobs.ts';
import { onKeys } from './keys.ts';
import type { Reading, Request, State } from './state.ts';
import { sizeOf, Terminal } from './terminal.ts';
import { type Event, INTERRUPTED, update } from './update.ts';

/** Milliseconds that laying out what is not on the screen yet may keep a key waiting, and those that it waits for a key. */
const SLICE = 4;
const QUIET = 100;

/** Runs the reader at a terminal, with what it is to show first. Resolves to the exit code. Throws UserError where that cannot be had. */
export function runReader(
  host: Host,
  input: Input,
  world: World,
  state: State,
  first: Request,
): Promise<number> {
  return new Promise((resolve, reject) => {
    new Reader(host, input, world, state, resolve, reject).begin(first);
  });
}

/** Takes keys, updates the state, has done outside what it asks for, and draws. */
class Reader {
  readonly #host: Host;
  readonly #input: Input;
  readonly #world: World;
  readonly #terminal: Terminal;
  readonly #resolve: (code: number) => void;
  readonly #reject: (error: unknown) => void;
  readonly #releases: (() => void)[] = [];
  #state: State;
  /** What is being done outside, of which there is one thing at a time. */
  #task: AbortController | null = null;
  #isEntered = false;
  #isOver = false;
  #toDraw: NodeJS.Immediate | undefined;
  #toLayOut: NodeJS.Timeout | undefined;
  #unwatch: (() => void) | undefined;

  constructor(
    host: Host,
    input: Input,
    world: World,
    state: State,
    resolve: (code: number) => void,
    reject: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#input = input;
    this.#world = world;
    this.#state = state;
    this.#terminal = new Terminal(input, host.stdout);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  begin(first: Request): void {
    this.#guarded(() => this.#perform(first));
  }

  /** Takes the terminal when there is something to show: what cannot be had is said without it. */
  #enter(): void {
    const { stdout } = this.#host;
    const gone = () => this.#end(1);
    const resized = () => {
      this.#terminal.forget();
      this.#dispatch({ type: 'resized', ...sizeOf(stdout) });
    };
    const leave = () => {
      this.#keepPlace(this.#state);
      this.#terminal.leave();
    };
    const enter = () => {
      this.#terminal.enter();
      resized();
    };
    stdout.on('resize', resized).on('error', gone);
    this.#input.on('end', gone).on('error', gone);
    this.#releases.push(
      () => stdout.off('resize', resized).off('error', gone),
      () => this.#input.off('end', gone).off('error', gone),
      onKeys(this.#input, (key) => this.#press(key)),
      this.#host.onEnd(leave),
      this.#host.onSuspend(leave, enter),
    );
    this.#isEntered = true;
    this.#terminal.enter();
  }

  /** Gives the terminal to another program until the work is done. */
  async #lend(work: () => Promise<void>): Promise<void> {
    this.#keepPlace(this.#state);
    this.#giveBack();
    try {
      await work();
    } finally {
      this.#enter();
    }
  }

  /** Leaves the terminal, and all that is listened to. */
  #giveBack(): void {
    // A terminal that is gone cannot be given back, and says so when nobody listens any more.
    for (const stream of [this.#input, this.#host.stdout]) stream.on('error', () => {});
    for (const release of this.#releases.splice(0)) release();
    this.#terminal.leave();
  }

  #press(key: string): void {
    if (key === 'C-l') this.#terminal.forget();
    this.#dispatch({ type: 'key', key });
  }

  #dispatch(event: Event): void {
    // What was typed after the key that ended it is no longer its own.
    if (this.#isOver) return;
    this.#guarded(() => {
      const before = this.#state;
      const { request, ...state } = update(before, event);
      this.#state = { ...state, request: null };
      if (locationOf(before) !== locationOf(this.#state)) this.#changedArticle(before);
      if (request) this.#perform(request);
      if (state.code !== null) return this.#end(state.code);
      this.#toDraw ??= setImmediate(() => this.#guarded(() => this.#draw()));
    });
  }

  #changedArticle(before: State): void {
    this.#keepPlace(before);
    this.#unwatch?.();
    const { view } = this.#state;
    if (view?.type !== 'reading') return;
    this.#unwatch = this.#world.watch(view.document, () => this.#perform({ type: 'reread' }));
  }

  #draw(): void {
    this.#toDraw = undefined;
    if (this.#isOver) return;
    if (!this.#isEntered) this.#enter();
    this.#terminal.show(draw(this.#state));
    clearTimeout(this.#toLayOut);
    this.#toLayOut = setTimeout(() => this.#guarded(() => this.#layOutMore()), QUIET);
  }

  /** Lays out the rest of the article while nobody does anything: what is looked for is then found at once. */
  #layOutMore(): void {
    const { view } = this.#state;
    if (view?.type !== 'reading' || this.#isOver) return;
    if (!sightOf(this.#state, view).rows.layOutMore(SLICE)) return;
    this.#toLayOut = setTimeout(() => this.#guarded(() => this.#layOutMore()), 0);
  }

  #perform(request: Request): void {
    switch (request.type) {
      case 'stop':
        this.#task?.abort();
        this.#task = null;
        if (!this.#state.view) this.#end(INTERRUPTED);
        break;
      case 'suspend':
        this.#host.suspend();
        break;
      case 'copy':
        this.#terminal.copy(request.text);
        this.#dispatch({ type: 'said', message: `copied ${request.what}` });
        break;
      default:
        void this.#work(jobOf(request, this.#state.view, this.#world, (work) => this.#lend(work)));
    }
  }

  /** Does something outside, and tells what comes of it. */
  async #work(job: Job): Promise<void> {
    if (this.#task) return;
    const task = new AbortController();
    this.#task = task;
    const tell = (text: string) => this.#dispatch({ type: 'waiting', text });
    try {
      const event = await done(job, task.signal, tell);
      if (this.#task === task) this.#task = null;
      if (event) this.#dispatch(event);
    } catch (error) {
      this.#task = null;
      if (!(error instanceof UserError) || !this.#state.view) this.#fail(error);
      else this.#dispatch({ type: 'said', message: error.message });
    }
  }

  #keepPlace(state: State): void {
    const view = keptView(state);
    if (!view) return;
    const sight = sightOf(state, view);
    this.#world.keep(view.document, anchorAt(sight.rows, sight.top), partRead(sight));
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#over(() => this.#reject(error));
  }

  #end(code: number): void {
    this.#over(() => this.#resolve(code));
  }

  #over(settle: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#task?.abort();
    clearTimeout(this.#toLayOut);
    this.#unwatch?.();
    this.#keepPlace(this.#state);
    this.#giveBack();
    settle();
  }
}

/** What is read; null in the library. */
function locationOf({ view }: State): string | null {
  return view?.type === 'reading' ? view.document.location : null;
}

/** The whole page of the article that is read, which its summary may stand in front of. */
function keptView(state: State): Reading | null {
  const location = locationOf(state);
  if (location === null || !state.view) return null;
  const own = [state.view, ...state.back].find(
    (view) => view.type === 'reading' && view.document.location === location && !view.isSummary,
  );
  return own?.type === 'reading' ? own : null;
}
