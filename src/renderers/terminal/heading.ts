import { balanced } from '../../layout/balance.ts';
import { widestOf } from '../../layout/wrap.ts';
import type { Section } from '../../model/article.ts';
import type { Page } from './page.ts';
import type { Styles } from './styles.ts';

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
