import { hasRoom, prefixed } from '../../layout/indent.ts';
import { unstyled, wrap } from '../../layout/wrap.ts';
import type { Block, Figure, Quotation } from '../../model/article.ts';
import { alertName, inlineText } from '../../model/plain-text.ts';
import { columnsOf } from '../../unicode/width.ts';
import { code, indented } from './code.ts';
import { minorHeading } from './head.ts';
import { definitions, list } from './list.ts';
import { type Column, type LayOut, PAGE_WIDTH, type Page } from './page.ts';
import { table } from './table.ts';

/** Blocks as lines, a blank line between two; in a tight list item only where it is needed. */
export function layOut(
  blocks: readonly Block[],
  column: Column,
  page: Page,
  tight = false,
): string[] {
  const nested: LayOut = (inner, room, close) => layOut(inner, room, page, close);
  const lines: string[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const own = layOutOne(block, column, page, nested);
    if (own.length === 0) continue;
    if (before && !(tight && isClose(before) && isClose(block))) lines.push('');
    for (const line of own) lines.push(line);
    before = block;
  }
  return lines;
}

/** Text and nested lists follow each other without a blank line in a tight list. */
function isClose({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list';
}

/** One block as lines; none where it prints nothing. */
function layOutOne(block: Block, column: Column, page: Page, nested: LayOut): string[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(page.inline(block.tokens), column.width);
    case 'heading': {
      const text = page.inline(block.tokens).replaceAll('\n', ' ');
      return minorHeading(text, column.width, page.styles);
    }
    case 'list':
      return list(block, column, page, nested);
    case 'definitions':
      return definitions(block, column, page, nested);
    case 'figure':
      return figure(block, column.width, page);
    case 'formulaBlock':
      return indented(formulaLines(block.text, page) ?? block.source, column.width);
    case 'blockquote':
      return quotation(block, column, page, nested);
    case 'code':
      return code(block, column.width, page);
    case 'table':
      return table(block, column.width, page, nested);
    case 'hr':
      return [separator(column.width, page)];
  }
}

/** The longest line, in columns, that is still one of verse or of an address, not a paragraph of prose. */
const VERSE = 80;

/** A paragraph's lines; one with line breaks and short lines is verse, of which turnovers hang. */
export function paragraph(text: string, width: number): string[] {
  if (text.trim() === '') return [];
  if (!text.includes('\n')) return wrap(text, width);
  const lines = unstyled(text).split('\n');
  const hangs = width >= 20 && lines.every((line) => columnsOf(line) <= VERSE);
  return wrap(text, width, hangs ? (width < 40 ? 2 : 4) : 0);
}

/** A quotation's lines, each after a bar; an alert's in its colour, under its name. */
function quotation(
  { alert, tokens }: Quotation,
  column: Column,
  { styles }: Page,
  layOut: LayOut,
): string[] {
  const style = alert ? styles.alerts[alert] : styles.faint;
  const room = hasRoom(column.width, 2);
  const inner = room ? { ...column, width: column.width - 2 } : column;
  const name = alert ? wrap(styles.strong(style(alertName(alert))), inner.width) : [];
  const lines = [...name, ...layOut(tokens, inner)];
  const bar = `${style('│')} `;
  return room ? prefixed(lines, bar, bar) : lines;
}

/** Pictures, and their caption under them, unless it says what a picture's text says. */
function figure({ images, caption }: Figure, width: number, page: Page): string[] {
  const pictures = images.flatMap((image) => wrap(page.inline([image]), width));
  const said = inlineText(caption);
  if (said === '' || images.some(({ text }) => text === said)) return pictures;
  const lines = wrap(page.styles.em(page.inline(caption)), width);
  return [...pictures, ...lines];
}

/** The lines of a formula in plain characters; null where one of them cannot be written so. */
function formulaLines(tex: string, { formula }: Page): string | null {
  const lines = tex.split(/\\\\\s*/).map(formula);
  return lines.every((line) => line !== null) ? lines.join('\n') : null;
}

/** Three asterisks in the middle of the line width. */
function separator(width: number, { styles }: Page): string {
  const mark = width >= 5 ? '* * *' : '*';
  const indent = Math.floor((Math.min(width, PAGE_WIDTH) - mark.length) / 2);
  return ' '.repeat(Math.max(0, indent)) + styles.faint(mark);
}
