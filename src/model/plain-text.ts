import type { Token, Tokens } from 'marked';
import { lowered, raised } from '../unicode/superscript.ts';

/** Numbers links; `[1]` then follows a link's text. */
interface Links {
  numberOf(link: Tokens.Link | Tokens.Image): number | null;
}

/** The text of inline tokens, without markup; a hard line break is `\n`. */
export function inlineText(tokens: readonly Token[], links?: Links): string {
  let text = '';
  for (const token of tokens) text += inlineTokenText(token, links);
  return text;
}

/** The tokens that stand in another: a list's items, a table's cells' own, else its `tokens`. */
export function childrenOf(token: Token): readonly Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  }
  return (token as Tokens.Generic).tokens ?? [];
}

/**
 * The text of blocks: a blank line between two, a paragraph on one line (unless it has hard
 * breaks), nested list items indented by two spaces, the cells of a table row separated by tabs.
 */
export function blockText(tokens: readonly Token[], links?: Links): string {
  const out: Output = { lines: [], links };
  writeBlocks(tokens, '', true, out);
  return out.lines.join('\n');
}

interface Output {
  readonly lines: string[];
  readonly links: Links | undefined;
}

function inlineTokenText(token: Token, links: Links | undefined): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
    case 'checkbox':
      return '';
    case 'footnoteRef':
      // Links are numbered too, so a note's number is set apart from theirs.
      return `[^${(token as unknown as { number: number }).number}]`;
    case 'link':
    case 'image':
      if (links) return numberedText(token as Tokens.Link | Tokens.Image, links);
  }
  const nested = (token as Tokens.Generic).tokens;
  if (nested) {
    const text = inlineText(nested, links);
    if (token.type === 'sup') return raised(text);
    return token.type === 'sub' ? lowered(text) : text;
  }
  return (token as { text?: string }).text ?? '';
}

function numberedText(link: Tokens.Link | Tokens.Image, links: Links): string {
  const inner = inlineText(link.tokens, links);
  const text = link.type === 'link' ? inner : `[image${inner && `: ${inner}`}]`;
  const number = links.numberOf(link);
  return number === null ? text : `${text}[${number}]`;
}

/** `apart`: whether a blank line stands between two blocks (not in the items of a tight list). */
function writeBlocks(tokens: readonly Token[], indent: string, apart: boolean, out: Output): void {
  const start = out.lines.length;
  for (const token of tokens) {
    const before = out.lines.length;
    if (apart && before > start) out.lines.push('');
    const from = out.lines.length;
    writeBlock(token, indent, out);
    if (out.lines.length === from) out.lines.length = before;
  }
}

function writeBlock(token: Token, indent: string, out: Output): void {
  switch (token.type) {
    case 'space':
    case 'html':
    case 'def':
    case 'checkbox':
      return;
    case 'hr':
      out.lines.push(`${indent}* * *`);
      return;
    case 'code':
      writeLines((token as Tokens.Code).text, indent, out);
      return;
    case 'list':
      writeList(token as Tokens.List, indent, out);
      return;
    case 'blockquote':
      writeBlocks((token as Tokens.Blockquote).tokens, indent, true, out);
      return;
    case 'table':
      writeTable(token as Tokens.Table, indent, out);
      return;
    default:
      writeLines(inlineTokenText(token, out.links), indent, out, true);
  }
}

function writeList(list: Tokens.List, indent: string, out: Output): void {
  let number = list.start === '' ? 1 : list.start;
  for (const [i, item] of list.items.entries()) {
    if (list.loose && i > 0) out.lines.push('');
    const first = out.lines.length;
    writeBlocks(item.tokens, `${indent}  `, list.loose, out);
    const marker = list.ordered ? `${number++}. ` : '- ';
    const box = item.task ? (item.checked ? '[x] ' : '[ ] ') : '';
    const text = (out.lines[first] ?? '').slice(indent.length + 2);
    out.lines[first] = `${indent}${marker}${box}${text}`.trimEnd();
  }
}

function writeTable(table: Tokens.Table, indent: string, out: Output): void {
  for (const row of [table.header, ...table.rows]) {
    const cells = row.map((cell) => inlineText(cell.tokens, out.links).replaceAll('\n', ' '));
    out.lines.push(indent + cells.join('\t'));
  }
}

/** `trimmed`: spaces at the end of a line mean nothing, but in code. */
function writeLines(text: string, indent: string, out: Output, trimmed = false): void {
  if (text === '') return;
  for (const line of text.split('\n')) {
    const kept = trimmed ? line.trimEnd() : line;
    out.lines.push(kept === '' ? '' : indent + kept);
  }
}
