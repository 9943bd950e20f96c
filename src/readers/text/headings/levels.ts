import { printedNumber } from '../../../model/printed-number.ts';
import { isCapitals } from '../../../unicode/sentence.ts';
import type { LineFacts } from './facts.ts';

/** The level of each heading, from 1; 0 where there is none. */
export function readLevels(headings: readonly (LineFacts | null)[]): number[] {
  const found = headings.filter((line) => line !== null);
  const levelOf =
    byUnderline(found) ?? byNumber(found) ?? byRestart(found) ?? byCapitals(found) ?? (() => 1);
  return headings.map((line) => (line ? levelOf(line) : 0));
}

type LevelOf = (line: LineFacts) => number;

/** `=` over `-`, as typewriters had it. */
function byUnderline(headings: readonly LineFacts[]): LevelOf | null {
  const double = headings.some((line) => line.underline === '=');
  if (!double || !headings.some((line) => line.underline === '-')) return null;
  return (line) => (line.underline === '=' ? 1 : 2);
}

/** `2.1` below `2.`; headings without a number stay at the top. */
function byNumber(headings: readonly LineFacts[]): LevelOf | null {
  const levelOf = ({ text }: LineFacts) => printedNumber(text)?.path.length ?? 1;
  return headings.some((line) => levelOf(line) > 1) ? levelOf : null;
}

/** Numbers that begin again under headings without any: `1.`, `2.` in each part. */
function byRestart(headings: readonly LineFacts[]): LevelOf | null {
  const firsts = headings.filter(({ text }) => printedNumber(text)?.path[0] === 1);
  const [first] = headings;
  if (firsts.length < 2 || !first || printedNumber(first.text)) return null;
  return ({ text }) => (printedNumber(text) ? 2 : 1);
}

/** Capitals over small letters, where the first heading is in capitals and each style comes twice. */
function byCapitals(headings: readonly LineFacts[]): LevelOf | null {
  const capitals = headings.filter((line) => isCapitals(line.text)).length;
  const [first] = headings;
  if (!first || !isCapitals(first.text) || capitals < 2 || headings.length - capitals < 2)
    return null;
  return (line) => (isCapitals(line.text) ? 1 : 2);
}
