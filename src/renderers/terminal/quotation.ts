import type { Tokens } from 'marked';
import { hasRoom, prefixed } from '../../layout/indent.ts';
import type { Column, LayOut } from './blocks.ts';
import type { Page } from './page.ts';

/** A quotation's lines, each after a bar. */
export function quotation(
  { tokens }: Tokens.Blockquote,
  column: Column,
  { styles }: Page,
  layOut: LayOut,
): string[] {
  if (!hasRoom(column.width, 2)) return layOut(tokens, column);
  const lines = layOut(tokens, { ...column, width: column.width - 2 });
  const bar = styles.faint('│');
  return prefixed(lines, `${bar} `, `${bar} `);
}
