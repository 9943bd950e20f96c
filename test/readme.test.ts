import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from './support/built.ts';
import { installed, TypedShell } from './support/shell.ts';

const readme = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8');

/** The command lines of the README's blocks, without what is said of them. */
const lines = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) => line.replace(/ +# .*/, ''));
/** Those that install are run by scripts/install-check.mjs. */
const commands = lines.filter((line) => !line.startsWith('npm '));

const PAGE = `<!doctype html><html><head><title>The story of a lamp</title></head><body><article>
<h1>The story of a lamp</h1><p>${'It stood in a window, and was lit at dusk. '.repeat(20)}</p></article></body></html>`;

const run = promisify(execFile);
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html').end(PAGE);
});
let cwd: string;
let env: Record<string, string>;

beforeAll(async () => {
  const bin = builtProgram();
  const root = mkdtempSync(path.join(tmpdir(), 'article-readme-'));
  cwd = path.join(root, 'work');
  env = {
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env.PATH}`,
    HOME: path.join(root, 'home'),
    EDITOR: 'cat',
    ARTICLE_PAGER: '',
  };
  mkdirSync(path.join(root, 'home/notes'), { recursive: true });
  mkdirSync(cwd);
  writeFileSync(path.join(root, 'home/notes/tea.md'), '# Tea\n\nGreen.\n');
  writeFileSync(path.join(cwd, 'notes.md'), '# Notes\n\nText.\n');
  writeFileSync(path.join(cwd, 'saved.html'), PAGE.replaceAll('story', 'saving'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    rmSync(root, { recursive: true });
  });
});

/** A line with the addresses of the server here. */
function local(line: string): string {
  const { port } = server.address() as AddressInfo;
  return line.replaceAll('https://example.org', `http://127.0.0.1:${port}`);
}

/** What somebody types who is asked, and what they see before and after it. */
const talks: Readonly<Record<string, readonly [before: string, typed: string, after: string]>> = {
  'article show': ['esc leave', '\r', 'min read'],
  'article read': ['articles · by', '\r', '%'],
  'article read ukraine': ['%', 'g', 'min left'],
  'article read ukraine-ceasefire': ['min left', 'G', '100%'],
  'article rm story': ['[y/N]', 'y\n', 'the-story-of-a-lamp'],
};

/** What a line needs that is not here. */
function missing(line: string): string[] {
  const needed = [...(line in talks ? ['script'] : []), ...(line.match(/\b(?:curl|jq)\b/g) ?? [])];
  return needed.filter((program) => !installed(program));
}

async function talk(line: string): Promise<void> {
  const [before = '', typed = '', after = ''] = talks[line] ?? [];
  const shell = new TypedShell(local(line), { ...env, TERM: 'xterm', CI: '' }, cwd);
  await shell.shows(before);
  shell.type(typed);
  await shell.shows(after);
  shell.end();
}

async function runAlone(line: string): Promise<void> {
  const whole = line.startsWith('export ') ? `${line}; article list` : line;
  const argv = ['-ec', `set -o pipefail; ${local(whole)}`];
  const { stdout, stderr } = await run('bash', argv, { cwd, env });
  expect(stderr).toBe('');
  expect(stdout).not.toBe('');
}

describe('the README’s', () => {
  for (const line of commands) {
    const lacks = missing(line);
    const title = lacks.length > 0 ? `${line} (skipped: no ${lacks.join(', ')})` : line;
    test.skipIf(lacks.length > 0)(title, { timeout: 60_000 }, async () => {
      await (line in talks ? talk(line) : runAlone(line));
    });
  }

  test('blocks are all there, and have nothing else', () => {
    expect(commands.length).toBeGreaterThan(25);
    for (const line of commands) expect(line).toMatch(/^(?:article|curl|export) /);
    for (const line of Object.keys(talks)) expect(commands).toContain(line);
  });

  const shells = {
    bash: (line: string) => `${line}; complete -p article`,
    zsh: (line: string) => `autoload -U compinit; compinit -u -D; ${line}; echo $_comps[article]`,
    fish: (line: string) => `${line}; complete -c article`,
  };
  const table = [...readme.matchAll(/^\| (bash|zsh|fish) \| `(.+?)` \|/gm)];

  for (const [shell, checked] of Object.entries(shells)) {
    const here = installed(shell);
    test.skipIf(!here)(here ? `line for ${shell}` : `${shell} (skipped: no ${shell})`, async () => {
      const line = table.find(([, name]) => name === shell)?.[2]?.replaceAll('\\|', '|') ?? '';
      expect(line).toContain(`article completion ${shell}`);
      const { stdout } = await run(shell, ['-c', checked(line)], { cwd, env });
      expect(stdout).toContain('article');
    });
  }

  test('other commands', async () => {
    const inline = [...readme.matchAll(/`(article [^`]*--help)`/g)].map(([, line = '']) => line);
    expect(inline.length).toBeGreaterThan(1);
    for (const line of inline) await runAlone(line);
  });
});
