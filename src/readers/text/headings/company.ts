import { isCapitals, isTitleCase } from '../../../unicode/sentence.ts';
import type { LineFacts } from './facts.ts';

/** What the first scores say of the lines around a line. */
export interface Company {
  /** The line's own first score: above 0 is likely a heading. */
  readonly score: number;
  /** How likely headings are the lines that look like it, 0 to 1; in doubt as likely as any line. */
  readonly alike: number;
  /** How likely headings are the lines right before it and after it, 0 to 1. */
  readonly previous: number;
  readonly next: number;
  /** Whether another line is likely one. */
  readonly any: number;
}

/** What is seen of a line's company, as `Feature` has it. */
export const company: readonly {
  readonly name: string;
  readonly reason: string;
  readonly of: (others: Company) => number;
}[] = [
  { name: 'score', reason: 'what the line says by itself', of: ({ score }) => score },
  { name: 'alike', reason: 'headings of an article look alike', of: ({ alike }) => alike },
  {
    name: 'previous',
    reason: 'two headings seldom follow each other',
    of: ({ previous }) => previous,
  },
  { name: 'next', reason: 'the same, seen from above', of: ({ next }) => next },
  { name: 'any', reason: 'an article with headings has several', of: ({ any }) => any },
];

/** The share of lines that are headings. */
const SHARE = 0.3;

/** The company of each line, by the first scores of all. */
export function companyOf(lines: readonly LineFacts[], scores: readonly number[]): Company[] {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const likely = scores.filter((score) => score > 0).length;
  const looks = lines.map(lookOf);
  const groups = new Map<string, { count: number; sum: number }>();
  for (const [i, look] of looks.entries()) {
    const { count, sum } = groups.get(look) ?? { count: 0, sum: 0 };
    groups.set(look, { count: count + 1, sum: sum + (chances[i] ?? 0) });
  }
  const at = new Map(lines.map(({ position }, i) => [position, chances[i] ?? 0]));
  return lines.map(({ position }, i) => {
    const chance = chances[i] ?? 0;
    const score = scores[i] ?? 0;
    const { count, sum } = groups.get(looks[i] ?? '') ?? { count: 1, sum: chance };
    return {
      score,
      alike: (sum - chance + SHARE) / count,
      previous: at.get(position - 1) ?? 0,
      next: at.get(position + 1) ?? 0,
      any: likely - (score > 0 ? 1 : 0) > 0 ? 1 : 0,
    };
  });
}

/** What a line has in common with those that look like it. */
function lookOf({ text, end, numbered }: LineFacts): string {
  const opening = LOOKS.findIndex((look) => look.test(text));
  const colon = /\S[:：]\s?\S/.test(text);
  return [end, numbered, isTitleCase(text), isCapitals(text), opening, colon].join();
}

/** A digit, a quotation mark, a sign. */
const LOOKS = [/^\d/, /^["“„«「『»]/, /^[■□◆◇●○▼▽◎★☆【§#]/];
