import { fold } from '../../../unicode/fold.ts';
import { type FoundDate, isoDate, readDate } from '../../press/dates.ts';

/** A day that a line names, and what the line says of it. */
export interface DayInLine {
  /** ISO 8601, the day alone. */
  readonly day: string;
  /** Whether the line says that it is the day of a later change. */
  readonly isUpdate: boolean;
  /** Whether the line says that it is the day of publication. */
  readonly isPublished: boolean;
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
  /\b\d{1,2}h(?:\d{2})?\b|(?:\b|(?<=\d)T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?|Z\b|[+-]\d\d:?\d\d\b)?|\b(?:[CEMPW]E?[SD]?T|UTC|GMT|MEZ|MESZ|BST|IST)\b/gi;
/** What another element is set against: a year in `3 May 2025Updated`, a name in `Ann Lee3/5/2025`. */
const JOINED =
  /\b(?:19|20)\d\d(?=\p{L}|\d{1,2}[. ])|\p{Ll}(?=\d{1,2}[/.]\d{1,2}[/.]\d{4}|\p{Lu}\p{Ll}{2,8} \d{1,2}(?:\p{Ll}\p{Ll})?, ?(?:19|20)\d\d)/gu;
const BETWEEN = /\s+|(?<=：)|(?<=\d)(?=[|•·⋅])|(?<=[|•·⋅(])(?=\S)/;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu;

/** The days that a short line names, with their years; `lang` tells in which order figures stand. */
export function datesIn(line: string, lang: string | null): DatedLine {
  if (!/\d/.test(line)) return { days: [], rest: line };
  const text = line.slice(0, MAX_TEXT).replace(CLOCK, ' ').replace(JOINED, '$& ');
  const words = text.split(BETWEEN).slice(0, MAX_WORDS);
  const days: DayInLine[] = [];
  const rest: string[] = [];
  let before = '';
  for (let start = 0; start < words.length; ) {
    const found = dateAt(words, start, lang);
    if (found) {
      // A label may be of the date itself: `Updated: 3 May 2025`.
      const label = [before, ...words.slice(start, found.end)].join(' ');
      days.push({ day: found.day, ...saidOf(fold(label)) });
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
    if (day && isDay(day)) return { day, end };
  }
  return null;
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

const UPDATED =
  /\b(?:updated?|modified|revised|review\w*|fact.checked|last (?:edit|change)\w*|aktualisiert|geandert|stand|mis(?:e)? a jour|modifie|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено|изменено)\b|更新/u;
const PUBLISHED =
  /\b(?:first published|published|post (?:time|date)|posted|publication|created|veroffentlicht|publiziert|erschienen|erstellt|publie|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad|publisert|opublikowano|опубликовано)\b|公開|掲載|発布|發布|发布/u;

/** What the words before a date, without accents, say of it; the last word counts. */
export function saidOf(folded: string): Omit<DayInLine, 'day'> {
  const published = folded.search(PUBLISHED);
  const updated = folded.search(UPDATED);
  return { isUpdate: updated > published, isPublished: published >= 0 && published > updated };
}
