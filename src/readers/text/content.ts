import type { Block, Inline, List, Table } from '../../model/article.ts';
import { asInline } from '../../model/plain-text.ts';
import type { TextBlock, TextTable } from './blocks.ts';
import type { TextList } from './lists.ts';

/** A block as the content of an article, its text as it stands. */
export function contentOf(block: TextBlock): Block {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', tokens: asInline(block.text) };
    case 'verse':
      return { type: 'paragraph', tokens: block.lines.flatMap(verseLine) };
    case 'code':
      return { type: 'code', text: block.lines.join('\n'), lang: null };
    case 'table':
      return tableContent(block);
    case 'rule':
      return { type: 'hr' };
    case 'quotation':
      return { type: 'blockquote', alert: null, tokens: block.blocks.map(contentOf) };
    case 'list':
      return listContent(block);
  }
}

function verseLine(line: string, index: number): Inline[] {
  return [...(index > 0 ? [{ type: 'br' } as const] : []), ...asInline(line)];
}

function listContent({ ordered, start, items }: TextList): List {
  return {
    type: 'list',
    ordered,
    style: '1',
    loose: false,
    items: items.map(({ text, nested }, i) => ({
      number: start + i,
      checked: null,
      tokens: [{ type: 'paragraph', tokens: asInline(text) }, ...nested.map(listContent)],
    })),
  };
}

function tableContent({ rows }: TextTable): Table {
  return {
    type: 'table',
    align: (rows[0] ?? []).map(() => null),
    header: [],
    rows: rows.map((row) =>
      row.map((cell) => ({ tokens: [{ type: 'paragraph', tokens: asInline(cell.trim()) }] })),
    ),
  };
}
