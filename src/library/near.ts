import { readdirSync } from 'node:fs';
import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { Host } from '../host/host.ts';
import { fold } from '../unicode/fold.ts';
import { tried } from './walk.ts';

/** Letters of a word for each slip of the keys in it; a shorter word may be anything. */
const LETTERS_A_SLIP = 3;

/** Names that are offered; with more, none helps. */
export const MAX_NEAR = 3;

/**
 * Those of some things that a word may be a slip for, the nearest first: a letter too many, too few or wrong, or two that
 * changed places. `textsOf` gives what a thing goes by, a name or a headline; the word may be the whole of it or as many
 * of its words as it has itself.
 */
export function nearest<Thing>(
  word: string,
  things: Iterable<Thing>,
  textsOf: (thing: Thing) => readonly string[],
): Thing[] {
  const wanted = wordsOf(word);
  const max = Math.floor(wanted.join(' ').length / LETTERS_A_SLIP);
  if (max === 0) return [];
  const near: { thing: Thing; slips: number }[] = [];
  for (const thing of things) {
    const slips = Math.min(...textsOf(thing).map((text) => slipsIn(wanted, text)));
    if (slips <= max) near.push({ thing, slips });
  }
  near.sort((a, b) => a.slips - b.slips);
  return near.slice(0, MAX_NEAR).map(({ thing }) => thing);
}

/** The fewest slips that make of a text, or of as many of its words in a row, the wanted ones. */
function slipsIn(wanted: readonly string[], text: string): number {
  const words = wordsOf(text);
  const typed = wanted.join(' ');
  let fewest = slips(typed, words.join(' '));
  for (let from = 0; from + wanted.length <= words.length; from++) {
    fewest = Math.min(fewest, slips(typed, words.slice(from, from + wanted.length).join(' ')));
  }
  return fewest;
}

/** Two letters that changed places are one slip, where Levenshtein counts two. */
function slips(typed: string, meant: string): number {
  const far = distance(typed, meant);
  return far === 2 && sorted(typed) === sorted(meant) ? 1 : far;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** The files, or folders, in the folder of a path that the path may be a slip for, as they would be typed. */
export function nearPaths({ cwd }: Host, typed: string, kind: 'files' | 'folders'): string[] {
  const { dir, base } = path.parse(typed);
  const items = tried(() => readdirSync(path.resolve(cwd, dir), { withFileTypes: true })) ?? [];
  const names = items
    .filter((item) => !item.name.startsWith('.'))
    .filter((item) => (kind === 'folders' ? item.isDirectory() : item.isFile()))
    .map(({ name }) => name);
  // What stands before the name is left as it was typed, `./` too.
  const before = typed.slice(0, typed.length - base.length);
  return nearest(base, names, (name) => [name]).map((name) => before + name);
}
