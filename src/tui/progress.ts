import { eachText } from '../model/plain-text.ts';
import type { Part } from '../renderers/terminal/parts.ts';
import { firstIndex, type PageRows, type Place } from './rows.ts';

/** How much text stands before each part of a page, and, last, how much there is. */
const known = new WeakMap<readonly Part[], readonly number[]>();

function sumsOf(parts: readonly Part[]): readonly number[] {
  const before = known.get(parts);
  if (before) return before;
  let size = 0;
  const sums = [0];
  for (const { content } of parts) {
    eachText(content, ({ length }) => {
      size += length;
    });
    sums.push(size);
  }
  known.set(parts, sums);
  return sums;
}

/** The part of the text that stands above a place, from 0 to 1. */
export function fractionAt(rows: PageRows, { part, row }: Place): number {
  const sums = sumsOf(rows.parts);
  const all = sums.at(-1) ?? 0;
  if (all === 0) return 1;
  const before = sums[part] ?? all;
  const size = (sums[part + 1] ?? all) - before;
  const count = rows.of(part).length;
  return (before + (count > 0 ? (size * row) / count : 0)) / all;
}

/** The part of a page in which the given fraction of the text ends. */
export function partAt({ parts }: PageRows, fraction: number): number {
  const sums = sumsOf(parts);
  const wanted = fraction * (sums.at(-1) ?? 0);
  return Math.max(0, firstIndex(parts.length, (part) => (sums[part] ?? 0) > wanted) - 1);
}
