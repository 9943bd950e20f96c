import path from 'node:path';
import { Context } from '../commands/context.ts';
import { readNamed } from '../commands/resolve.ts';
import type { Host } from '../host/host.ts';
import { entries } from '../library/walk.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import type { Candidate, Candidates } from './candidate.ts';
import type { Place } from './command-line.ts';

/** The names in the library; beside them files, where what is typed may be a path. */
export async function articles(place: Place, host: Host): Promise<Candidates> {
  const values: Candidate[] = [];
  for (const { name } of entries(contextOf(place, host).folder)) {
    values.push({ value: cleanLine(name) });
  }
  return /[\\/.~]/.test(place.typed) ? { values, paths: 'files' } : { values };
}

/** The sections of the article already typed: by number, or by heading where letters are typed. */
export async function sections(place: Place, host: Host): Promise<Candidates> {
  const [name] = place.operands;
  if (name === undefined || name === '-' || /^\w+:\/\//.test(name)) return { values: [] };
  const article = await readNamed(contextOf(place, host), untilded(name, host), undefined);
  const byHeading = /^\D/.test(place.typed);
  const values = article.sections.map(({ number, heading }) =>
    byHeading
      ? { value: cleanLine(heading), description: number }
      : { value: number, description: cleanLine(heading) },
  );
  return { values };
}

function contextOf({ given }: Place, host: Host): Context {
  const dir = [...given].find(([option]) => option.long === '--dir')?.[1];
  return new Context(host, { color: 'never', ...(dir ? { dir: untilded(dir, host) } : {}) });
}

/** A path as the shell would have expanded it, which it does only when the line is run. */
function untilded(file: string, { home }: Host): string {
  return file.startsWith('~/') ? path.join(home, file.slice(2)) : file;
}
