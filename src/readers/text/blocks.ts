import { endsSentence } from '../../unicode/sentence.ts';
import { columnsOf } from '../../unicode/width.ts';
import { filledShare, hasGap, isFilled, isStanza, isWideVerse, type Layout } from './layout.ts';
import { joinLines, type Line, lineAt, readLine } from './lines.ts';
import { listAt, markerOf, type TextList } from './lists.ts';

/** A block of an unmarked text, before it is known which lines are headings. */
export type TextBlock = TextParagraph | TextList | TextTable | TextQuotation | Kept | TextRule;

export interface TextParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly raw: string;
  /** How many lines of the source it stands on; a line drawn under it does not count. */
  readonly lines: number;
  /** The line drawn under it, `=` or `-`, where there is one. */
  readonly underline: '=' | '-' | null;
}

/** Rows of as many cells, with tabs between them. */
export interface TextTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly raw: string;
}

/** Mail that is answered: lines after `>`. */
export interface TextQuotation {
  readonly kind: 'quotation';
  readonly blocks: readonly TextBlock[];
  readonly raw: string;
}

/** Lines that stay as they are broken: verse, or indented code and drawings. */
export interface Kept {
  readonly kind: 'verse' | 'code';
  readonly lines: readonly string[];
  readonly raw: string;
}

/** A line drawn across the text, or the asterisks between two scenes. */
export interface TextRule {
  readonly kind: 'rule';
  readonly raw: string;
}

/** Mail is hardly quoted deeper; beyond it the marks stay text. */
const DEEPEST_QUOTATION = 20;

/** Groups the lines of a text into blocks. Nothing is left out but blank lines, marks and drawn lines. */
export function readBlocks(lines: readonly Line[], layout: Layout, depth = 0): TextBlock[] {
  return [...blocksOf(lines, layout, depth)];
}

/** `readBlocks`, each block when it is asked for. */
export function* blocksOf(lines: readonly Line[], layout: Layout, depth = 0): Generator<TextBlock> {
  let i = 0;
  // Where the run of plain lines ends that the current one belongs to.
  let end = 0;
  while (i < lines.length) {
    const line = lineAt(lines, i);
    if (line.text === '') {
      i++;
      continue;
    }
    if (isQuoted(line) && depth < DEEPEST_QUOTATION) {
      const last = endOf(lines, i, isQuoted);
      yield quotation(lines.slice(i, last), layout, depth);
      i = last;
      continue;
    }
    const list = listAt(lines, i, layout);
    if (list) {
      yield list.list;
      i = list.end;
      continue;
    }
    if (end <= i) end = endOf(lines, i, (next) => next.text !== '' && !isQuoted(next));
    const { block, next } = blockAt(lines, i, end, layout);
    yield* block;
    i = next;
  }
}

function isQuoted(line: Line): boolean {
  return /^>(?:[\s>]|$)/.test(line.text);
}

function endOf(lines: readonly Line[], from: number, belongs: (line: Line) => boolean): number {
  let end = from + 1;
  while (end < lines.length && belongs(lineAt(lines, end))) end++;
  return end;
}

function quotation(lines: readonly Line[], layout: Layout, depth: number): TextQuotation {
  const inside = lines.map((line) => readLine(line.text.slice(1).replace(/^ /, '')));
  return {
    kind: 'quotation',
    blocks: readBlocks(
      inside,
      { lineWidth: layout.lineWidth, verse: layout.verse, base: 0 },
      depth + 1,
    ),
    raw: rawOf(lines),
  };
}

/** The block, or the paragraphs of a run, that begin at a plain line, and the line after them. */
function blockAt(
  lines: readonly Line[],
  from: number,
  end: number,
  layout: Layout,
): { block: TextBlock[]; next: number } {
  const line = lineAt(lines, from);
  if (isRule(line)) return { block: [{ kind: 'rule', raw: line.raw }], next: from + 1 };
  const below = from + 1 < end ? lines[from + 1] : undefined;
  const underline = below ? underlineOf(below, line) : null;
  if (underline && below) {
    const raw = rawOf([line, below]);
    const block: TextParagraph = { kind: 'paragraph', text: line.text, raw, lines: 1, underline };
    return { block: [block], next: from + 2 };
  }
  const columns = hasColumns(lines, from);
  if (columns) {
    let next = from + 1;
    while (next < end && hasColumns(lines, next)) next++;
    return { block: [rowsOf(lines.slice(from, next))], next };
  }
  if (layout.lineWidth !== null) {
    const next = partOf(lines, from, end, layout);
    return { block: wrapped(lines.slice(from, next), layout, layout.lineWidth), next };
  }
  // Most paragraphs are a line between blank ones: nothing need be told of them.
  if (end > from + 1 && lineAt(lines, from - 1).text === '') {
    const run = lines.slice(from, end);
    if (isStanza(run, layout.verse ? 2 : 3)) return { block: [verse(run)], next: end };
  }
  const indented = (other: Line) =>
    other.text !== '' && other.indent >= 2 && other.indent >= layout.base + 2;
  if (indented(line) && line.text.length <= 100) {
    const next = Math.min(end, endOf(lines, from, indented));
    return { block: [kept(lines.slice(from, next))], next };
  }
  return { block: [joined([line])], next: from + 1 };
}

