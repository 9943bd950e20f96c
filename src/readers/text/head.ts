import type { Dateline } from '../../model/article.ts';
import {
  beginsSmall,
  endOfSentence,
  endsSentence,
  isCapitals,
  withoutClosers,
} from '../../unicode/sentence.ts';
import { columnsOf } from '../../unicode/width.ts';
import { isCredit } from '../press/boilerplate.ts';
import { readByline } from '../press/byline.ts';
import { readDateline } from '../press/dateline.ts';
import { isoDate, readDate } from '../press/dates.ts';
import { blocksOf } from './blocks.ts';
import { readCredits } from './credits.ts';
import { PART } from './headings/rules.ts';
import { hasGap, isFilled, isStanza, type Layout } from './layout.ts';
import { joinLines, type Line, lineAt, skipBlank } from './lines.ts';
import { listAt } from './lists.ts';
import type { MailHead } from './mail.ts';

/** What stands before the text of an unmarked article. */
export interface Head {
  readonly headline: string;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly dateline: Dateline | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** The lines after all of these but the dateline. */
  readonly body: readonly Line[];
}

/** A dateline stands among the first blocks of the text, after a caption perhaps. */
const FIRST_BLOCKS = 5;
const FIRST_LINES = 80;

/** Reads headline, summary, byline and dates; it looks at the first lines only. */
export function findHead(lines: readonly Line[], layout: Layout): Head {
  const start = skipBlank(lines, 0);
  const first = lines.slice(start, endOfRun(lines, start));
  const headline = headlineLines(lines, start, first, layout);
  const taken = headline === 1 && opensWithCredits(lines, start) ? 0 : headline;
  const summary = taken === 0 ? NO_SUMMARY : summaryAfter(lines, start + taken, layout);
  const credits = readCredits(lines, start + taken + summary.lines);
  const body = lines.slice(skipBlank(lines, credits.end));
  const dateline = openingDateline(body, layout);
  return {
    headline: textOf(first.slice(0, isUnderline(first[taken - 1]) ? taken - 1 : taken)),
    summary: summary.text,
    byline: credit(credits.lines),
    authors: credits.authors,
    dateline,
    date: credits.date ?? dateline?.date ?? null,
    body,
  };
}

/** Whether nothing but bylines and dates stands over a paragraph with a dateline: there is no headline. */
function opensWithCredits(lines: readonly Line[], start: number): boolean {
  let at = start;
  while (at < lines.length && isAside(lineAt(lines, at))) at = skipBlank(lines, at + 1);
  return at > start && readDateline(lineAt(lines, at).text) !== null;
}

/** What the fields of a mail say; `lines` are all of it. */
export function headOfMail(mail: MailHead, lines: readonly Line[]): Head {
  return {
    headline: mail.subject,
    summary: null,
    byline: credit(mail.lines),
    authors: mail.sender === null ? [] : [mail.sender],
    dateline: null,
    date: mail.date,
    body: lines.slice(skipBlank(lines, mail.end)),
  };
}

/** The lines that the head shows as they stand, as one. */
function credit(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.map((line) => line.replace(/\s+/g, ' ')).join(' · ');
}

function textOf(lines: readonly Line[]): string {
  // A copy also where nothing is to be replaced: a slice would keep all of the text in memory.
  return joinLines(lines.map(({ text }) => text)).replace(/\s+/g, ' ');
}

function endOfRun(lines: readonly Line[], from: number): number {
  let end = from;
  while (lineAt(lines, end).text !== '') end++;
  return end;
}

function isUnderline(line: Line | undefined): boolean {
  return line !== undefined && /^(?:={3,}|-{3,}|~{3,}|\*{3,})$/.test(line.text);
}

/** No headline has more lines, or more columns. */
const MAX_LINES = 4;
const WIDEST = 200;
/** Hardly a headline ends with a full stop (3 of 633, all with three dots): a wider one is the first paragraph. */
const MAX_SENTENCE = 60;

/** How many of the first lines are the headline; 0 for a text that has none. */
function headlineLines(
  lines: readonly Line[],
  start: number,
  first: readonly Line[],
  layout: Layout,
): number {
  const [line, second] = first;
  if (!line) return 0;
  if (isUnderline(second)) return 2;
  if (isUntitledVerse(lines, start, first, layout) || isPartOfSeveral(line, lines)) return 0;
  const { lineWidth } = layout;
  let count = 1;
  if (lineWidth !== null) while (count < first.length && goesOn(first, count, lineWidth)) count++;
  const text = count === 1 ? line.text : textOf(first.slice(0, count));
  const width = columnsOf(text);
  const long = width > WIDEST;
  const sentence = endsWithStop(text) && !isCapitals(text);
  if (sentence && (readDateline(text) || (count === 1 && width > MAX_SENTENCE))) return 0;
  if (count === 1 || (count <= MAX_LINES && !sentence && !long)) return count;
  // The first line is as long as any: a headline that just fits, or the first sentence of the text.
  return beginsSmall(lineAt(first, 1).text) || endsSentence(line.text) ? 0 : 1;
}

