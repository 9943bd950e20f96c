import path from 'node:path';
import type { Command } from 'commander';
import {
  type Candidate,
  type Candidates,
  candidatesAt,
  linesFor,
  type Sources,
} from '../completion/candidates.ts';
import { type CursorPlace, placeOf, wordsOf } from '../completion/command-line.ts';
import { type Shell, scripts } from '../completion/scripts.ts';
import { UserError } from '../errors/index.ts';
import type { Host } from '../host/host.ts';
import { entries } from '../library/walk.ts';
import { print } from '../output/print.ts';
import { screenOf } from '../output/screen.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { Context } from './context.ts';
import { readNamed } from './resolve.ts';
import { tagsOf } from './tags.ts';

/** `article completion`: the script that makes a shell complete the program's command line. */
export async function completion(shell: Shell, host: Host): Promise<number> {
  await print(host, screenOf(host, 'never'), [scripts[shell]]);
  return 0;
}

/**
 * What the completion scripts call: prints what the word at the cursor may become, a candidate and
 * its description a line. From zsh and fish come the words up to the cursor; from bash, the line up
 * to there and the part of it that bash will replace. Never fails.
 */
export async function complete(
  shell: Shell,
  given: readonly string[],
  program: Command,
  host: Host,
): Promise<number> {
  const words = shell === 'bash' ? wordsOf(given[0] ?? '').slice(1) : given;
  const place = placeOf(program, words);
  const candidates = await candidatesAt(place, sourcesFor(host)).catch(nothing);
  const lines = linesFor(shell, candidates, place, given.at(-1) ?? '');
  await print(host, screenOf(host, 'never'), lines);
  return 0;
}

function nothing(error: unknown): Candidates {
  if (error instanceof UserError) return { values: [] };
  throw error;
}

function sourcesFor(host: Host): Sources {
  return {
    article: (place) => articles(place, host),
    which: (place) => sections(place, host),
    tag: (place) => tags(place, host),
    folder: () => ({ values: [], paths: 'folders' }),
    'file-or-url': () => ({ values: [], paths: 'files' }),
  };
}

/**
 * The names in the library; beside them files, where what is typed may be a path, or no command says that it is an
 * article.
 */
function articles(place: CursorPlace, host: Host): Candidates {
  const values: Candidate[] = [];
  for (const { name } of entries(contextOf(place, host).folder)) {
    values.push({ value: cleanLine(name) });
  }
  const mayBePath = /[\\/.~]/.test(place.typed) || place.command === place.program;
  return mayBePath ? { values, paths: 'files' } : { values };
}

/** The tags of the library. */
async function tags(place: CursorPlace, host: Host): Promise<Candidates> {
  const { tags } = await tagsOf(contextOf(place, host));
  return { values: tags.map(({ tag }) => ({ value: cleanLine(tag) })) };
}

/** The sections of the article already typed: by number, or by heading where letters are typed. */
async function sections(place: CursorPlace, host: Host): Promise<Candidates> {
  const [name] = place.operands;
  if (name === undefined || name === '-' || /^\w+:\/\//.test(name)) return { values: [] };
  const { article } = await readNamed(contextOf(place, host), untilded(name, host));
  const byHeading = /^\D/.test(place.typed);
  const values = article.sections.map(({ number, heading }) =>
    byHeading
      ? { value: cleanLine(heading), description: number }
      : { value: number, description: cleanLine(heading) },
  );
  return { values };
}

function contextOf({ given }: CursorPlace, host: Host): Context {
  const dir = [...given].find(([option]) => option.long === '--dir')?.[1];
  return new Context(host, { color: 'never', ...(dir ? { dir: untilded(dir, host) } : {}) });
}

/** A path as the shell would have expanded it, which it does only when the line is run. */
function untilded(file: string, { home }: Host): string {
  return file.startsWith('~/') ? path.join(home, file.slice(2)) : file;
}
