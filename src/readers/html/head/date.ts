import { fold } from '../../../unicode/fold.ts';
import { cleanLine } from '../../../unicode/sanitize.ts';
import type { Line } from '../page/lines.ts';
import { isInline } from '../page/measure.ts';
import { isNamed } from '../page/names.ts';
import { type Element, elementsIn, isElement, type Node, rawText } from '../page/tree.ts';
import { labelOf } from './date-labels.ts';
import { type DayInLine, datesIn, isDay } from './dates-in-line.ts';

/** What a page says of the day of its article. */
export interface DateFacts {
  /** The dates of publication as meta tags and JSON-LD have them, best first. */
  readonly published: readonly string[];
  /** Those of changes. */
  readonly updated: readonly string[];
  /** The lines about the headline, and those under the article. */
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
  readonly address: string | null;
  readonly lang: string | null;
}

/** The day of an article's publication, ISO 8601; null where the page tells none. */
export function pageDate({
  published,
  updated,
  head,
  foot,
  address,
  lang,
}: DateFacts): string | null {
  const printed = printedDays(head, lang).map(({ day }) => day);
  const said = published.filter((text) => dayOf(text, lang) !== null);
  const [best] = said;
  if (best !== undefined) {
    // Where several are said, what is printed tells which is meant.
    const changed = updated.map((text) => dayOf(text, lang));
    const agreed = said
      .map((text) => dayOf(text, lang))
      .find((day) => day && printed.includes(day) && !changed.includes(day));
    // What is printed is the day where the article was written; by another clock it may be the one before or after.
    const near = /T\d/i.test(best) ? printed.find((day) => isElsewhere(day, best)) : undefined;
    return agreed ?? near ?? dayOf(best, lang);
  }
  const under = printedDays(foot, lang).find(({ isPublished, isAlone }) => isPublished || isAlone);
  return printed[0] ?? dayInAddress(address) ?? under?.day ?? null;
}

/** The day of a date in whatever form: as it is written, whatever its time zone. */
export function dayOf(text: string, lang: string | null): string | null {
  if (EPOCH.test(text)) {
    const moment = new Date(Number(text) * (text.length > 10 ? 1 : 1000));
    return moment.toISOString().slice(0, 10);
  }
  const [, year, month, day] =
    /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:\d{4}|\d{6})?(?!\d)/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  if (year) return isDay(iso) ? iso : null;
  return datesIn(text, lang).days[0]?.day ?? null;
}

/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

const HOUR = 3_600_000;

/** Whether a day is the one that some time zone had at a moment. */
function isElsewhere(day: string, moment: string): boolean {
  const shift = (Date.parse(day) - Date.parse(moment)) / HOUR;
  // Midnight there, 10 hours ahead at most, to the last minute there, 11 hours behind at most.
  return shift <= 10 && shift >= -35;
}

interface PrintedDay extends DayInLine {
  /** Whether nothing stands beside it. */
  readonly isAlone: boolean;
}

/** Characters; longer lines are text, in which a day is one of what is told. */
const MAX_LINE = 120;
const MAX_MARKED_LINE = 240;
/** Words beside a date, of those that name who wrote and where; in a heading it is what the heading tells of. */
const MAX_REST = 12;
const MAX_HEADING_REST = 4;

/** The days that lines print as those of publication. */
function printedDays(lines: readonly Line[], lang: string | null): PrintedDay[] {
  const found: PrintedDay[] = [];
  let label = '';
  for (const line of lines) {
    const { path } = line;
    const text = withTimes(line, lang);
    const element = path.findLast(({ name }) => name === 'time');
    const { days, rest } = datesIn(text, lang);
    if (days.length === 0 && !element) {
      label = fold(text);
      continue;
    }
    const isMarked = element !== undefined || path.slice(-3).some((each) => isNamed(each, 'date'));
    const words = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length;
    const max = path.some(({ name }) => /^h[1-3]$/.test(name)) ? MAX_HEADING_REST : MAX_REST;
    const isShort = text.length <= (isMarked ? MAX_MARKED_LINE : MAX_LINE);
    if (isShort && (isMarked || words <= max) && !path.slice(-3).some(isOfEvent)) {
      // A label may stand on the line before.
      const above = labelOf(`${label}:`);
      const isOther = words === 0 && above.isOther;
      const isFact = !isMarked && isOfInfobox(path) && !above.isPublished;
      const isAlone = words === 0 || element !== undefined;
      const day = days.length === 0 ? dayOf(element?.attributes.datetime ?? '', lang) : null;
      if (day) found.push({ day, ...labelOf(text), isAlone });
      for (const each of days) {
        if (isFact && !each.isPublished) continue;
        found.push({ ...each, isOther: each.isOther || isOther, isAlone });
      }
    }
    label = days.length > 0 ? '' : fold(text);
  }
  return found.filter(({ isOther }) => !isOther);
}

/** A line with the days that its elements have for machines, where they print none: `Posted last week by Ann Lee`. */
function withTimes({ text, path }: Line, lang: string | null): string {
  const block = path.findLast((element) => !isInline(element));
  if (!block || text.length > MAX_LINE || ![...elementsIn(block)].some(isTime)) return text;
  const isLine = cleanLine(rawText(block.children)) === text;
  return isLine ? cleanLine(timedText(block.children, lang)) : text;
}

function timedText(nodes: readonly Node[], lang: string | null): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return rawText([node]);
      if (!isTime(node)) return timedText(node.children, lang);
      const printed = rawText(node.children);
      if (datesIn(printed, lang).days.length > 0) return printed;
      return dayOf(node.attributes.datetime ?? '', lang) ?? printed;
    })
    .join('');
}

function isTime({ name }: Element): boolean {
  return name === 'time';
}

/** Whether an element holds the day of an event, as its markup has it. */
function isOfEvent(element: Element): boolean {
  const { itemprop = '', class: classes = '' } = element.attributes;
  return /(?:start|end)Date|doorTime|validThrough/.test(itemprop) || EVENT_CLASS.test(classes);
}

const EVENT_CLASS =
  /(?:^|[\s_-])(?:event[_-]?(?:date|time|meta|details?|info|schedule)|dt-?start|dt-?end|deadline|expir\w*)(?:$|[\s_-])/i;

/** Whether a line is one of the facts that an infobox lists: when somebody was born. */
function isOfInfobox(path: readonly Element[]): boolean {
  return path.some(
    ({ name, children }) =>
      name === 'dd' ||
      (name === 'tr' && children.some((child) => isElement(child) && child.name === 'th')),
  );
}

/** The day that an address names: `/2025/03/13/`, `/2025-03-13-`. */
function dayInAddress(address: string | null): string | null {
  const [, year, month, day] =
    /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(
      address ?? '',
    ) ?? [];
  const iso = `${year}-${month}-${day}`;
  return year && isDay(iso) ? iso : null;
}
