import type { Dateline } from '../../model/article.ts';
import { FIRST_BLOCKS } from '../compose.ts';
import { readDateline } from '../press/dateline.ts';
import { isParagraph, type Part, partsOf } from './parts.ts';

/** Characters; a dateline ends before. */
const OPENING = 200;
/** More lines before the fifth block, each of which may open one, take longer to look at than to read. */
const MOST_LINES = 300;
const MARKUP = /[*_~`[\]<&\\|!]| {2}$/m;
/** What sets a dateline off. */
const DASH = /[—–―]|--|\s[-‐−]\s/;
/** Signs of emphasis, code and links. */
const SIGNS = /[*_~`[\]\\!]/g;
/** Signs that a paragraph in a list, a quotation or a table comes after. */
const MARKS = /^[\s>*+\-\d.)#|]+/;

/**
 * The dateline of a Markdown document's body, or null; undefined where only reading tells: where there
 * is one that has markup, or comes after blocks that cannot be counted in the source.
 */
export function quickDateline(body: string): Dateline | null | undefined {
  let blocks = 0;
  let counted = true;
  let lines = 0;
  for (const part of partsOf(body)) {
    if (blocks >= FIRST_BLOCKS) return null;
    const paragraph = isOneParagraph(part);
    if (paragraph || part.kind === 'code' || isHeading(part)) blocks += isNote(part) ? 0 : 1;
    // Lists and the like: parts of one block or of several.
    else counted = false;
    if (part.kind === 'code' || isHeading(part)) continue;
    const opening = openingAt(part.lines, 0);
    if (paragraph && counted && !MARKUP.test(opening)) {
      const found = readDateline(joined(opening));
      if (found) return found;
    } else {
      const starts = paragraph ? [0] : [...part.lines.keys()];
      lines += starts.length;
      if (lines > MOST_LINES) return undefined;
      if (starts.some((i) => mayHaveDateline(openingAt(part.lines, i)))) return undefined;
    }
  }
  return null;
}

function isOneParagraph({ kind, lines }: Part): boolean {
  return kind === 'text' && /^[^\s<]/.test(lines[0] ?? '') && isParagraph(lines);
}

function isHeading({ lines }: Part): boolean {
  return lines.length === 1 && /^#{1,6}\s/.test(lines[0] ?? '');
}

/** Notes are no part of the body. */
function isNote({ lines }: Part): boolean {
  return lines[0]?.startsWith('[^') === true;
}

/** The text that a paragraph would open with, if it began with a line. */
function openingAt(lines: readonly string[], from: number): string {
  let text = '';
  for (let at = from; at < lines.length && text.length < OPENING; at++) text += `${lines[at]}\n`;
  return text;
}

function mayHaveDateline(opening: string): boolean {
  if (!DASH.test(opening)) return false;
  const text = joined(opening);
  const bare = text.replace(SIGNS, '');
  return [text, bare, bare.replace(MARKS, '')].some((each) => readDateline(each) !== null);
}

function joined(opening: string): string {
  return opening
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
