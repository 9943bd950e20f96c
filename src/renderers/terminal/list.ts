import type { Tokens } from 'marked';
import { hasRoom, prefixed } from '../../layout/indent.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Column, LayOut } from './blocks.ts';
import type { Page } from './page.ts';

const BULLETS = ['•', '◦', '▪'];

/** A list's lines: markers, and the items' blocks hanging after them. */
export function list(token: Tokens.List, column: Column, page: Page, layOut: LayOut): string[] {
  const markerOf = token.ordered ? numbers(token) : bullets(column.bulleted);
  const inside = { ...column, bulleted: column.bulleted + (token.ordered ? 0 : 1) };
  const lines: string[] = [];
  for (const [i, item] of token.items.entries()) {
    if (token.loose && i > 0) lines.push('');
    for (const line of listItem(item, markerOf(item, i), inside, page, layOut)) lines.push(line);
  }
  return lines;
}

function listItem(
  item: Tokens.ListItem,
  marker: string,
  { width, bulleted }: Column,
  { styles }: Page,
  layOut: LayOut,
): string[] {
  const columns = marker.length + 1;
  const room = hasRoom(width, columns);
  const lines = layOut(
    item.tokens,
    { width: room ? width - columns : width, bulleted },
    !item.loose,
  );
  if (lines.length === 0 || !room) return [...wrap(styles.faint(marker.trim()), width), ...lines];
  return prefixed(lines, `${styles.faint(marker)} `, ' '.repeat(columns));
}

type MarkerOf = (item: Tokens.ListItem, index: number) => string;

/** A bullet by the depth; a task's box stands for it. */
function bullets(depth: number): MarkerOf {
  const bullet = BULLETS[depth % BULLETS.length] as string;
  return (item) => box(item) ?? bullet;
}

/** Numbers from the list's start, the units under each other; a task's box follows its number. */
function numbers({ start, items }: Tokens.List): MarkerOf {
  const first = start === '' ? 1 : start;
  const columns = `${first + items.length - 1}.`.length;
  return (item, i) => {
    const number = `${first + i}.`.padStart(columns);
    const task = box(item);
    return task ? `${number} ${task}` : number;
  };
}

function box({ task, checked }: Tokens.ListItem): string | null {
  if (!task) return null;
  return checked ? '☑' : '☐';
}