/** Whether a paragraph that was broken at a line width goes on with a line. */
function goesOn(lines: readonly Line[], at: number, lineWidth: number): boolean {
  const before = lineAt(lines, at - 1);
  const line = lineAt(lines, at);
  return !hasGap(before) && isFilled(before, line, lineWidth, beginsSmall(line.text) ? 0.25 : 0);
}

function endsWithStop(text: string): boolean {
  return endOfSentence(text) === 'stop' && !ABBREVIATION.test(withoutClosers(text));
}

/** `U.S.`, `Inc.`, which may stand at the end of a headline. */
const ABBREVIATION = /(?<!\p{L})(?:\p{L}|Inc|Co|Corp|Ltd|Jr|Sr|Bros|etc|al)\.$/u;

/** No name of a part is longer, in characters. */
const MAX_PART = 20;

/** `CHAPTER I.` over the text, where another chapter comes: a book without its title. */
function isPartOfSeveral(first: Line, lines: readonly Line[]): boolean {
  const isPart = ({ text }: Line) => text.length <= MAX_PART && PART.test(text);
  return isPart(first) && lines.some((line) => line !== first && isPart(line));
}

/** A poem whose first line is no title: it ends in a comma, or its stanza is as long as the next. */
function isUntitledVerse(
  lines: readonly Line[],
  start: number,
  first: readonly Line[],
  layout: Layout,
): boolean {
  if (!isStanza(first)) return false;
  if (/[,;，；]$/.test(lineAt(first, 0).text)) return true;
  const next = skipBlank(lines, start + first.length);
  return layout.verse && endOfRun(lines, next) - next === first.length;
}

/** A standfirst that is broken at a line width, in lines. */
const LONGEST_SUMMARY = 15;

interface Summary {
  readonly text: string | null;
  /** How many lines it has. */
  readonly lines: number;
}

const NO_SUMMARY: Summary = { text: null, lines: 0 };

/**
 * The summary after the headline: in its block, or in the next one, where what comes under it tells it from the text: a
 * byline, or the paragraph with the dateline that opens the text.
 */
function summaryAfter(lines: readonly Line[], end: number, layout: Layout): Summary {
  const rest = lines.slice(end, endOfRun(lines, end));
  if (rest.length > 0) return readSummary(rest, layout);
  const start = skipBlank(lines, end);
  const under = endOfRun(lines, start);
  if (!hasByline(lines, under) && !hasDateline(lines, under)) return NO_SUMMARY;
  const { text, lines: count } = readSummary(lines.slice(start, under), layout);
  return text === null ? NO_SUMMARY : { text, lines: start - end + count };
}

/** Whether the next line that is no date is a byline. */
function hasByline(lines: readonly Line[], from: number): boolean {
  let at = skipBlank(lines, from);
  while (readDate(lineAt(lines, at).text) !== null) at = skipBlank(lines, at + 1);
  return readByline(lineAt(lines, at).text) !== null;
}

/** The summary that stands in the lines after the headline: all of their block but bylines and dates at its end. */
function readSummary(rest: readonly Line[], layout: Layout): Summary {
  if (rest.length > LONGEST_SUMMARY) return NO_SUMMARY;
  let end = 0;
  while (end < rest.length && !isAside(lineAt(rest, end))) end++;
  const summary = rest.slice(0, end);
  if (end === 0 || !rest.slice(end).every(isAside)) return NO_SUMMARY;
  const { lineWidth } = layout;
  const paragraph = summary.every((line, i) => {
    const next = summary[i + 1];
    return !next || (lineWidth !== null && isFilled(line, next, lineWidth, 0.25));
  });
  const listed = summary.some(hasGap) || listAt(summary, 0, layout) !== null;
  if (!paragraph || listed) return NO_SUMMARY;
  const text = textOf(summary);
  return readDateline(text) === null ? { text, lines: end } : NO_SUMMARY;
}

/** Whether the next line, the credits of a picture aside, opens with a dateline. */
function hasDateline(lines: readonly Line[], from: number): boolean {
  let at = skipBlank(lines, from);
  if (isCredit(lineAt(lines, at).text)) at = skipBlank(lines, at + 1);
  return readDateline(lineAt(lines, at).text) !== null;
}

function isAside({ text }: Line): boolean {
  return readByline(text) !== null || readDate(text) !== null;
}

/** The dateline of the first paragraphs; a date on a line of its own, after a picture perhaps, is one. */
function openingDateline(body: readonly Line[], layout: Layout): Dateline | null {
  let count = 0;
  for (const block of blocksOf(body.slice(0, FIRST_LINES), layout)) {
    if (count++ === FIRST_BLOCKS) break;
    if (block.kind !== 'paragraph') continue;
    const dateline = readDateline(block.text);
    if (dateline) return dateline;
    const date = readDate(block.text);
    if (date && isoDate(date)) return { text: block.text, place: null, date: isoDate(date) };
  }
  return null;
}
