import { hasRoom, prefixed } from '../../layout/indent.ts';
import { widestOf, wrap } from '../../layout/wrap.ts';
import type { Definitions, List, ListItem } from '../../model/article.ts';
import { itemNumber } from '../../model/plain-text.ts';
import type { Column, LayOut, Page } from './page.ts';

const BULLETS = ['•', '◦', '▪'];

/** A list's lines: markers, and the items' blocks hanging after them. */
export function list(block: List, column: Column, page: Page, layOut: LayOut): string[] {
  const { ordered, loose, items } = block;
  const markers = ordered ? numbers(block) : bullets(block, column.bulleted);
  const inside = { ...column, bulleted: column.bulleted + (ordered ? 0 : 1) };
  const lines: string[] = [];
  for (const [i, item] of items.entries()) {
    if (loose && i > 0) lines.push('');
    const own = listItem(item, markers[i] ?? '', !loose, inside, page, layOut);
    for (const line of own) lines.push(line);
  }
  return lines;
}

function listItem(
  { tokens }: ListItem,
  marker: string,
  tight: boolean,
  { width, bulleted }: Column,
  { styles }: Page,
  layOut: LayOut,
): string[] {
  const columns = marker.length + 1;
  const room = hasRoom(width, columns);
  const lines = layOut(tokens, { width: room ? width - columns : width, bulleted }, tight);
  if (lines.length === 0 || !room) return [...wrap(styles.faint(marker.trim()), width), ...lines];
  return prefixed(lines, `${styles.faint(marker)} `, ' '.repeat(columns));
}

/** A bullet by the depth; a task's box stands for it. */
function bullets({ items }: List, depth: number): string[] {
  const bullet = BULLETS[depth % BULLETS.length] ?? '•';
  return items.map((item) => box(item) ?? bullet);
}

/** The items' numbers, the units under each other; a task's box follows its number. */
function numbers({ style, items }: List): string[] {
  const written = items.map(({ number }) => `${itemNumber(number, style)}.`);
  const columns = widestOf(written);
  return items.map((item, i) => {
    const number = (written[i] ?? '').padStart(columns);
    const task = box(item);
    return task ? `${number} ${task}` : number;
  });
}

function box({ checked }: ListItem): string | null {
  if (checked === null) return null;
  return checked ? '☑' : '☐';
}

/** Terms in bold, and what they mean indented under them. */
export function definitions(
  { items }: Definitions,
  column: Column,
  page: Page,
  layOut: LayOut,
): string[] {
  const columns = column.width < 40 ? 2 : 4;
  const room = hasRoom(column.width, columns);
  const inside = room ? { ...column, width: column.width - columns } : column;
  const indent = ' '.repeat(room ? columns : 0);
  return items.flatMap(({ terms, tokens }) => [
    ...terms.flatMap((term) => wrap(page.styles.strong(page.inline(term)), column.width)),
    ...prefixed(layOut(tokens, inside), indent, indent),
  ]);
}
