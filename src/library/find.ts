import path from 'node:path';
import { UserError } from '../errors.ts';
import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import type { Entry } from './walk.ts';
import { entries } from './walk.ts';

/**
 * The article of the library that a word names, by the order in `match`. Throws UserError where it
 * names several, which are listed, or none: then the nearest names are.
 */
export async function findByName(
  folder: string,
  word: string,
  headlineOf: (entry: Entry) => Promise<string>,
): Promise<Entry> {
  const all = [...entries(folder)];
  const found = await match(all, word, headlineOf);
  const [first, ...others] = found;
  if (!first) throw await notFound(all, word);
  if (others.length > 0) {
    const names = found.map((entry) => cleanLine(entry.name)).join(', ');
    throw new UserError(
      `${found.length} articles match “${cleanLine(word)}”`,
      `They are: ${names}`,
    );
  }
  return first;
}

/** A whole name, its last part, a beginning, a part of the name, a part of the headline: in this order. */
async function match(
  all: readonly Entry[],
  word: string,
  headlineOf: (entry: Entry) => Promise<string>,
): Promise<Entry[]> {
  const wanted = fold(word);
  const ways: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.endsWith(`/${wanted}`),
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
  ];
  const folded = all.map((entry) => ({ entry, name: fold(cleanLine(entry.name)) }));
  for (const way of ways) {
    const found = folded.filter(({ name }) => way(name)).map(({ entry }) => entry);
    if (found.length > 0) return found;
  }
  const found: Entry[] = [];
  for (const entry of all) if (fold(await headlineOf(entry)).includes(wanted)) found.push(entry);
  return found;
}

async function notFound(all: readonly Entry[], word: string): Promise<UserError> {
  const { distance } = await import('fastest-levenshtein');
  const wanted = fold(word);
  const near = all
    .map(({ name }) => ({ name, far: distance(wanted, fold(path.basename(name))) }))
    .filter(({ far }) => far <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => cleanLine(name));
  const suggestion = near.length > 0 ? `Did you mean ${near.join(', ')}? ` : '';
  return new UserError(
    `no article matches “${cleanLine(word)}”`,
    `${suggestion}To see all there are: article list`,
  );
}
