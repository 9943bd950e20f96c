import { cut } from '../../layout/truncate.ts';
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

/**
 * A table of articles for a terminal: date, minutes, name and as much of the headline as fits beside
 * them, or under them where hardly any would. `note` stands at the end.
 */
export function* renderList(
  articles: readonly ArticleLine[],
  { width, color }: View,
  note: string | null,
): Generator<string> {
  const styles = stylesOf(color);
  const rows = articles.map((article) => ({
    date: article.date ?? '',
    minutes: `${readingMinutes(article.words)} min`,
    name: cleanLine(article.source.name ?? ''),
    headline: cleanLine(titleOf(article)),
  }));
  const dateWidth = widestOf(rows.map(({ date }) => date));
  const minutesWidth = widestOf(rows.map(({ minutes }) => minutes));
  const widest = width * NAMES;
  const fitting = rows.map(({ name }) => name).filter((name) => columnsOf(name) <= widest);
  const nameWidth = widestOf(fitting);
  for (const { date, minutes, name, headline } of rows) {
    const pad = ' '.repeat(Math.max(0, nameWidth - columnsOf(name)));
    const day = dateWidth > 0 ? date.padEnd(dateWidth) + GAP : '';
    const left = day + minutes.padStart(minutesWidth);
    const room = width - left.length - columnsOf(name + pad) - 2 * GAP.length;
    const rest =
      room < LEAST
        ? `\n${' '.repeat(INDENT)}${cut(headline, width - INDENT)}`
        : pad + GAP + cut(headline, room);
    yield `${styles.faint(left)}${GAP}${styles.strong(name)}${rest}\n`;
  }
  if (note) yield `\n${wrap(styles.faint(note), width).join('\n')}\n`;
}
