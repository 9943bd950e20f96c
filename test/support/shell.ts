import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Whether a program is there; a test that needs it is skipped, and says so, where it is not. */
export function installed(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** A shell at a pseudo-terminal, that somebody types at. */
export class TypedShell {
  readonly #script: ChildProcess;
  #output = '';

  constructor(command: string, env: Readonly<Record<string, string>>, cwd?: string) {
    // `script` gives the shell its terminal, and passes keys and output through.
    this.#script = spawn('script', ['-qfec', command, '/dev/null'], {
      cwd,
      env: { ...process.env, TERM: 'dumb', ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#script.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
  }

  end(): void {
    this.#script.kill('SIGKILL');
  }

  type(keys: string): void {
    this.#script.stdin?.write(keys);
  }

  /** All that was shown since the last call, as soon as it has `text`; runs of blanks are one. */
  async shows(text: string): Promise<string> {
    for (let left = 200; left > 0; left--) {
      const shown = stripVTControlCharacters(this.#output)
        .replace(/[\r\x08\x07]/g, '')
        .replace(/ +/g, ' ');
      if (shown.includes(text)) {
        this.#output = '';
        return shown;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never shown: ${text}\n${this.#output}`);
  }
}
