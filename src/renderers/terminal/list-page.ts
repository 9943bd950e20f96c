import { truncate } from '../../layout/truncate.ts';
import { widestOf, wrap } from '../../layout/wrap.ts';
import { type ArticleLine, readingMinutes, titleOf } from '../../model/article.ts';
import type { View } from '../../model/view.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { columnsOf } from '../../unicode/width.ts';
import { stylesOf } from './styles.ts';

const GAP = '  ';
/** The part of the screen that the column of names may take; a longer name stands out of it. */
const NAMES = 0.4;
/** Columns of a headline that are worth reading; with less room it has a line of its own. */
const LEAST = 20;
const INDENT = 4;

/** An article of the list, and the part of it that was read, from 0 to 1; null: never opened. */
interface ReadLine extends ArticleLine {
  readonly read: number | null;
}

/** How far an article was read: `42%`; a dot for one that never was. */
export function readMark(read: number | null): string {
  return read === null ? '•' : `${Math.floor(read * 100)}%`;
}

/**
 * A table of articles for a terminal: date, minutes, how far they were read, where any was and there is room, name and as much of the
 * headline as fits beside them, or under them where hardly any would. `note` stands at the end.
 */
export function* renderList(
  articles: readonly ReadLine[],
  { width, color }: View,
  note: string | null,
): Generator<string> {
  const styles = stylesOf(color);
  const anyRead = articles.some(({ read }) => read !== null);
  const rows = articles.map((article) => ({
    date: article.date ?? '',
    minutes: `${readingMinutes(article.words)} min`,
    read: anyRead ? readMark(article.read) : '',
    name: cleanLine(article.source.name ?? ''),
    headline: cleanLine(titleOf(article)),
  }));
  const dateWidth = widestOf(rows.map(({ date }) => date));
  const minutesWidth = widestOf(rows.map(({ minutes }) => minutes));
  const readWidth = widestOf(rows.map(({ read }) => read));
  const widest = width * NAMES;
  const names = rows.map(({ name }) => name);
  const nameWidth = widestOf(names.filter((name) => columnsOf(name) <= widest));
  const facts = dateWidth + minutesWidth + readWidth + 3 * GAP.length;
  // On a narrow screen, names come first.
  const hasRead = anyRead && facts + Math.min(widestOf(names), width / 2) <= width;
  for (const { date, minutes, read, name, headline } of rows) {
    const pad = ' '.repeat(Math.max(0, nameWidth - columnsOf(name)));
    const day = dateWidth > 0 ? date.padEnd(dateWidth) + GAP : '';
    const part = hasRead ? GAP + read.padStart(readWidth) : '';
    const left = day + minutes.padStart(minutesWidth) + part;
    const room = width - left.length - columnsOf(name + pad) - 2 * GAP.length;
    const rest =
      room < LEAST
        ? `\n${' '.repeat(INDENT)}${truncate(headline, width - INDENT)}`
        : pad + GAP + truncate(headline, room);
    yield `${styles.faint(left)}${GAP}${styles.strong(name)}${rest}\n`;
  }
  if (note) yield `\n${wrap(styles.faint(note), width).join('\n')}\n`;
}
