import type { TextBlock } from '../blocks.ts';
import { agreement, companyOf, without } from './company.ts';
import { type Facts, type LineFacts, readFacts } from './facts.ts';
import { readLevels } from './levels.ts';
import { place } from './place.ts';
import { wording } from './wording.ts';

/** What a line must weigh by itself to be one of the likely headings that others are measured by. */
const LIKELY = 1;

/** What speaks for a line must outweigh what speaks against it. */
const ENOUGH = 0;

/** Below this no company makes a line a heading. */
const HOPELESS = -6;

/**
 * Tells which blocks are headings: the level of each, from 1; 0 for a block that is none.
 *
 * In a text without markup a heading looks like any short paragraph. No single sign tells them
 * apart, so each line that stands alone (between blank lines, where lines are broken at a measure) is
 * weighed by many small ones, each with its reason; all numbers are chosen by hand, in halves.
 *
 * 1. Its own wording (cues/wording.ts). A heading is short, ends without a full stop, colon or comma,
 *    and is no price, date, byline, credit, quotation or part of the page. No cue knows a language
 *    by its words, but for those few that pages and papers print everywhere ("Photo by", "Read more").
 * 2. Its place (cues/place.ts). A heading stands over something: a paragraph much longer than itself, or a
 *    list; never at the article's end, and not in a row of short lines, which is a table, a form or a
 *    caption, unless the row is a heading and the one below it. Lines that count up
 *    (`1.`, `2.`, or years) are headings where texts stand between them, and items where sentences do. A line
 *    that comes twice belongs to the page. Bylines, dates and credits are looked through.
 * 3. Its company (cues/company.ts). The lines that weigh enough so far are the likely headings. Where
 *    there are several, they vouch for each other; where they agree in style (title case, capitals,
 *    numbers), a line that looks like them gains and one that does not loses. Where most are
 *    questions to somebody, they are an interview's.
 *
 * A line is a heading where more speaks for it than against it. Its level is 1, unless numbers
 * (`2.1`), underlines or capitals over small letters tell of a nesting (levels.ts).
 */
export function findHeadings(blocks: readonly TextBlock[], summary: string | null): number[] {
  const facts = readFacts(blocks, summary);
  const alone = facts.lines.map((line) => (line ? weigh(line, facts) : Number.NEGATIVE_INFINITY));
  const likely = facts.lines.filter((line, i): line is LineFacts => (alone[i] ?? 0) > LIKELY);
  const company = companyOf(likely);
  const headings = facts.lines.map((line, i) => {
    const weight = alone[i] ?? 0;
    if (!line || weight < HOPELESS) return null;
    const others = weight > LIKELY ? without(company, line) : company;
    const agreed = sum(agreement.filter((cue) => cue.holds(line, others)));
    return weight + agreed >= ENOUGH ? line : null;
  });
  return readLevels(headings);
}

function weigh(line: LineFacts, facts: Facts): number {
  return (
    sum(wording.filter((cue) => cue.holds(line, facts))) +
    sum(place.filter((cue) => cue.holds(line, facts)))
  );
}

function sum(cues: readonly { readonly weight: number }[]): number {
  return cues.reduce((total, cue) => total + cue.weight, 0);
}
