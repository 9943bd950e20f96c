import { hasRoom, prefixed } from '../../layout/indent.ts';
import { wrap } from '../../layout/wrap.ts';
import type { List, ListItem } from '../../model/article.ts';
import type { Column, LayOut, Page } from './page.ts';

const BULLETS = ['•', '◦', '▪'];

/** A list's lines: markers, and the items' blocks hanging after them. */
export function list(block: List, column: Column, page: Page, layOut: LayOut): string[] {
  const { ordered, loose, items } = block;
  const markerOf = ordered ? numbers(block) : bullets(column.bulleted);
  const inside = { ...column, bulleted: column.bulleted + (ordered ? 0 : 1) };
  const lines: string[] = [];
  for (const [i, item] of items.entries()) {
    if (loose && i > 0) lines.push('');
    const marker = markerOf(item, i);
    const own = listItem(item, marker, !loose, inside, page, layOut);
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

type MarkerOf = (item: ListItem, index: number) => string;

/** A bullet by the depth; a task's box stands for it. */
function bullets(depth: number): MarkerOf {
  const bullet = BULLETS[depth % BULLETS.length] ?? '•';
  return (item) => box(item) ?? bullet;
}

/** Numbers from the list's start, the units under each other; a task's box follows its number. */
function numbers({ start, items }: List): MarkerOf {
  const columns = `${start + items.length - 1}.`.length;
  return (item, i) => {
    const number = `${start + i}.`.padStart(columns);
    const task = box(item);
    return task ? `${number} ${task}` : number;
  };
}

function box({ checked }: ListItem): string | null {
  if (checked === null) return null;
  return checked ? '☑' : '☐';
}
