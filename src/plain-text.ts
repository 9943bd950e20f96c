import type { Token, Tokens } from 'marked';

/** The text of inline tokens, without markup. Soft line breaks are spaces, hard ones `\n`. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(inlineTokenText).join('');
}

/**
 * The text of blocks: a blank line between two, a paragraph on one line (unless it has hard
 * breaks), nested list items indented by two spaces, the cells of a table row separated by tabs.
 */
export function blockText(tokens: readonly Token[]): string {
  const lines: string[] = [];
  writeBlocks(tokens, '', true, lines);
  return lines.join('\n');
}

function inlineTokenText(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
    case 'checkbox':
      return '';
    case 'footnoteRef':
      return `[${(token as unknown as { number: number }).number}]`;
  }
  const nested = (token as Tokens.Generic).tokens;
  if (nested && nested.length > 0) return inlineText(nested);
  return softBreaksAsSpaces((token as { text?: string }).text ?? '');
}

function softBreaksAsSpaces(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, i) => (i === 0 ? line.trimEnd() : i === last ? line.trimStart() : line.trim()))
    .join(' ');
}

/** `apart`: whether a blank line stands between two blocks (not in the items of a tight list). */
function writeBlocks(
  tokens: readonly Token[],
  indent: string,
  apart: boolean,
  lines: string[],
): void {
  const start = lines.length;
  for (const token of tokens) {
    const before = lines.length;
    if (apart && before > start) lines.push('');
    const from = lines.length;
    writeBlock(token, indent, lines);
    if (lines.length === from) lines.length = before;
  }
}

function writeBlock(token: Token, indent: string, lines: string[]): void {
  switch (token.type) {
    case 'space':
    case 'html':
    case 'def':
    case 'checkbox':
      return;
    case 'hr':
      lines.push(`${indent}* * *`);
      return;
    case 'code':
      writeLines((token as Tokens.Code).text, indent, lines);
      return;
    case 'list':
      writeList(token as Tokens.List, indent, lines);
      return;
    case 'blockquote':
      writeBlocks((token as Tokens.Blockquote).tokens, indent, true, lines);
      return;
    case 'table':
      writeTable(token as Tokens.Table, indent, lines);
      return;
    default:
      writeLines(inlineTokenText(token), indent, lines);
  }
}

function writeList(list: Tokens.List, indent: string, lines: string[]): void {
  let number = list.start === '' ? 1 : list.start;
  for (const [i, item] of list.items.entries()) {
    if (list.loose && i > 0) lines.push('');
    const first = lines.length;
    writeBlocks(item.tokens, `${indent}  `, list.loose, lines);
    const marker = list.ordered ? `${number++}. ` : '- ';
    const box = item.task ? (item.checked ? '[x] ' : '[ ] ') : '';
    const text = (lines[first] ?? '').slice(indent.length + 2);
    lines[first] = `${indent}${marker}${box}${text}`.trimEnd();
  }
}

function writeTable(table: Tokens.Table, indent: string, lines: string[]): void {
  for (const row of [table.header, ...table.rows]) {
    const cells = row.map((cell) => inlineText(cell.tokens).replaceAll('\n', ' '));
    lines.push(indent + cells.join('\t'));
  }
}

function writeLines(text: string, indent: string, lines: string[]): void {
  if (text === '') return;
  for (const line of text.split('\n')) lines.push(line === '' ? '' : indent + line);
}
