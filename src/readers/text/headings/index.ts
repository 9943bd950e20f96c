import type { TextBlock } from '../blocks.ts';
import { type LineFacts, readFacts } from './facts.ts';
import { features } from './features.ts';
import { readLevels } from './levels.ts';
import { certainly } from './rules.ts';
import { weights } from './weights.ts';

/** What each feature weighs, by its name, and what the sum begins with. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Record<string, number>>;
}

/** What is seen of an article's lines. */
export interface Seen {
  readonly lines: readonly LineFacts[];
  /** The features of each line, in their order. */
  readonly values: readonly (readonly number[])[];
  /** Whether each line is a heading where that is certain, else null. */
  readonly certain: readonly (boolean | null)[];
}

/**
 * Tells which blocks are headings: the level of each, from 1; 0 for a block that is none.
 *
 * In a text without markup a heading looks like any short paragraph, and no single sign tells them apart. So of
 * each line that stands alone many things are seen (features.ts); each has a weight, and the sum says how likely
 * the line is a heading. The weights are fitted to articles whose headings are known (scripts/fit.ts,
 * docs/headings.md); what is certain is a rule (rules.ts). Levels come after (levels.ts).
 */
export function findHeadings(blocks: readonly TextBlock[], summary: string | null): number[] {
  const seen = seeLines(blocks, summary);
  const found = tellHeadings(seen, weights);
  const headings = new Array<LineFacts | null>(blocks.length).fill(null);
  for (const [i, line] of seen.lines.entries()) if (found[i]) headings[line.index] = line;
  return readLevels(headings);
}

/** Sees all that is weighed. */
export function seeLines(blocks: readonly TextBlock[], summary: string | null): Seen {
  const facts = readFacts(blocks);
  return {
    lines: facts.lines,
    values: facts.lines.map((line) => features.map(({ of }) => Number(of(line, facts)))),
    certain: facts.lines.map((line) => certainly(line, summary)),
  };
}

/** The sum above which a line is more likely a heading than not. */
const LIKELY = 0;
/** A heading that is the only one has to be surer: an article with headings has several. */
const SURE = 2;

/** Tells which lines are headings by these weights. */
export function tellHeadings({ values, certain }: Seen, { bias, of }: Weights): boolean[] {
  const table = features.map(({ name }) => of[name] ?? 0);
  const sums = values.map((line) => line.reduce((sum, x, i) => sum + x * (table[i] ?? 0), bias));
  const above = (least: number) => sums.map((sum, i) => certain[i] ?? sum > least);
  const found = above(LIKELY);
  return found.filter(Boolean).length > 1 ? found : above(SURE);
}
