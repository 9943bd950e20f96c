import { columnsOf } from '../../unicode/width.ts';
import { filledShare, hasGap, isFilled, type Layout } from './layout.ts';
import { joinLines, type Line, lineAt, readLine } from './lines.ts';
import { listAt, markerOf, type TextList } from './lists.ts';

/** A block of an unmarked text, before it is known which lines are headings. */
export type TextBlock = TextParagraph | TextList | TextQuotation | Kept | TextRule;

/** A paragraph; only one that stands on a line of its own may be a heading. */
export interface TextParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly raw: string;
  /** Whether it stands on one line of the source. */
  readonly alone: boolean;
  /** The line drawn under it, `=` or `-`, where there is one. */
  readonly underline: '=' | '-' | null;
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
      { measure: layout.measure, verse: layout.verse, base: 0 },
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
  if (underline) {
    const both = lines.slice(from, from + 2);
    return { block: [paragraph(both, true, underline, line.text)], next: from + 2 };
  }
  if (layout.measure !== null) {
    const next = partOf(lines, from, end, layout);
    return { block: wrapped(lines.slice(from, next), layout, layout.measure), next };
  }
  // Whether all of a text is verse need not be told for paragraphs of a line each.
  if (end > from + 1 && layout.verse) {
    return { block: [verse(lines.slice(from, end))], next: end };
  }
  const indented = (other: Line) =>
    other.text !== '' && other.indent >= 2 && other.indent >= layout.base + 2;
  if (indented(line) && line.text.length <= 100) {
    const next = Math.min(end, endOf(lines, from, indented));
    return { block: [kept(lines.slice(from, next))], next };
  }
  return { block: [paragraph([line], true, null, line.text)], next: from + 1 };
}

/** Where a run of broken lines ends, or a list, a rule or an underlined line begins in it. */
function partOf(lines: readonly Line[], from: number, end: number, layout: Layout): number {
  for (let i = from + 1; i < end; i++) {
    const line = lineAt(lines, i);
    const next = i + 1 < end ? lines[i + 1] : undefined;
    if (isRule(line) || (next && underlineOf(next, line))) return i;
    if (!runsOn(lineAt(lines, i - 1), line, layout) && listAt(lines, i, layout)) return i;
  }
  return end;
}

const BREAKS_OFF = '.:;!?。：；！？';

/** Whether a sentence runs on into a line, so that a dash or a number there begins no item. */
function runsOn(before: Line, line: Line, { measure }: Layout): boolean {
  if (measure === null || BREAKS_OFF.includes(before.text.charAt(before.text.length - 1)))
    return false;
  return markerOf(before) === null && isFilled(before, line, measure, 0.15);
}

/** The blocks of a run of lines that were broken at a measure. */
function wrapped(run: readonly Line[], layout: Layout, measure: number): TextBlock[] {
  const first = lineAt(run, 0);
  if (run.length === 1 && (first.indent < layout.base + 2 || isCentred(first, measure)))
    return [paragraph(run, true, null, first.text)];
  if (run.every((line) => line.indent >= layout.base + 2 || hasGap(line))) return [kept(run)];
  if (hangs(run, layout)) return [joined(run)];
  if (filledShare(run, measure, 0.25) < 0.5) return [verse(run)];
  return indentedParagraphs(run, layout).map(joined);
}

/** A title in the middle of the measure; other lines that are indented alone are code. */
function isCentred({ text, indent }: Line, measure: number): boolean {
  return Math.abs(indent + columnsOf(text) / 2 - measure / 2) <= measure / 10;
}

/** `o  item` and the like: the lines after the first are indented. */
function hangs(run: readonly Line[], layout: Layout): boolean {
  return run.every((line, i) => i === 0 || line.indent > layout.base);
}

/** Books that have no blank lines begin each paragraph with an indented line. */
function indentedParagraphs(run: readonly Line[], layout: Layout): Line[][] {
  const parts: Line[][] = [];
  for (const [i, line] of run.entries()) {
    const next = run[i + 1];
    const begins = line.indent > layout.base && (!next || next.indent <= layout.base);
    const part = parts.at(-1);
    if (part && !begins) part.push(line);
    else parts.push([line]);
  }
  return parts;
}

function joined(lines: readonly Line[]): TextParagraph {
  return paragraph(lines, lines.length === 1, null, joinLines(lines.map((line) => line.text)));
}

function paragraph(
  lines: readonly Line[],
  alone: boolean,
  underline: '=' | '-' | null,
  text: string,
): TextParagraph {
  return { kind: 'paragraph', text, raw: rawOf(lines), alone, underline };
}

function verse(lines: readonly Line[]): Kept {
  return { kind: 'verse', lines: lines.map((line) => line.text), raw: rawOf(lines) };
}

/** Indented lines: verse where they look like words, else code. */
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
