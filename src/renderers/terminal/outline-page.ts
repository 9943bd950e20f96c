import { widestOf, wrap } from '../../layout/wrap.ts';
import type { Section } from '../../model/article.ts';
import { sectionWords } from '../../model/sections.ts';
import type { View } from '../../model/view.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { columnsOf } from '../../unicode/width.ts';
import { stylesOf } from './styles.ts';

const INDENT = 3;
/** Columns that a heading is never denied, however deep it stands. */
const LEAST = 20;

interface Row {
  readonly number: string;
  readonly words: string;
  readonly indent: number;
  readonly lines: readonly string[];
}

/** The sections for a terminal: indented by depth, with number, heading and, at the right, words. */
export function* renderOutline(
  sections: readonly Section[],
  { width, color }: View,
): Generator<string> {
  const styles = stylesOf(color);
  const words = sections
    .map(sectionWords)
    .map((count) => `${count} ${count === 1 ? 'word' : 'words'}`);
  const wordsWidth = widestOf(words);
  const rows = sections.map((section, i): Row => {
    const { number, depth } = section;
    const room = width - wordsWidth - 2;
    const indent = Math.max(0, Math.min((depth - 1) * INDENT, room - LEAST));
    const lines = wrap(cleanLine(section.heading), Math.max(1, room - indent - number.length - 2));
    return { number, words: words[i] ?? '', indent, lines };
  });
  const right = wordsWidth + 2 + rows.reduce((max, row) => Math.max(max, columnsOfRow(row)), 0);
  for (const row of rows) {
    const { number, indent, lines } = row;
    const [first = '', ...turnovers] = lines;
    const left = indent + number.length + 2;
    const gap = right - left - columnsOf(first) - columnsOf(row.words);
    const head = ' '.repeat(indent) + styles.faint(number);
    yield `${head}  ${first}${' '.repeat(Math.max(2, gap))}${styles.faint(row.words)}\n`;
    for (const line of turnovers) yield `${' '.repeat(left)}${line}\n`;
  }
}

function columnsOfRow({ number, indent, lines }: Row): number {
  return indent + number.length + 2 + widestOf(lines);
}
