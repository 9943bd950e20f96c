import { fold } from '../unicode/fold.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type Entry, entries } from './walk.ts';

/** The articles that a word names. */
export interface Matches {
  /** None where there is no such article, several where the word is not enough. */
  readonly found: readonly Entry[];
  /** Whether the word is a whole name, or the last part of one. */
  readonly whole: boolean;
}

/**
 * The articles that a word names, in the first of some folders that has any: by its whole name, the last part of it, a
 * beginning, a part of the name, or a part of the headline, in this order. Throws UserError where the first folder cannot
 * be read.
 */
export async function findByName(
  folders: readonly string[],
  word: string,
  headlineOf: (entry: Entry) => Promise<string>,
): Promise<Matches> {
  for (const folder of folders) {
    const matches = await match([...entries(folder)], word, headlineOf);
    if (matches.found.length > 0) return matches;
  }
  return { found: [], whole: false };
}

async function match(
  all: readonly Entry[],
  word: string,
  headlineOf: (entry: Entry) => Promise<string>,
): Promise<Matches> {
  const wanted = fold(word);
  if (wanted === '') return { found: [], whole: false };
  const ways: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.endsWith(`/${wanted}`),
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
  ];
  const folded = all.map((entry) => ({ entry, name: fold(cleanLine(entry.name)) }));
  for (const [i, way] of ways.entries()) {
    const found = folded.filter(({ name }) => way(name)).map(({ entry }) => entry);
    if (found.length > 0) return { found, whole: i < 2 };
  }
  const found: Entry[] = [];
  for (const entry of all) if (fold(await headlineOf(entry)).includes(wanted)) found.push(entry);
  return { found, whole: false };
}
