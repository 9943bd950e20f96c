import { type FoundDate, inAsciiDigits, isoDate, readDate } from '../../press/dates.ts';
import { type DateLabel, labelOf } from './date-labels.ts';

/** A day that a line names, and what the line says of it. */
export interface DayInLine extends DateLabel {
  /** ISO 8601, the day alone. */
  readonly day: string;
}

/** What a line says of days, and what else. */
export interface DatedLine {
  readonly days: readonly DayInLine[];
  /** The line without its dates and times of day. */
  readonly rest: string;
}

/** Words of a line in which dates are looked for, and of a date with its weekday. */
const MAX_WORDS = 40;
const MAX_DATE_WORDS = 6;
const MAX_TEXT = 1000;

/** The time of a day, with its zone. */
const CLOCK =
  /\b\d{1,2}h(?:\d{2})?\b|\d{1,2}[時时시](?:\s?\d{1,2}[分분])?|(?:\b|(?<=\d)T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?|Z\b|[+-]\d\d:?\d\d\b)?|\b(?:[CEMPW]E?[SD]?T|UTC|GMT|MEZ|MESZ|BST|IST)\b/gi;
/** From when to when something lasts. */
const HOURS =
  /\d{1,2}(?:[:.]\d\d(?:\s?[ap]\.?m\.?|\sUhr)?|\s?[ap]\.?m\.?)\s*(?:[-–—~〜～]|to|until|bis|à)\s*\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m)(?!\.?\d)/i;
/** What stands between the first day and the last. */
const TO = /^\s*(?:[-–—~〜～]|to|until|bis|au|al|a|do|до)\s*$/;
/** What another element is set against: a year in `3 May 2025Updated`, a name in `Ann Lee3/5/2025`. */
const JOINED =
  /\b(?:19|20)\d\d(?=\p{L}|\d{1,2}[.: ])|\p{Ll}(?=\d{1,2}[/.]\d{1,2}[/.]\d{4}|\p{Lu}\p{Ll}{2,8} \d{1,2}(?:\p{Ll}\p{Ll})?, ?(?:19|20)\d\d)/gu;
const BETWEEN = /\s+|(?<=：)|(?<=\d)(?=[|•·⋅])|(?<=[|•·⋅(])(?=\S)/;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu;

/** The days that a short line names, with their years; `lang` tells in which order figures stand. */
export function datesIn(line: string, lang: string | null): DatedLine {
  const figures = inAsciiDigits(line.slice(0, MAX_TEXT));
  if (!/\d|[〇一二]/.test(figures)) return { days: [], rest: line };
  const lasts = HOURS.test(figures);
  const text = figures.replace(CLOCK, ' ').replace(JOINED, '$& ');
  const words = text.split(BETWEEN).slice(0, MAX_WORDS);
  const days: DayInLine[] = [];
  const rest: string[] = [];
  let before = '';
  for (let start = 0; start < words.length; ) {
    const found = dateAt(words, start, lang);
    if (found) {
      // A label may be of the date itself: `Updated: 3 May 2025`.
      const label = labelOf(before, words.slice(start, found.end).join(' '));
      const last = days.at(-1);
      const isLabelled = label.isOther || label.isPublished;
      const isEnd = last !== undefined && last.day !== found.day && !isLabelled && TO.test(before);
      if (isEnd) days[days.length - 1] = { ...last, isOther: true };
      const isOther = label.isOther || isEnd || (lasts && !label.isPublished);
      days.push({ day: found.day, ...label, isOther });
      start = found.end;
      before = '';
    } else {
      const word = words[start] ?? '';
      rest.push(word);
      before += ` ${word}`;
      start++;
    }
  }
  return { days, rest: rest.join(' ').trim() };
}

function dateAt(
  words: readonly string[],
  start: number,
  lang: string | null,
): { day: string; end: number } | null {
  // A sign alone parts a date from what stands beside it.
  if (isSign(words[start])) return null;
  for (let end = Math.min(words.length, start + MAX_DATE_WORDS); end > start; end--) {
    if (isSign(words[end - 1])) continue;
    const part = words.slice(start, end).join(' ').replace(EDGES, '');
    const found = readDate(part) ?? slashed(part, lang);
    const day = found && isoDate(found);
    if (day && isDay(day) && !endsInLabel(words.slice(start, end))) return { day, end };
  }
  return null;
}

/** Whether words behind a date are the label of the next one: `9 mars 2024 Publié le`. */
function endsInLabel(words: readonly string[]): boolean {
  const figures = words.findIndex((word) => /\d/.test(word));
  const { isOther, isPublished } = labelOf('', words.slice(figures).join(' '));
  return isOther || isPublished;
}

function isSign(word = ''): boolean {
  return !/[\p{L}\p{N}]/u.test(word);
}

/** Whether there is such a day: `2023-02-30` is none. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** `03/13/2025`, `13/3/25`, `12.16.2025`: where both orders could be meant, as the language's countries have it. */
function slashed(text: string, lang: string | null): FoundDate | null {
  const [, first = '', second = '', last = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/.exec(text) ?? [];
  if (last === '') return null;
  const [a, b] = [Number(first), Number(second)];
  const isMonthFirst = b > 12 || (a <= 12 && /^en(?:-(?:US|PH|CA))?$/i.test(lang ?? 'en'));
  const [month, day] = isMonthFirst ? [a, b] : [b, a];
  return { year: Number(last.length === 2 ? `20${last}` : last), month, day };
}
