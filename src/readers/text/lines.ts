import { isIdeographic } from '../../unicode/scripts.ts';
import { columnsOf } from '../../unicode/width.ts';

/** A line of the source. */
export class Line {
  // Negative until it is asked for; `undefined` first would have V8 compile all twice that reads lines.
  #width = -1;

  constructor(
    /** Without the space around it. */
    readonly text: string,
    /** Columns; a tab reaches to the next multiple of eight. The full-width space does not count. */
    readonly indent: number,
    /** As it stands in the source. */
    readonly raw: string,
  ) {}

  /** Columns, the indent's too. */
  get width(): number {
    if (this.#width < 0) this.#width = this.indent + columnsOf(this.text);
    return this.#width;
  }
}

const SPACE = 0x20;
const TAB = 0x09;

/** Splits a text into lines. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const raw of text.split('\n')) lines.push(readLine(raw));
  return lines;
}

/** One for all: V8 also forgets what it knows of lines, and what it compiled, when there is none for a while. */
const EMPTY = new Line('', 0, '');

/** A line by its index; an empty one beyond the ends. */
export function lineAt(lines: readonly Line[], index: number): Line {
  return lines[index] ?? EMPTY;
}

/** The first line from one on that is not blank; beyond the end where there is none. */
export function skipBlank(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lineAt(lines, at).text === '') at++;
  return at;
}

/** Reads one line. */
export function readLine(raw: string): Line {
  if (raw === '') return EMPTY;
  let indent = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === SPACE) indent++;
    else if (code === TAB) indent += 8 - (indent % 8);
    else break;
  }
  return new Line(raw.trim(), indent, raw);
}

/** Runs of lines with no blank line in them. */
export function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (line.text !== '') run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/**
 * The lines of a paragraph as one: no space where a word is broken at a hyphen, nor between two
 * characters of a script that has none.
 */
export function joinLines(lines: readonly string[]): string {
  if (lines.length === 1) return lines[0] ?? '';
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before !== undefined && !joinsWithoutSpace(before, line)) parts.push(' ');
    parts.push(line);
  }
  return parts.join('');
}

function joinsWithoutSpace(before: string, after: string): boolean {
  const last = before.charAt(before.length - 1);
  if (HYPHENS.includes(last) && /\p{L}.$/u.test(before))
    return /^\p{L}/u.test(after) && !HANGING.test(after);
  return isIdeographic(last) && isIdeographic(after);
}

const HYPHENS = '-\u2010\u00ad';

/** What follows a hyphen that stands for a second half: `pre- and post-war`. */
const HANGING = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\s/;
