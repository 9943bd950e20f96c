import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cannotFetch } from '../src/errors/web.ts';
import { columnsOf } from '../src/unicode/width.ts';
import { article, folderWith, type World } from './support/program.ts';

const SHELL = '<title>App</title><div id="root"></div><script src="app.js"></script>';
const LOADING = `${SHELL}<p>Loading…</p><noscript>Please enable JavaScript.</noscript>`;
const LONG =
  '# Long\n\n## A heading that goes on for longer than a narrow terminal has room for\n\nText.\n\n## Short\n';

/** A folder with everything that can be wrong with files. */
function folder(): string {
  const cwd = folderWith({
    'articles/ukraine-ceasefire.md': '# A truce',
    'articles/lighthouse-letters.md': '# Letters',
    'articles/2025/bread-prices.md': '# The Loaf',
    'articles/2025/bread-riots.md': '# No Loaf',
    'articles/long.md': LONG,
    'broken/picture.md': new Uint8Array([0, 1]),
    'notes.md': '# Notes',
    'empty.md': '',
    'blank.md': '<!-- nothing -->',
    'matter.md': '---\nmood: [\n---\nText.\n',
    'shell.html': SHELL,
    'loading.html': LOADING,
    'report.pdf': new Uint8Array([0, 1]),
    'book.epub': new Uint8Array([0, 1]),
    'picture.jpg': new Uint8Array([0, 1]),
    'large.txt': '',
  });
  truncateSync(path.join(cwd, 'large.txt'), 100_000_001);
  mkdirSync(path.join(cwd, 'none'));
  symlinkSync('nowhere', path.join(cwd, 'link.md'));
  symlinkSync('itself.md', path.join(cwd, 'itself.md'));
  execFileSync('mkfifo', [path.join(cwd, 'articles/pipe.md')]);
  return cwd;
}

type Scene = readonly [argv: string, world?: World];

/** A command line, and where it matters, what else there is. */
const scenes: Readonly<Record<string, readonly Scene[]>> = {
  names: [
    ['show ukriane'],
    ['show lighthose'],
    ['show lighthose:2'],
    ['show bread'],
    ['show xylophone'],
    ['serach kursk'],
    ['sho'],
    ['xylophone'],
    ['--json list'],
    ['show', { stdin: '' }],
    ['outline', { env: { CI: '1' } }],
  ],
  sections: [
    ['show long --section zzz'],
    ['show long:t'],
    ['show notes.md:2'],
    ['outline notes.md'],
  ],
  files: [
    ['show ./missing.md'],
    ['show nots.md'],
    ['show bread-prices.md'],
    ['show ./articles'],
    ['articles'],
    ['show empty.md'],
    ['show blank.md'],
    ['show -', { stdin: '' }],
    ['show matter.md --plain'],
    ['show shell.html'],
    ['show loading.html'],
    ['show report.pdf'],
    ['show book.epub'],
    ['show picture.jpg'],
    ['show large.txt'],
    ['show link.md'],
    ['show itself.md'],
    ['show -', { stdin: Buffer.from([0]) }],
  ],
  library: [
    ['list --dir notes.md'],
    ['list --dir artcles'],
    ['list --dir missing/folder'],
    ['list', { env: { ARTICLE_DIR: 'missing' } }],
    ['list --dir none'],
    ['search words --dir none'],
    ['list --dir broken'],
    ['search words --dir broken'],
    ['list --tag none'],
    ['tags'],
    ['search xylophone'],
    ['search xylophone zebra'],
    ['search the loaf truce'],
    ['search ""'],
  ],
  changes: [
    ['add missing.md'],
    ['add nots.md'],
    ['add example.org/story'],
    ['add articles/long.md'],
    ['add articles'],
    ['rm long', { stdin: '' }],
    ['rm long:1'],
    ['rm notes.md --yes'],
    ['edit dacha-summer'],
    ['edit long', { env: { EDITOR: 'no-such-editor' } }],
    ['edit long', { env: { EDITOR: 'false' } }],
  ],
  addresses: [
    ['show example.org/story'],
    ['www.example.org'],
    ['show https:/example.org/story'],
    ['show ftp://example.org/story'],
    ['show https://ida:secret@example.org/story'],
    ['show http://'],
  ],
  options: [
    ['list --limit few'],
    ['list --revers'],
    ['list --sort size'],
    ['list notes'],
    ['show --plain --json long'],
    ['show --section'],
    ['rm'],
    ['completion ksh'],
    ['show long', { env: { ARTICLE_WIDTH: 'wide' } }],
  ],
};

/** Commands that a message gives stand whole on a line; the terminal breaks them, and they can be copied. */
const COMMAND = /^ {2}(?:article|export|pandoc|pdftotext) /;

/** What a terminal shows: the command line, what is printed, and the exit code. */
async function screen([line, world]: Scene, columns: number, cwd: string): Promise<string> {
  const argv = line.split(' ').map((word) => word.replace('""', ''));
  const env = { NO_COLOR: '1', ...world?.env };
  const { code, out, err } = await article(argv, { cwd, columns, ...world, env });
  for (const each of err.split('\n')) {
    if (!COMMAND.test(each)) expect(columnsOf(each), each).toBeLessThanOrEqual(columns);
  }
  const set = Object.entries(world?.env ?? {}).map(([name, value]) => `${name}=${value} `);
  // Where the program is installed is told with the articles that come with it.
  const shown = err.replace(/(a copy of your own:)\s+(article add) \S+\//, '$1\n  $2 …/');
  return `$ ${set.join('')}article ${line}\n${out}${shown}→ ${code}\n`;
}

describe.each([40, 80])('at %i columns', (columns) => {
  test.each(Object.keys(scenes))('%s', async (subject) => {
    const cwd = folder();
    const screens = [];
    for (const scene of scenes[subject] ?? []) screens.push(await screen(scene, columns, cwd));
    const file = `screens/errors-${subject}.${columns}.txt`;
    await expect(screens.join('\n')).toMatchFileSnapshot(file);
  });
});

const failure = (code: string) =>
  cannotFetch(
    'https://example.org/',
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }),
  ).message;

test.each([
  ['ENOTFOUND', 'host not found'],
  ['ECONNREFUSED', 'connection refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed out while connecting'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate is self-signed'],
  ['CERT_HAS_EXPIRED', 'the certificate has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for another host'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'no secure connection could be made'],
  ['HPE_INVALID_CONSTANT', 'the server did not answer in HTTP'],
  ['OTHER', 'x'],
])('fetching fails with %s', (code, message) => {
  expect(failure(code)).toBe(`https://example.org/: ${message}`);
});
