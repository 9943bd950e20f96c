import { fold } from '../unicode/fold.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { type Place, wordsOf } from './command-line.ts';
import type { Shell } from './scripts.ts';

/**
 * What the scripts read: a candidate a line, its description after a tab. A line that begins with a
 * tab asks the shell for its own candidates: `files` or `folders`.
 */
export function linesFor(
  shell: Shell,
  { values, paths }: Candidates,
  { before, typed }: Place,
  current: string,
): string[] {
  const chosen = shell === 'bash' ? beginningWith(typed, values) : containing(typed, values);
  // Bash replaces only what follows the last `=` or `:` of a word.
  const kept = shell === 'bash' ? before.length + typed.length - bare(current).length : 0;
  const lines = chosen.map(({ value, description }) =>
    [(before + value).slice(kept), ...(description ? [description] : [])].join('\t'),
  );
  return [...lines, ...(paths ? [`\t${paths}`] : [])].map((line) => `${line}\n`);
}

/** The word that bash will replace; a separator alone stands before one that is still empty. */
function bare(current: string): string {
  return /^[=:]$/.test(current) ? '' : (wordsOf(current).at(-1) ?? '');
}

/**
 * Bash filters nothing, and puts in what all candidates begin with: what is typed should be that.
 * An article may be typed by the last part of its name alone, where that leaves no choice.
 */
function beginningWith(typed: string, values: readonly Candidate[]): Candidate[] {
  const same = values.filter(({ value }) => value.startsWith(typed));
  if (same.length > 0) return same;
  const wanted = fold(typed);
  const alike = values.filter(({ value }) => fold(value).startsWith(wanted));
  if (alike.length > 0) return alike;
  const last = values.filter(({ value }) => fold(value).includes(`/${wanted}`));
  return last.length === 1 ? last : [];
}

/** Zsh and fish filter by themselves, each in its own way: only what no way can want is left out. */
function containing(typed: string, values: readonly Candidate[]): Candidate[] {
  const wanted = fold(typed);
  return values.filter(({ value }) => fold(value).includes(wanted));
}
