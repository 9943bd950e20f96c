import type { Facts, LineFacts } from './facts.ts';

/** One small piece of evidence for (above 0) or against (below 0) a line being a heading. */
export interface Cue {
  /** What is seen, and why it says something. */
  readonly reason: string;
  readonly weight: number;
  holds(line: LineFacts, facts: Facts): boolean;
}
