import type { Token, Tokens } from 'marked';
import { code } from './code.ts';
import { minorHeading } from './heading.ts';
import { list } from './list.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { quotation } from './quotation.ts';
import { table } from './table.ts';

/** The room that a block has. */
export interface Column {
  /** Columns; Infinity: no wrapping. */
  readonly width: number;
  /** How many bulleted lists the block stands in. */
  readonly bulleted: number;
}

/** Lays out blocks that stand in another one. */
export type LayOut = (tokens: readonly Token[], column: Column, tight?: boolean) => string[];

/** How wide a rule or a centred mark may be where nothing is wrapped, in columns. */
export const PAGE = 80;

/** Blocks as lines, a blank line between two; in a tight list item only where it is needed. */
export function layOut(
  tokens: readonly Token[],
  column: Column,
  page: Page,
  tight = false,
): string[] {
  const nested: LayOut = (inner, room, close) => layOut(inner, room, page, close);
  const lines: string[] = [];
  let before = '';
  for (const token of tokens) {
    const block = layOutOne(token, column, page, nested);
    if (block.length === 0) continue;
    if (before && !(tight && isClose(before) && isClose(token.type))) lines.push('');
    for (const line of block) lines.push(line);
    before = token.type;
  }
  return lines;
}

/** Text and nested lists follow each other without a blank line in a tight list. */
function isClose(type: string): boolean {
  return type === 'text' || type === 'paragraph' || type === 'list';
}

/** One block as lines; none where it prints nothing. */
function layOutOne(token: Token, column: Column, page: Page, nested: LayOut): string[] {
  switch (token.type) {
    case 'space':
    case 'html':
    case 'def':
    case 'checkbox':
      return [];
    case 'paragraph':
      return paragraph(page.inline((token as Tokens.Paragraph).tokens), column.width);
    case 'heading':
      return minorHeading(
        page.inline((token as Tokens.Heading).tokens).replaceAll('\n', ' '),
        column.width,
        page.styles,
      );
    case 'list':
      return list(token as Tokens.List, column, page, nested);
    case 'blockquote':
      return quotation(token as Tokens.Blockquote, column, page, nested);
    case 'code':
      return code(token as Tokens.Code, column.width, page);
    case 'table':
      return table(token as Tokens.Table, column.width, page);
    case 'hr':
      return [separator(column.width, page)];
    default:
      return paragraph(page.inline([token]), column.width);
  }
}

/** Three asterisks in the middle of the measure. */
function separator(width: number, { styles }: Page): string {
  const mark = width >= 5 ? '* * *' : '*';
  const indent = Math.floor((Math.min(width, PAGE) - mark.length) / 2);
  return ' '.repeat(Math.max(0, indent)) + styles.faint(mark);
}
