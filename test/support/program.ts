import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/host/host.ts';

export const shippedArticles = path.resolve(import.meta.dirname, '../../articles');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input; absent: a terminal that nobody types at. */
  readonly stdin?: string | Buffer;
  /** Keys that somebody types at the terminal, one after the other. */
  readonly keys?: readonly string[];
  /** Standard output and standard error are a terminal of this many columns. */
  readonly columns?: number;
  readonly rows?: number;
  readonly hyperlinks?: boolean;
}

/** Runs the whole program in this process, against a host made up for the test. */
export async function article(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const host = hostOf(world);
  const code = await run(argv, host);
  return { code, out: host.stdout.text, err: host.stderr.text };
}

type TestHost = Host & { readonly stdout: Collector; readonly stderr: Collector };

/** The host made up for a test. */
export function hostOf(world: World = {}): TestHost {
  return {
    cwd: world.cwd ?? path.dirname(shippedArticles),
    env: { ARTICLE_PAGER: '', ...world.env },
    home: '/nowhere',
    stdin:
      world.stdin === undefined
        ? Object.assign(typedAt(world.keys ?? []), { isTTY: true })
        : Readable.from([Buffer.from(world.stdin)]),
    stdout: terminal(new Collector(), world),
    stderr: terminal(new Collector(), world),
    hyperlinks: async () => world.hyperlinks ?? false,
    shippedArticles,
    version: '0.0.0-test',
    holdInterrupts: () => () => {},
    onEnd: () => () => {},
    onSuspend: () => () => {},
    suspend: () => {},
    openTerminal: async () => {
      throw new Error('there is no terminal');
    },
    platform: 'linux',
  };
}

/** Keys come at a person's pace: what a key changes on the screen is there before the next one. */
function typedAt(keys: readonly string[]): PassThrough {
  const input = new PassThrough();
  const left = [...keys];
  const next = () => {
    // Nobody types before there is somebody to read it.
    if (input.listenerCount('data') + input.listenerCount('keypress') > 0) {
      const key = left.shift();
      if (key !== undefined) input.write(key);
    }
    if (left.length > 0) setTimeout(next, 20).unref();
  };
  if (left.length > 0) setTimeout(next, 20).unref();
  return input;
}

function terminal(stream: Collector, { columns, rows = 1000 }: World): Collector {
  return columns === undefined ? stream : Object.assign(stream, { isTTY: true, columns, rows });
}

class Collector extends Writable {
  readonly #pieces: Buffer[] = [];
  override _write(piece: Buffer, _: string, done: () => void): void {
    this.#pieces.push(piece);
    done();
  }
  /** Like the standard output of a process, it outlives every stream that is piped into it. */
  override end(): this {
    return this;
  }
  get text(): string {
    return Buffer.concat(this.#pieces).toString();
  }
}

/** A folder with these files, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