/** Two lines or more whose words are far apart: a table of figures. */
function hasColumns(lines: readonly Line[], at: number): boolean {
  if (!hasGap(lineAt(lines, at))) return false;
  return hasGap(lineAt(lines, at - 1)) || hasGap(lineAt(lines, at + 1));
}

function rowsOf(run: readonly Line[]): TextTable | Kept {
  const rows = run.map(({ text }) => text.split('\t'));
  const cells = rows[0]?.length ?? 0;
  const even = cells > 1 && rows.every((row) => row.length === cells);
  return even ? { kind: 'table', rows, raw: rawOf(run) } : kept(run);
}

/** Where a run of broken lines ends, or a list, a rule or an underlined line begins in it. */
function partOf(lines: readonly Line[], from: number, end: number, layout: Layout): number {
  for (let i = from + 1; i < end; i++) {
    const line = lineAt(lines, i);
    const next = i + 1 < end ? lines[i + 1] : undefined;
    if (isRule(line) || (next && underlineOf(next, line)) || hasColumns(lines, i)) return i;
    if (!runsOn(lineAt(lines, i - 1), line, layout) && listAt(lines, i, layout)) return i;
  }
  return end;
}

const BREAKS_OFF = '.:;!?。：；！？';

/** Whether a sentence runs on into a line, so that a dash or a number there begins no item. */
function runsOn(before: Line, line: Line, { lineWidth }: Layout): boolean {
  if (lineWidth === null || BREAKS_OFF.includes(before.text.charAt(before.text.length - 1)))
    return false;
  return markerOf(before) === null && isFilled(before, line, lineWidth, 0.15);
}

/** The blocks of a run of lines that were broken at a line width. */
function wrapped(run: readonly Line[], layout: Layout, lineWidth: number): TextBlock[] {
  const first = lineAt(run, 0);
  const indented = run.every((line) => line.indent >= layout.base + 2);
  if (run.length === 1) return [!indented || isCentred(first, lineWidth) ? joined(run) : kept(run)];
  const filled = filledShare(run, lineWidth, 0.25);
  if (indented && (filled < 0.8 || run.some(({ text }) => looksDrawn(text)))) return [kept(run)];
  if (!indented && run.every((line, i) => i === 0 || line.indent > layout.base))
    return [joined(run)];
  if (filled < 0.5 || isWideVerse(run, lineWidth)) return [verse(run)];
  return paragraphsOf(run, layout, lineWidth).map(joined);
}

/** A title in the middle of the line width; other lines that are indented alone are code. */
function isCentred({ text, indent }: Line, lineWidth: number): boolean {
  return Math.abs(indent + columnsOf(text) / 2 - lineWidth / 2) <= lineWidth / 10;
}

/**
 * Where there are no blank lines, paragraphs begin with an indented line, or end on a line that has
 * room; so does a heading over them.
 */
function paragraphsOf(run: readonly Line[], { base }: Layout, lineWidth: number): Line[][] {
  const parts: Line[][] = [];
  for (const [i, line] of run.entries()) {
    const part = parts.at(-1);
    const before = lineAt(run, i - 1);
    const ended = !isFilled(before, line, lineWidth, 0.25);
    const begins = line.indent > base && (before.indent <= base || ended);
    const heads = i === 1 && run.length > 2 && !isFilled(before, line, lineWidth, 0.4);
    if (part && !begins && !heads && !(ended && endsSentence(before.text))) part.push(line);
    else parts.push([line]);
  }
  return parts;
}

function joined(lines: readonly Line[]): TextParagraph {
  const text = joinLines(lines.map((line) => line.text));
  return { kind: 'paragraph', text, raw: rawOf(lines), lines: lines.length, underline: null };
}

function verse(lines: readonly Line[]): Kept {
  return { kind: 'verse', lines: lines.map((line) => line.text), raw: rawOf(lines) };
}

/** Indented lines, and columns: verse where they look like words, else code. */
function kept(lines: readonly Line[]): Kept {
  if (!lines.some((line) => looksDrawn(line.text))) return verse(lines);
  const margin = lines.reduce(
    (least, { indent }) => Math.min(least, indent),
    Number.POSITIVE_INFINITY,
  );
  return {
    kind: 'code',
    lines: lines.map((line) => ' '.repeat(line.indent - margin) + line.text),
    raw: rawOf(lines),
  };
}

/** Code, tables and drawings have signs that verse has not, or words apart by several spaces (typists put two after a stop). */
function looksDrawn(text: string): boolean {
  return (
    /[^\s.!?:;,] {2,}\S| {4,}|\t|[{}<>|=_\\$#@+^~`]|\/\*|\/\/|\);$/.test(text) ||
    !/\p{L}/u.test(text)
  );
}

/** Two signs at least, of one kind; three of those that also stand in text. */
function isRule(line: Line): boolean {
  return /^(?:[*∗⁂]\s*){2,}$|^(?:[-–—]\s*){2,}$|^(?:_\s*){2,}$|^(?:[=~#•·]\s*){3,}$|^⁂$/.test(
    line.text,
  );
}

/** A line of `=` or `-` drawn under a short line; it is about as long as that. */
function underlineOf(line: Line, above: Line): '=' | '-' | null {
  if (!/^(?:={3,}|-{3,}|~{3,})$/.test(line.text)) return null;
  if (above.text.length > 100 || line.text.length < above.text.length / 2) return null;
  return line.text[0] === '=' ? '=' : '-';
}

function rawOf(lines: readonly Line[]): string {
  return lines.map((line) => line.raw).join('\n');
}
