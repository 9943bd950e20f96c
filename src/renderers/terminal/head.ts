import { balanced } from '../../layout/balance.ts';
import { wrap } from '../../layout/wrap.ts';
import { readingMinutes } from '../../model/article.ts';
import type { Extract } from '../../model/extract.ts';
import { columnsOf } from '../../unicode/width.ts';
import { credits } from '../credits.ts';
import { PAGE_WIDTH, type Page } from './page.ts';

/**
 * Headline, summary, and the line of date, byline and reading time, set off by a rule. A text that
 * has none of its own has no head.
 */
export function* head(extract: Extract, page: Page): Generator<string[]> {
  const { article } = extract;
  const { width } = page.view;
  const { styles, inline } = page;
  const credit = credits(extract);
  if (article.headline === '' && article.summary === null && credit.length === 0) return;
  yield balanced(styles.headline(inline(article.headlineTokens)), width);
  yield wrap(styles.summary(inline(article.summaryTokens)), width);
  const minutes = readingMinutes(article.words);
  const parts = [...credit, ...(minutes > 0 ? [`${minutes} min read`] : [])];
  const rule = styles.faint('─'.repeat(Math.min(width, PAGE_WIDTH)));
  yield [...creditLines(parts, width).flatMap((line) => wrap(styles.faint(line), width)), rule];
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
