import type { TextBlock } from '../blocks.ts';
import { company as companyFeatures, companyOf } from './company.ts';
import { type LineFacts, readFacts } from './facts.ts';
import { features } from './features.ts';
import { readLevels } from './levels.ts';
import { certainly } from './rules.ts';
import { weights } from './weights.ts';

/** The weight of each feature by its name, and what their sum begins with. */
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
 * each line that stands alone many things are seen (features.ts), each of which has a weight; their sum says
 * how likely the line is a heading. It is summed a second time with what the first sums say of the lines around it
 * and of those that look like it (company.ts). The weights are fitted to articles whose headings are known
 * (scripts/fit.ts, docs/headings.md); what is certain is a rule (rules.ts).
 */
export function findHeadings(blocks: readonly TextBlock[], summary: string | null): number[] {
  const seen = seeLines(blocks, summary);
  const found = tellHeadings(seen, weights.alone, weights.company);
  const headings = new Array<LineFacts | null>(blocks.length).fill(null);
  for (const [i, line] of seen.lines.entries()) if (found[i]) headings[line.index] = line;
  return readLevels(headings);
}

/** A heading that is the only one has to be surer: most articles with headings have several. */
const LONE = 1;

/** Tells which lines are headings, with these weights. */
export function tellHeadings(seen: Seen, alone: Weights, company: Weights): boolean[] {
  const scores = scoreInCompany(seen, scoreAlone(seen, alone), company);
  const over = (least: number) => scores.map((score, i) => seen.certain[i] ?? score > least);
  const found = over(0);
  return found.filter(Boolean).length > 1 ? found : over(LONE);
}

/** Sees all that the scores are made of. */
export function seeLines(blocks: readonly TextBlock[], summary: string | null): Seen {
  const facts = readFacts(blocks);
  return {
    lines: facts.lines,
    values: facts.lines.map((line) => features.map(({ of }) => Number(of(line, facts)))),
    certain: facts.lines.map((line) => certainly(line, summary)),
  };
}

/** The first score of each line: above 0 is more likely a heading than not. */
export function scoreAlone({ values }: Seen, { bias, of }: Weights): number[] {
  const table = features.map(({ name }) => of[name] ?? 0);
  return values.map((seen) => seen.reduce((sum, value, i) => sum + value * (table[i] ?? 0), bias));
}

/** The second score, by the first ones of all lines. */
function scoreInCompany(
  { lines }: Seen,
  scores: readonly number[],
  { bias, of }: Weights,
): number[] {
  return companyOf(lines, scores).map((others) =>
    companyFeatures.reduce(
      (sum, feature) => sum + feature.of(others) * (of[feature.name] ?? 0),
      bias,
    ),
  );
}
