import { isIdeographic, isSyllabic } from '../../unicode/scripts.ts';
import { beginsSmall, beginsWithCapital, endsSentence } from '../../unicode/sentence.ts';
import { columnsOf } from '../../unicode/width.ts';
import { type Line, lineAt, runsOf } from './lines.ts';

/** How a text is set: told once from all of it. */
export interface Layout {
  /** The column at which lines were broken by hand; null where each line is a paragraph. */
  readonly lineWidth: number | null;
  /** Whether the text as a whole is verse. */
  readonly verse: boolean;
  /** The indent that most lines share, in columns. */
  readonly base: number;
}

/** No mail, RFC or book is set wider; paragraphs that stand on one line soon are. */
const MAX_LINE_WIDTH = 100;
const MIN_LINE_WIDTH = 30;

/** Tells whether the lines were broken at some column, and how far the text as a whole is indented. */
export function readLayout(lines: readonly Line[]): Layout {
  return new LayoutOfLines(lines);
}

/**
 * The share of a run's lines that were broken because the next word had no room, 0 to 1; the last
 * line of a run is not asked. `slack`: how much of the line width may be free before the break.
 */
export function filledShare(run: readonly Line[], lineWidth: number, slack: number): number {
  const inner = run.length - 1;
  if (inner < 1) return 1;
  let filled = 0;
  for (let i = 0; i < inner; i++) {
    const line = lineAt(run, i);
    if (isFilled(line, lineAt(run, i + 1), lineWidth, slack)) filled++;
  }
  return filled / inner;
}

/** Whether the first word of the next line had no room on this one. */
export function isFilled(line: Line, next: Line, lineWidth: number, slack: number): boolean {
  const least = lineWidth * (1 - slack);
  return line.width + 1 > least || line.width + 1 + firstWordWidth(next.text) > least;
}

/** No line that is set in columns is longer, in characters. */
const LONGEST_ROW = 200;

/** Words far apart are set in columns, as at the head of an RFC: no line is broken there. */
export function hasGap({ text }: Line): boolean {
  return text.length <= LONGEST_ROW && (text.includes('   ') || text.includes('\t'));
}

/** A line of verse is hardly wider, in columns. */
const MAX_VERSE_WIDTH = 65;

/** Three short lines or more that do not end as sentences do: a stanza, an address, what else is broken on purpose. */
export function isStanza(run: readonly Line[], least = 3): boolean {
  if (run.length < least) return false;
  const widest = run.every(({ text }) => beginsWithCapital(text))
    ? MAX_LINE_WIDTH
    : MAX_VERSE_WIDTH;
  if (!run.every((line) => line.width <= widest && !isMarked(line))) return false;
  const inner = run.slice(0, -1);
  return inner.filter(({ text }) => endsSentence(text)).length < 0.5 * inner.length;
}

/** Whether lines that reach the line width are verse: the next word had room, and each begins with a capital. */
export function isWideVerse(run: readonly Line[], lineWidth: number): boolean {
  if (run.length < 3 || !run.every(({ text }) => beginsWithCapital(text))) return false;
  return filledShare(run, lineWidth, 0) < 0.5;
}

/** Whether too many lines are longer than any line width, which is seen without measuring them. */
function hasLongLines(lines: readonly Line[]): boolean {
  let all = 0;
  let long = 0;
  for (const { text } of lines) {
    if (text !== '') all++;
    if (text.length > MAX_LINE_WIDTH) long++;
  }
  return all > 0 && all - long <= Math.floor(0.97 * (all - 1));
}

/** The widest line is the line width, or the one that all but a few have room in: these may stick out. */
function readLineWidth(runs: readonly Line[][]): number | null {
  return (
    [0.97, 1].map((share) => widthOf(runs, share)).find((width) => isLineWidth(runs, width)) ?? null
  );
}

