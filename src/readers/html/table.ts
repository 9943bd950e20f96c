import type { Token, Tokens } from 'marked';
import { blockText, inlineText } from '../../plain-text.ts';
import { collapse } from './inline.ts';
import { blocksOf } from './tokens.ts';
import type { Element, Node } from './tree.ts';

/**
 * A table as marked's token, its rows made equally long. One column is layout, not data: its cells
 * come as blocks. A table without header cells has an empty header.
 */
export function tableOf(table: Element): Token[] {
  const caption = childrenNamed(table, ['caption']).flatMap((found) => blocksOf(found.children));
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return caption;
  if (columns === 1) return [...caption, ...rows.flat().flatMap((cell) => blocksOf(cell.children))];
  const headed = rows[0]?.every((cell) => cell.name === 'th') ? rows.shift() : undefined;
  const row = (cells: readonly Element[]) =>
    Array.from({ length: columns }, (_, index) => tableCell(cells[index], headed?.[index]));
  const token: Tokens.Table = {
    type: 'table',
    raw: '',
    align: Array.from({ length: columns }, (_, index) => alignment(headed?.[index])),
    header: row(headed ?? []),
    rows: rows.map(row),
  };
  return [...caption, token];
}

function childrenNamed(element: Element, names: readonly string[]): Element[] {
  return element.children.filter(
    (child): child is Element => 'name' in child && names.includes(child.name),
  );
}

function rowsOf(table: Element): Element[][] {
  const groups = [table, ...childrenNamed(table, ['thead', 'tbody', 'tfoot'])];
  return groups
    .flatMap((group) => childrenNamed(group, ['tr']))
    .map((row) => childrenNamed(row, ['td', 'th']))
    .filter((row) => row.length > 0);
}

function tableCell(cell: Element | undefined, header: Element | undefined): Tokens.TableCell {
  const tokens = cell ? collapse(flattened(cell.children)) : [];
  return {
    text: inlineText(tokens),
    tokens,
    header: cell?.name === 'th',
    align: alignment(header),
  };
}

/** A cell's blocks, run together: a line break between each two. */
function flattened(nodes: readonly Node[]): Token[] {
  const blocks = blocksOf(nodes);
  return blocks.flatMap((block, index) => {
    const tokens = 'tokens' in block && block.tokens ? block.tokens : [textOf(block)];
    return index === 0 ? tokens : [{ type: 'br', raw: '' }, ...tokens];
  });
}

function textOf(block: Token): Tokens.Text {
  const text = blockText([block]);
  return { type: 'text', raw: '', text };
}

function alignment(cell: Element | undefined): 'left' | 'center' | 'right' | null {
  const found = /\b(left|center|right)\b/.exec(
    `${cell?.attributes.align ?? ''} ${cell?.attributes.style ?? ''}`,
  )?.[1];
  return (found as 'left' | 'center' | 'right' | undefined) ?? null;
}
