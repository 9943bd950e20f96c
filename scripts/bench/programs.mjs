import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A command line of this project's program. */
export function article(...args) {
  return [process.execPath, path.join(root, 'bin/article.js'), ...args];
}

/** The same for `show`, formatted at 80 columns with colour. */
export function formatted(file, ...args) {
  return article('show', file, '--color', 'always', '--width', '80', ...args);
}

/** A file that ships with the project. */
export function shipped(name) {
  return path.join(root, 'articles', name);
}

/** A command line of one of the small programs that things are measured against. */
export function yardstick(name, ...args) {
  return [process.execPath, path.join(import.meta.dirname, 'yardsticks', name), ...args];
}

/** Other programs that print Markdown on a terminal: names they may go by, and what they are called with. */
const OTHERS = {
  lowdown: { names: ['lowdown'], args: ['-Tterm', '--term-columns=80'] },
  bat: { names: ['bat', 'batcat'], args: ['--color=always', '--paging=never', '--language=md'] },
  'glow (glamour)': { names: ['glow'], args: ['--style=dark', '--width=80'] },
  pandoc: { names: ['pandoc'], args: ['--from=gfm', '--to=ansi', '--columns=80'] },
};

/** Pandoc before 3.2 writes no escape codes: its plain text stands in. */
const OLD_PANDOC = ['--from=gfm', '--to=plain', '--columns=80'];

/** Those that are installed, with their versions, and those that are not. */
export function otherPrograms() {
  return Object.entries(OTHERS).map(([label, { names, args }]) => {
    const name = names.find((each) => !spawnSync(each, ['--version']).error);
    if (!name) return { label, version: null, command: null };
    const { stdout, stderr } = spawnSync(name, ['--version'], { encoding: 'utf8' });
    const version = /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? '';
    const fitting = label === 'pandoc' && !writesAnsi(name) ? OLD_PANDOC : args;
    return { label, version, command: (file) => [name, ...fitting, file] };
  });
}

function writesAnsi(pandoc) {
  return execFileSync(pandoc, ['--list-output-formats'], { encoding: 'utf8' }).includes('ansi\n');
}
