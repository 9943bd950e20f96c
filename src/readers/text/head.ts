import type { Dateline } from '../../model/article.ts';
import { endsSentence, isCapitals, withoutClosers } from '../../unicode/sentence.ts';
import { readByline } from '../press/byline.ts';
import { readDateline } from '../press/dateline.ts';
import { isoDate, readDate } from '../press/dates.ts';
import { blocksOf } from './blocks.ts';
import { hasGap, isFilled, type Layout } from './layout.ts';
import { joinLines, type Line, lineAt } from './lines.ts';
import { listAt } from './lists.ts';

/** What stands before the text of an unmarked article. */
export interface Head {
  readonly headline: string;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly dateline: Dateline | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** The lines after headline, summary and byline. */
  readonly body: readonly Line[];
}

/** A dateline, a date or a byline stands among the first blocks of the text, after a caption perhaps. */
const FIRST_BLOCKS = 5;
const FIRST_LINES = 80;

/** Reads headline, summary, byline and dates; it looks at the first lines only. */
export function findHead(lines: readonly Line[], layout: Layout): Head {
  const start = skipBlank(lines, 0);
  let end = start;
  while (end < lines.length && lines[end]?.text !== '') end++;
  const first = lines.slice(start, end);
  const { headline, taken } = readHeadline(first, end < lines.length, layout);
  const summary = readSummary(taken === 0 ? [] : first.slice(taken), layout);
  let at = skipBlank(lines, start + taken + summary.taken);
  const byline = readByline(lines[at]?.text ?? '');
  const bylineText = byline ? (lines[at]?.text ?? null) : null;
  if (byline) at++;
  const body = lines.slice(at);
  const opening = readOpening(body, layout);
  const dateline = opening.dateline;
  return {
    headline: headline.replace(/\s+/g, ' '),
    summary: summary.text,
    byline: bylineText,
    authors: byline?.authors ?? opening.authors,
    dateline,
    date: byline?.date ?? opening.date ?? dateline?.date ?? null,
    body,
  };
}

function skipBlank(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text === '') at++;
  return at;
}

function readHeadline(
  first: readonly Line[],
  more: boolean,
  { measure }: Layout,
): { headline: string; taken: number } {
  const [line, second] = first;
  if (!line) return { headline: '', taken: 0 };
  if (second && /^(?:={3,}|-{3,}|~{3,}|\*{3,})$/.test(second.text))
    return { headline: line.text, taken: 2 };
  if (measure === null || !second || hasGap(line) || !isFilled(line, second, measure, 0.15))
    return { headline: line.text, taken: 1 };
  // The first line is as long as any: a broken headline, or one that just fits, or no headline.
  const whole = joinLines(first.map(({ text }) => text));
  const sentence = /[.。।۔]$/.test(withoutClosers(whole)) && !isCapitals(whole);
  if (more && first.length <= 3 && !sentence) return { headline: whole, taken: first.length };
  if (/^\p{Ll}/u.test(second.text) || endsSentence(line.text)) return { headline: '', taken: 0 };
  return { headline: line.text, taken: 1 };
}

/** A standfirst that is broken at a measure, in lines. */
const LONGEST_SUMMARY = 15;

/** The rest of the first block, where it is one paragraph and neither byline nor date. */
function readSummary(
  rest: readonly Line[],
  layout: Layout,
): { text: string | null; taken: number } {
  const none = { text: null, taken: 0 };
  if (rest.length > LONGEST_SUMMARY) return none;
  let end = 0;
  while (end < rest.length && !isAside(lineAt(rest, end))) end++;
  const summary = rest.slice(0, end);
  if (summary.length === 0 || !rest.slice(end).every(isAside)) return none;
  const { measure } = layout;
  const paragraph = summary.every((line, i) => {
    const next = summary[i + 1];
    return !next || (measure !== null && isFilled(line, next, measure, 0.25));
  });
  const text = joinLines(summary.map((line) => line.text));
  if (!paragraph || summary.some(hasGap) || listAt(summary, 0, layout) || readDateline(text))
    return none;
  return { text, taken: end };
}

function isAside({ text }: Line): boolean {
  return readByline(text) !== null || readDate(text) !== null;
}

function readOpening(
  body: readonly Line[],
  layout: Layout,
): { dateline: Dateline | null; date: string | null; authors: readonly string[] } {
  let date: string | null = null;
  let authors: readonly string[] = [];
  let count = 0;
  for (const block of blocksOf(body.slice(0, FIRST_LINES), layout)) {
    if (count++ === FIRST_BLOCKS) break;
    if (block.kind !== 'paragraph') continue;
    const dateline = readDateline(block.text);
    if (dateline) return { dateline, date, authors };
    const found = readDate(block.text);
    if (found) date ??= isoDate(found);
    const byline = readByline(block.text);
    if (byline && authors.length === 0) authors = byline.authors;
    date ??= byline?.date ?? null;
  }
  return { dateline: null, date, authors };
}
