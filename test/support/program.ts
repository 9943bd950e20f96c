import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Host } from '../../src/host.ts';

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
  /** Standard output is a terminal of this many columns. */
  readonly columns?: number;
  readonly rows?: number;
  readonly hyperlinks?: boolean;
}

/** Runs the whole program in this process, against a host made up for the test. */
export async function article(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout = terminal(new Collector(), world);
  const stderr = new Collector();
  const host: Host = {
    cwd: world.cwd ?? path.dirname(shippedArticles),
    env: { ARTICLE_PAGER: '', ...world.env },
    home: '/nowhere',
    stdin:
      world.stdin === undefined
        ? Object.assign(new PassThrough(), { isTTY: true })
        : Readable.from([Buffer.from(world.stdin)]),
    stdout,
    stderr,
    hyperlinks: world.hyperlinks ?? false,
    shippedArticles,
    version: '0.0.0-test',
    holdInterrupts: () => () => {},
  };
  const code = await run(argv, host);
  return { code, out: stdout.text, err: stderr.text };
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
