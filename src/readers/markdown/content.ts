import type { Token, Tokens } from 'marked';
import { clean, cleanLine } from '../../unicode/sanitize.ts';
import { isUnspaced } from '../../unicode/scripts.ts';

type RawHtml = typeof import('./raw-html.ts');

let html: RawHtml | undefined;

/**
 * Makes a document's tokens final, in place: entities decoded, what they stood for cleaned, raw HTML
 * turned into the tokens that it means. Returns the blocks. What that takes is loaded where the
 * source may have any.
 */
export async function settle(blocks: readonly Token[], source: string): Promise<Token[]> {
  if (/[<&]/.test(source)) html ??= await import('./raw-html.ts');
  return settleBlocks(blocks);
}

function settleBlocks(blocks: readonly Token[]): Token[] {
  const settled: Token[] = [];
  for (const block of blocks) {
    const tokens = settleBlock(block);
    if (Array.isArray(tokens)) for (const each of tokens) settled.push(each);
    else if (tokens) settled.push(tokens);
  }
  return settled;
}

function settleBlock(block: Token): Token | Token[] | null {
  switch (block.type) {
    case 'space':
    case 'def':
      return null;
    case 'html':
      return (html as RawHtml).htmlBlocks(block.raw);
    case 'code': {
      const code = block as Tokens.Code;
      if (code.lang) code.lang = decodeLine(code.lang);
      return code;
    }
    case 'list':
      for (const item of (block as Tokens.List).items) item.tokens = settleBlocks(item.tokens);
      return block;
    case 'table': {
      const table = block as Tokens.Table;
      for (const row of [table.header, ...table.rows]) {
        for (const cell of row) cell.tokens = settleInline(cell.tokens);
      }
      return block;
    }
    case 'blockquote':
    case 'footnote':
      block.tokens = settleBlocks(block.tokens ?? []);
      return block;
    case 'text':
      // Of a tight list item: a paragraph but for the space around it.
      block.tokens = settleInline(block.tokens ?? [{ ...block } as Tokens.Text]);
      return block;
    default:
      if ('tokens' in block && block.tokens) block.tokens = settleInline(block.tokens);
      return block;
  }
}

function settleInline(tokens: readonly Token[]): Token[] {
  let raw = false;
  for (const token of tokens) {
    if (token.type === 'html') raw = true;
    else settleRun(token);
  }
  return raw ? (html as RawHtml).htmlInline(tokens) : (tokens as Token[]);
}

function settleRun(token: Token): void {
  switch (token.type) {
    case 'text': {
      const text = token as Tokens.Text;
      // Inside raw HTML marked leaves the text as it stands; elsewhere it has decoded the numeric
      // entities alone, so the source is decoded afresh.
      if (text.tokens) text.tokens = settleInline(text.tokens);
      else text.text = softened(text.raw.includes('&') ? clean(decoded(text.raw)) : text.text);
      return;
    }
    case 'link':
    case 'image': {
      const link = token as Tokens.Link | Tokens.Image;
      link.href = decodeLine(link.href);
      if (link.title) link.title = decodeLine(link.title);
      if (token.type === 'image') link.text = decodeLine(link.text);
      if (link.tokens) link.tokens = settleInline(link.tokens);
      return;
    }
    default:
      if ('tokens' in token && token.tokens) token.tokens = settleInline(token.tokens);
  }
}

function decodeLine(text: string): string {
  return text.includes('&') ? cleanLine(decoded(text)) : text;
}

/** Longer numbers are no references to a character (CommonMark 0.31.2, 2.5). */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;

function decoded(text: string): string {
  const { decodeHTMLStrict } = html as RawHtml;
  return text.replace(REFERENCE, (reference) => decodeHTMLStrict(reference));
}

/** What a line break may take with it: spaces, and all that is not ASCII. */
const BESIDE_BREAK = /[^!-~]\n|\n[^!-~]/;

/** A line break of the source is a space; between two characters of a script without spaces, nothing. */
function softened(text: string): string {
  if (!text.includes('\n')) return text;
  if (!BESIDE_BREAK.test(text)) return text.replaceAll('\n', ' ');
  const lines = text.split('\n');
  const last = lines.length - 1;
  const pieces: string[] = [];
  for (const [i, line] of lines.entries()) {
    const piece = i === 0 ? line.trimEnd() : i === last ? line.trimStart() : line.trim();
    const joined = isUnspaced(pieces.at(-1)?.at(-1) ?? '') && isUnspaced(piece[0] ?? '');
    if (i > 0 && !joined) pieces.push(' ');
    pieces.push(piece);
  }
  return pieces.join('');
}
