import { endsSentence } from '../../unicode/sentence.ts';
import { isAgency } from '../press/agencies.ts';
import { isProvenance } from '../press/boilerplate.ts';
import { isRole, readByline } from '../press/byline.ts';
import { isoDate, readDate } from '../press/dates.ts';
import { type Line, lineAt } from './lines.ts';

/** The lines between headline and text that say who wrote it, and when. */
export interface Credits {
  /** As they stand. */
  readonly lines: readonly string[];
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly date: string | null;
  /** The line after them. */
  readonly end: number;
}

/** More such lines are a table. */
const MAX_LINES = 6;
/** No name of an office or a paper is longer, in characters. */
const LONGEST_NAME = 60;

/** Reads bylines, dates and the names of papers, from a line on; blank lines may stand between them. */
export function readCredits(lines: readonly Line[], start: number): Credits {
  const found: string[] = [];
  let authors: readonly string[] = [];
  let date: string | null = null;
  let end = start;
  for (let at = start; found.length < MAX_LINES && at < lines.length; at++) {
    const { text } = lineAt(lines, at);
    if (text === '') continue;
    const byline = readByline(text);
    const day = readDate(text);
    const known =
      byline || day || isProvenance(text) || isAgency(text) || (found.length > 0 && isRole(text));
    if (!known && !standsWithCredits(lines, start, at)) break;
    found.push(text);
    if (byline && authors.length === 0) authors = byline.authors;
    date ??= byline?.date ?? (day && isoDate(day));
    end = at + 1;
  }
  return { lines: found, authors, date, end };
}

/** Whether a line is one of a few short ones between blank lines, of which one is a byline or a date. */
function standsWithCredits(lines: readonly Line[], start: number, at: number): boolean {
  if (lineAt(lines, at).text.length > LONGEST_NAME) return false;
  let from = at;
  while (from > start && lineAt(lines, from - 1).text !== '') from--;
  let to = at + 1;
  while (lineAt(lines, to).text !== '' && to - from <= MAX_LINES) to++;
  const run = lines.slice(from, to).map(({ text }) => text);
  return (
    run.length <= MAX_LINES &&
    run.every((text) => text.length <= LONGEST_NAME && !endsSentence(text)) &&
    run.some((text) => readByline(text) !== null || readDate(text) !== null)
  );
}
