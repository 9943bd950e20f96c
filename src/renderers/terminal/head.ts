import { balanced, widestOf, wrap } from '../../layout/wrap.ts';
import { type Inline, readingMinutes, type Section } from '../../model/article.ts';
import type { Extract } from '../../model/extract.ts';
import { columnsOf } from '../../unicode/width.ts';
import { credits } from '../credits.ts';
import { PAGE_WIDTH, type Page } from './page.ts';
import type { Styles } from './styles.ts';

/** The headline's lines. */
export function headline(tokens: readonly Inline[], { styles, inline, view }: Page): string[] {
  return balanced(styles.headline(inline(tokens)), view.width);
}

/** The summary's lines. */
export function summary(tokens: readonly Inline[], { styles, inline, view }: Page): string[] {
  return wrap(styles.summary(inline(tokens)), view.width);
}

/** Date, byline and reading time, set off by a rule; nothing of a text that has no head of its own. */
export function creditLine(extract: Extract, { styles, view: { width } }: Page): string[] {
  const { article } = extract;
  const credit = credits(extract);
  if (article.headline === '' && article.summary === null && credit.length === 0) return [];
  const minutes = readingMinutes(article.words);
  const parts = [...credit, ...(minutes > 0 ? [`${minutes} min read`] : [])];
  const rule = styles.faint('─'.repeat(Math.min(width, PAGE_WIDTH)));
  return [...creditLines(parts, width).flatMap((line) => wrap(styles.faint(line), width)), rule];
}

/** The parts on one line where they fit; a part that does not goes whole to the next. */
function creditLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.length > 0 ? `${lines.at(-1)} · ${part}` : part;
    if (lines.length > 0 && columnsOf(line) <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

/** What is drawn under a heading, by its depth; deeper ones open with a mark. */
const UNDERLINES = ['━', '─', '┄'];

/** A section's heading: bold, and told apart by its underline where there is no bold. */
export function heading({ headingTokens, depth }: Section, page: Page): string[] {
  const { styles, view } = page;
  const text = page.inline(headingTokens).replaceAll('\n', ' ');
  const underline = UNDERLINES[depth - 1];
  if (!underline) return minorHeading(text, view.width, styles);
  const lines = balanced(styles.heading(text), view.width);
  return [...lines, styles.faint(underline.repeat(Math.min(widestOf(lines), view.width)))];
}

/** A heading deep down, or inside another block, where it opens no section. */
export function minorHeading(text: string, width: number, styles: Styles): string[] {
  if (text === '') return [];
  return balanced(styles.heading(`▸ ${text}`), width, width < 20 ? 0 : 2);
}
