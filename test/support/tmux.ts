import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, onTestFinished } from 'vitest';
import { binary } from './terminal.ts';

const run = promisify(execFile);

/** Whether tmux is here; the tests that need it are skipped, and say so, where it is not. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** A name for tests that need tmux. */
export function withTmux(title: string): string {
  return hasTmux ? title : `${title} (skipped: no tmux)`;
}

/** Milliseconds that something may take to appear, on a slow machine. */
const PATIENCE = Number(process.env.TMUX_PATIENCE ?? 20_000);

export interface Scene {
  readonly columns?: number;
  readonly rows?: number;
  /** Files, by their names, in the folder that the shell is in. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A tmux server for the tests of one file, gone after them. */
export class Tmux {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'article-tmux-'));
  readonly #socket = path.join(this.#folder, 'socket');
  #sessions = 0;

  constructor() {
    mkdirSync(path.join(this.#folder, 'bin'));
    symlinkSync(binary, path.join(this.#folder, 'bin/article'));
    afterAll(async () => {
      spawnSync('tmux', ['-S', this.#socket, 'kill-server']);
      // Readers that the terminals' end has ended still keep their places there.
      await rm(this.#folder, { recursive: true, force: true, maxRetries: 20 });
    });
  }

  async command(...args: string[]): Promise<string> {
    const { stdout } = await run('tmux', ['-S', this.#socket, '-f', '/dev/null', ...args]);
    return stdout;
  }

  /** A shell in a folder of its own, at a terminal of its own; `article` is the built program. */
  async shell({ columns = 80, rows = 24, files = {}, env = {} }: Scene = {}): Promise<Pane> {
    const folder = mkdtempSync(path.join(this.#folder, 'home-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const name = `s${++this.#sessions}`;
    const variables = {
      PATH: [path.join(this.#folder, 'bin'), process.env.PATH].join(path.delimiter),
      LANG: 'C.UTF-8',
      HOME: folder,
      XDG_STATE_HOME: path.join(folder, '.state'),
      PS1: '$ ',
      ENV: '',
      ...env,
    };
    const given = Object.entries(variables).map(([key, value]) => `${key}=${value}`);
    const shell = [
      'env',
      '-i',
      `TERM=${env.TERM ?? 'tmux-256color'}`,
      ...given,
      'bash',
      '--norc',
      '--noprofile',
    ];
    await this.command(
      ...['new-session', '-d', '-s', name, '-x', `${columns}`, '-y', `${rows}`, '-c', folder],
      shell.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' '),
      ...[';', 'set-option', '-s', 'set-clipboard', 'on'],
      ...[';', 'set-option', '-s', 'escape-time', '0'],
      ...[';', 'set-option', '-s', 'exit-empty', 'off'],
    );
    const pane = new Pane(this, name, folder);
    onTestFinished(() => this.command('kill-session', '-t', name).then(ignore, ignore));
    await pane.shows('$');
    return pane;
  }
}

const ignore = () => {};
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** One terminal of a tmux server, with a shell in it. */
export class Pane {
  readonly folder: string;
  readonly #tmux: Tmux;
  readonly #name: string;

  constructor(tmux: Tmux, name: string, folder: string) {
    this.#tmux = tmux;
    this.#name = name;
    this.folder = folder;
  }

  /** Types a command line at the shell. */
  async run(command: string): Promise<void> {
    while ((await this.fact('alternate_on')) === '1') await pause();
    await this.#tmux.command('send-keys', '-t', this.#name, '-l', `clear; ${command}`);
    await this.keys('Enter');
  }

  /** Presses keys, by tmux's names of them: `j`, `Space`, `C-c`. */
  async keys(...keys: string[]): Promise<void> {
    await this.#tmux.command('send-keys', '-t', this.#name, ...keys);
  }

  /** Types a text, or sends codes as the terminal would. */
  async type(text: string): Promise<void> {
    await this.#tmux.command('send-keys', '-t', this.#name, '-l', text);
  }

  /** The rows of the screen, from the top, without blanks at their ends; with their styles where `styled`. */
  async screen(styled = false): Promise<string[]> {
    const text = await this.#tmux.command(
      'capture-pane',
      '-p',
      ...(styled ? ['-e'] : []),
      '-t',
      this.#name,
    );
    return text
      .replace(/\n$/, '')
      .split('\n')
      .map((row) => row.trimEnd());
  }

  /** The screen, as soon as what it shows is as it is wanted; fails with the last one where it never is. */
  async until(
    what: string,
    isWanted: (rows: string[]) => boolean,
    styled = false,
  ): Promise<string[]> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const rows = await this.screen(styled);
      if (isWanted(rows)) return rows;
      if (Date.now() > end) throw new Error(`never seen: ${what}\n${rows.join('\n')}`);
      await pause();
    }
  }

  /** The screen, as soon as it shows a text. */
  shows(text: string | RegExp): Promise<string[]> {
    return this.until(`${text}`, (rows) =>
      typeof text === 'string' ? rows.join('\n').includes(text) : text.test(rows.join('\n')),
    );
  }

  /** The screen, as soon as its last row, the reader's status line, shows a text. */
  status(text: string | RegExp): Promise<string[]> {
    return this.until(`${text} in the last row`, (rows) => {
      const last = rows.at(-1) ?? '';
      return typeof text === 'string' ? last.includes(text) : text.test(last);
    });
  }

  /** The screen, as soon as its first row that is not blank begins with a text. */
  top(text: string): Promise<string[]> {
    return this.until(`${text} in the first row`, (rows) =>
      (rows.find((row) => row !== '') ?? '').trimStart().startsWith(text),
    );
  }

  /** A fact that tmux knows of the terminal, by its name: `alternate_on`. */
  async fact(name: string): Promise<string> {
    return (
      await this.#tmux.command('display-message', '-p', '-t', this.#name, `#{${name}}`)
    ).trim();
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.#tmux.command(
      'resize-window',
      '-t',
      this.#name,
      '-x',
      `${columns}`,
      '-y',
      `${rows}`,
    );
  }

  /** All that the terminal has, above the screen too. */
  async history(): Promise<string> {
    return this.#tmux.command('capture-pane', '-p', '-S', '-', '-t', this.#name);
  }

  /** Closes the terminal, as a window is closed. */
  async close(): Promise<void> {
    await this.#tmux.command('kill-session', '-t', this.#name);
  }

  /** The number of the program that the shell has started. */
  async pid(): Promise<number> {
    const shell = await this.fact('pane_pid');
    const children = `/proc/${shell}/task/${shell}/children`;
    if (existsSync(children)) return Number.parseInt(readFileSync(children, 'utf8'), 10);
    const { stdout } = await run('pgrep', ['-P', shell]);
    return Number.parseInt(stdout, 10);
  }
}
