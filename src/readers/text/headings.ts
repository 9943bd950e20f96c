import type { Block, Paragraph } from './blocks.ts';
import { cues } from './cues.ts';
import { readFacts } from './facts.ts';

/** How deep a heading stands in its document; 0 for a block that is none. */
export type Levels = readonly number[];

/**
 * (rule to be written)
 */
export function findHeadings(blocks: readonly Block[], summary: string | null): Levels {
  const facts = readFacts(blocks, summary);
  const scores = facts.lines.map((line) => {
    if (!line) return Number.NEGATIVE_INFINITY;
    let score = 0;
    for (const cue of cues) score += cue.weight * Number(cue.holds(line, facts));
    return score;
  });
  return scores.map((score) => (score > 0 ? 1 : 0));
}

export type { Paragraph };
