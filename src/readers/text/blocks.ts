import { joinLines } from './join.ts';
import { filledShare, type Layout } from './layout.ts';
import { type Line, readLine } from './lines.ts';
import { type List, listAt } from './lists.ts';

/** A block of an unmarked text, before it is known which lines are headings. */
export type Block = Paragraph | List | Quotation | Kept | Rule;

/** A paragraph; only one that stands on a line of its own may be a heading. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly raw: string;
  /** Whether it stands on one line of the source. */
  readonly alone: boolean;
  /** The line drawn under it, `=` or `-`, where there is one. */
  readonly underline: '=' | '-' | null;
}

/** Mail that is answered: lines after `>`. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly blocks: readonly Block[];
  readonly raw: string;
}

/** Lines that stay as they are broken: verse, or indented code and drawings. */
export interface Kept {
  readonly kind: 'verse' | 'code';
  readonly lines: readonly string[];
  readonly raw: string;
}

/** A line drawn across the text, or the asterisks between two scenes. */
export interface Rule {
  readonly kind: 'rule';
  readonly raw: string;
}

/** Mail is hardly quoted deeper; beyond it the marks stay text. */
const DEEPEST_QUOTATION = 20;

/** Groups the lines of a text into blocks. Nothing is left out but blank lines, marks and drawn lines. */
export function readBlocks(lines: readonly Line[], layout: Layout, depth = 0): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] as Line;
    if (line.text === '') {
      i++;
      continue;
    }
    if (isQuoted(line) && depth < DEEPEST_QUOTATION) {
      const end = endOf(lines, i, isQuoted);
      blocks.push(quotation(lines.slice(i, end), layout, depth));
      i = end;
      continue;
    }
    const list = listAt(lines, i, layout);
    if (list) {
      blocks.push(list.list);
      i = list.end;
      continue;
    }
    const start = i;
    const end = endOf(lines, i, (next) => next.text !== '' && !isQuoted(next));
    i = layout.measure === null ? separate(lines, start, end, layout, blocks) : end;
    if (layout.measure !== null) {
      i = cutAtList(lines, start, end, layout);
      wrapped(lines.slice(start, i), layout, layout.measure, blocks);
    }
  }
  return blocks;
}

function isQuoted(line: Line): boolean {
  return /^>(?:[\s>]|$)/.test(line.text);
}

function endOf(lines: readonly Line[], from: number, belongs: (line: Line) => boolean): number {
  let end = from + 1;
  while (end < lines.length && belongs(lines[end] as Line)) end++;
  return end;
}

function quotation(lines: readonly Line[], layout: Layout, depth: number): Quotation {
  const inside = lines.map((line) => readLine(line.text.slice(1).replace(/^ /, '')));
  return {
    kind: 'quotation',
    blocks: readBlocks(inside, { ...layout, base: 0 }, depth + 1),
    raw: rawOf(lines),
  };
}

/** Reads one block where each line is a paragraph; returns where the next begins. */
function separate(
  lines: readonly Line[],
  start: number,
  end: number,
  layout: Layout,
  blocks: Block[],
): number {
  const line = lines[start] as Line;
  if (isRule(line)) {
    blocks.push({ kind: 'rule', raw: line.raw });
    return start + 1;
  }
  const indented = (next: Line) => next.text !== '' && next.indent >= layout.base + 2;
  if (indented(line) && line.text.length <= 100) {
    const last = Math.min(end, endOf(lines, start, indented));
    blocks.push(kept(lines.slice(start, last)));
    return last;
  }
  const underline = start + 1 < end ? underlineOf(lines[start + 1] as Line, line) : null;
  const last = start + (underline ? 2 : 1);
  blocks.push(paragraph(lines.slice(start, last), true, underline, line.text));
  return last;
}

/** Where a list begins inside a run of lines, or the run's end. */
function cutAtList(lines: readonly Line[], start: number, end: number, layout: Layout): number {
  for (let i = start + 1; i < end; i++) if (listAt(lines, i, layout)) return i;
  return end;
}

/** Reads the blocks of a run of lines that were broken at a measure. */
function wrapped(run: readonly Line[], layout: Layout, measure: number, blocks: Block[]): void {
  const [first, second] = run as [Line, Line | undefined];
  if (isRule(first)) {
    blocks.push({ kind: 'rule', raw: first.raw });
    if (run.length > 1) wrapped(run.slice(1), layout, measure, blocks);
    return;
  }
  const underline = second ? underlineOf(second, first) : null;
  if (underline) {
    blocks.push(paragraph(run.slice(0, 2), true, underline, first.text));
    if (run.length > 2) wrapped(run.slice(2), layout, measure, blocks);
    return;
  }
  if (run.length === 1) {
    blocks.push(paragraph(run, true, null, first.text));
    return;
  }
  const inner = run.every((line) => line.indent >= layout.base + 2);
  if (inner) blocks.push(kept(run));
  else if (!hangs(run, layout) && filledShare(run, measure, 0.25) < 0.5)
    blocks.push({ kind: 'verse', lines: run.map((line) => line.text), raw: rawOf(run) });
  else for (const part of indentedParagraphs(run, layout)) blocks.push(joined(part));
}

/** `o  item` and the like: the lines after the first are indented. */
function hangs(run: readonly Line[], layout: Layout): boolean {
  return run.length > 1 && run.slice(1).every((line) => line.indent > layout.base);
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

function joined(lines: readonly Line[]): Paragraph {
  return paragraph(lines, lines.length === 1, null, joinLines(lines.map((line) => line.text)));
}

function paragraph(
  lines: readonly Line[],
  alone: boolean,
  underline: '=' | '-' | null,
  text: string,
): Paragraph {
  return { kind: 'paragraph', text, raw: rawOf(lines), alone, underline };
}

function kept(lines: readonly Line[]): Kept {
  const kind = lines.every((line) => !looksDrawn(line.text)) ? 'verse' : 'code';
  const margin = Math.min(...lines.map((line) => line.indent));
  return {
    kind,
    lines: lines.map((line) =>
      kind === 'verse' ? line.text : ' '.repeat(line.indent - margin) + line.text,
    ),
    raw: rawOf(lines),
  };
}

/** Code, tables and drawings have signs that verse has not, or words apart by several spaces. */
function looksDrawn(text: string): boolean {
  return /\S {2,}\S|\t|[{}<>|=_\\$#@+^~`]|[;/*]$|--/.test(text) || !/\p{L}/u.test(text);
}

/** Three signs at least, of one kind. */
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
