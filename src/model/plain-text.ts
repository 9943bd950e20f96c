import { lowered, raised } from '../unicode/superscript.ts';
import type { Block, Image, Inline, Link, List, Table, Text } from './article.ts';

/** Numbers links; `[1]` then follows a link's text. */
interface Links {
  numberOf(link: Link | Image): number | null;
}

/** A plain text as inline content; none for null or an empty text. */
export function asInline(text: string | null): readonly Text[] {
  return text ? [{ type: 'text', text }] : [];
}

/** The text of inline content, without markup; a line break is `\n`. */
export function inlineText(tokens: readonly Inline[], links?: Links): string {
  let text = '';
  for (const token of tokens) text += runText(token, links);
  return text;
}

/** What stands right in another piece of content, in reading order. */
export function childrenOf(node: Block | Inline): readonly (Block | Inline)[] {
  if (node.type === 'list') return node.items.flatMap(({ tokens }) => tokens);
  if (node.type === 'table')
    return [node.header, ...node.rows].flat().flatMap(({ tokens }) => tokens);
  return 'tokens' in node ? node.tokens : [];
}

/**
 * The text of blocks: a blank line between two, a paragraph on one line (unless it has line breaks),
 * nested list items indented by two spaces, the cells of a table row separated by tabs.
 */
export function blockText(blocks: readonly Block[], links?: Links): string {
  const out: Output = { lines: [], links };
  writeBlocks(blocks, '', true, out);
  return out.lines.join('\n');
}

interface Output {
  readonly lines: string[];
  readonly links: Links | undefined;
}

function runText(token: Inline, links: Links | undefined): string {
  switch (token.type) {
    case 'text':
    case 'codespan':
      return token.text;
    case 'br':
      return '\n';
    case 'footnoteRef':
      // Links are numbered too, so a note's number is set apart from theirs.
      return `[^${token.number}]`;
    case 'link':
      return numbered(inlineText(token.tokens, links), token, links);
    case 'image':
      return links
        ? numbered(token.text === '' ? '[image]' : `[image: ${token.text}]`, token, links)
        : token.text;
    case 'sup':
      return raised(inlineText(token.tokens, links));
    case 'sub':
      return lowered(inlineText(token.tokens, links));
    default:
      return inlineText(token.tokens, links);
  }
}

function numbered(text: string, link: Link | Image, links: Links | undefined): string {
  const number = links?.numberOf(link) ?? null;
  return number === null ? text : `${text}[${number}]`;
}

/** `apart`: whether a blank line stands between two blocks (not in the items of a tight list). */
function writeBlocks(blocks: readonly Block[], indent: string, apart: boolean, out: Output): void {
  const start = out.lines.length;
  for (const block of blocks) {
    const before = out.lines.length;
    if (apart && before > start) out.lines.push('');
    const from = out.lines.length;
    writeBlock(block, indent, out);
    if (out.lines.length === from) out.lines.length = before;
  }
}

function writeBlock(block: Block, indent: string, out: Output): void {
  switch (block.type) {
    case 'hr':
      out.lines.push(`${indent}* * *`);
      return;
    case 'code':
      writeLines(block.text, indent, out);
      return;
    case 'list':
      writeList(block, indent, out);
      return;
    case 'blockquote':
      writeBlocks(block.tokens, indent, true, out);
      return;
    case 'table':
      writeTable(block, indent, out);
      return;
    case 'paragraph':
    case 'heading':
      writeLines(inlineText(block.tokens, out.links), indent, out, true);
  }
}

function writeList(list: List, indent: string, out: Output): void {
  let number = list.start;
  for (const [i, { checked, tokens }] of list.items.entries()) {
    if (list.loose && i > 0) out.lines.push('');
    const first = out.lines.length;
    writeBlocks(tokens, `${indent}  `, list.loose, out);
    const marker = list.ordered ? `${number++}. ` : '- ';
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const text = (out.lines[first] ?? '').slice(indent.length + 2);
    out.lines[first] = `${indent}${marker}${box}${text}`.trimEnd();
  }
}

function writeTable(table: Table, indent: string, out: Output): void {
  for (const row of [table.header, ...table.rows]) {
    const cells = row.map(({ tokens }) => inlineText(tokens, out.links).replaceAll('\n', ' '));
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