/** Whether lines were broken at a width, in columns. */
function isLineWidth(runs: readonly Line[][], lineWidth: number): boolean {
  if (lineWidth < MIN_LINE_WIDTH || lineWidth > MAX_LINE_WIDTH) return false;
  let inner = 0;
  let filled = 0;
  let exact = 0;
  let sentences = 0;
  let capitals = 0;
  let small = 0;
  for (const run of runs) {
    // Verse among prose says nothing of it.
    if (run.every((line) => line.width < 0.75 * lineWidth)) continue;
    for (let i = 0; i < run.length - 1; i++) {
      const line = lineAt(run, i);
      const next = lineAt(run, i + 1);
      if (line.text.startsWith('>') || isMarked(next) || next.indent > line.indent) continue;
      inner++;
      if (isFilled(line, next, lineWidth, 0.15)) filled++;
      if (isFilled(line, next, lineWidth, 0)) exact++;
      if (endsSentence(line.text)) sentences++;
      if (beginsWithCapital(next.text)) capitals++;
      if (beginsSmall(next.text)) small++;
    }
  }
  // Lines that mostly end with a sentence are short paragraphs, not broken ones.
  const broken = inner >= 1 && filled >= 0.5 * inner && sentences < 0.5 * inner;
  // Verse breaks its lines where the next word would have had room, and may begin each with a capital.
  const verse = exact < 0.7 * inner && (lineWidth <= MAX_VERSE_WIDTH || capitals > 0.8 * inner);
  // A headline and its standfirst, or one sentence of two lines.
  const told = inner > 1 || (exact === 1 && small === 1);
  return broken && told && !verse;
}

/** The width that so much of all lines have room in; wider than any line width where they have none. */
function widthOf(runs: readonly Line[][], share: number): number {
  // Counted, not sorted: there are few widths, and many lines.
  const counts = new Uint32Array(MAX_LINE_WIDTH + 1);
  let all = 0;
  for (const run of runs) {
    all += run.length;
    for (const { width } of run)
      if (width <= MAX_LINE_WIDTH) counts[width] = (counts[width] ?? 0) + 1;
  }
  let left = Math.floor(share * (all - 1));
  const width = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  return width < 0 ? MAX_LINE_WIDTH + 1 : width;
}

/** Stanzas: several runs of several short lines, of which few end a sentence. */
function isVerse(runs: readonly Line[][]): boolean {
  const stanzas = runs.filter((run) => isStanza(run, 2));
  const lines = stanzas.reduce((sum, run) => sum + run.length, 0);
  return stanzas.length >= 2 && lines >= 0.6 * runs.reduce((sum, run) => sum + run.length, 0);
}

/** What such lines begin with; most others are told by that. */
const MARKS = '-*•0123456789>=~_';
const MARKED = /^(?:[-*•]\s|\d{1,3}[.)]\s|>|[-=~*_]{3,}$)/;

/** Items, quotations and drawn lines begin where they do for another reason than want of room. */
function isMarked({ text }: Line): boolean {
  return MARKS.includes(text.charAt(0)) && MARKED.test(text);
}

/** The smallest indent that a fifth of the lines have: what is further right begins a paragraph, or is set apart. */
function commonIndent(runs: readonly Line[][]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const run of runs) {
    all += run.length;
    for (const { indent } of run) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= 0.2 * all);
  return common.length === 0 ? 0 : Math.min(...common.map(([indent]) => indent));
}

/** Told from the lines when it is asked for: of most texts, the line width alone is. */
class LayoutOfLines implements Layout {
  readonly lineWidth: number | null;
  readonly #lines: readonly Line[];
  #runs: Line[][] | undefined;
  #verse: boolean | undefined;
  #base: number | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.lineWidth = hasLongLines(lines) ? null : readLineWidth(this.runs);
  }

  get runs(): Line[][] {
    this.#runs ??= runsOf(this.#lines);
    return this.#runs;
  }

  get verse(): boolean {
    this.#verse ??= this.lineWidth === null && isVerse(this.runs);
    return this.#verse;
  }

  get base(): number {
    this.#base ??= commonIndent(this.runs);
    return this.#base;
  }
}

function firstWordWidth(text: string): number {
  // A line of these may be broken anywhere.
  if (isIdeographic(text) || isSyllabic(text)) return 2;
  const space = text.search(/\s/);
  return columnsOf(space < 0 ? text : text.slice(0, space));
}
