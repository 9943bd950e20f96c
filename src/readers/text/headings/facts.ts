import { endsSentence } from '../../../unicode/sentence.ts';
import { columnsOf } from '../../../unicode/width.ts';
import { isCredit, isFurniture } from '../../press/boilerplate.ts';
import { readByline } from '../../press/byline.ts';
import { readDate } from '../../press/dates.ts';
import type { TextBlock } from '../blocks.ts';
import { seriesOf } from './series.ts';

/** What can be seen of a line that stands alone, before its weight is judged. */
export interface LineFacts {
  readonly text: string;
  /** Columns. */
  readonly width: number;
  readonly words: number;
  /** How often the line stands in the article. */
  readonly times: number;
  readonly underline: '=' | '-' | null;
  /** The blocks before and after; null at the article's ends. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
  /** What comes after the next block. */
  readonly afterNext: Neighbour | null;
  /** Columns of text up to the next line that might be a heading. */
  readonly body: number;
  /** Whether the line's number is one of a series that counts up through the article. */
  readonly counted: boolean;
  /** Whether the numbers of that series stand before a sentence each: a list that is spread out. */
  readonly tight: boolean;
}

/** A block as its neighbours see it. */
export interface Neighbour {
  readonly kind: TextBlock['kind'];
  /** Columns; of a list or quotation all of its first item. */
  readonly width: number;
  readonly endsSentence: boolean;
  readonly endsColon: boolean;
}

/** What is known of the article as a whole. */
export interface Facts {
  /** One for each block; null for blocks that are no single lines. */
  readonly lines: readonly (LineFacts | null)[];
  readonly summary: string | null;
}

/** Whether a block is a short line without a stop: a heading, a caption, a cell of a table. */
export function isLoose({ kind, width, endsSentence }: Neighbour): boolean {
  return kind === 'paragraph' && width < 80 && !endsSentence;
}

/** No heading is longer, in characters; and the cues need not be quick on long lines. */
const LONGEST = 200;

/** Gathers what the cues ask for, in one pass. */
export function readFacts(blocks: readonly TextBlock[], summary: string | null): Facts {
  const neighbours = blocks.map(neighbour);
  const quiet = blocks.map(isAside);
  const times = new Map<string, number>();
  for (const block of blocks)
    if (block.kind === 'paragraph') times.set(block.text, (times.get(block.text) ?? 0) + 1);
  const bodies = bodiesOf(neighbours);
  const series = seriesOf(blocks, bodies);
  const lines = blocks.map((block, i): LineFacts | null => {
    if (block.kind !== 'paragraph' || block.lines > 3 || block.text.length > LONGEST) return null;
    const before = step(neighbours, quiet, i, -1);
    const after = step(neighbours, quiet, i, 1);
    return {
      text: block.text,
      words: block.text.split(/\s+/).length,
      width: columnsOf(block.text),
      times: times.get(block.text) ?? 1,
      underline: block.underline,
      before: neighbours[before] ?? null,
      after: neighbours[after] ?? null,
      afterNext: after < 0 ? null : (neighbours[step(neighbours, quiet, after, 1)] ?? null),
      body: bodies[i] ?? 0,
      counted: series.has(i),
      tight: series.get(i) === true,
    };
  });
  return { lines, summary };
}

/** The next block in a direction that is no aside. */
function step(
  neighbours: readonly Neighbour[],
  quiet: readonly boolean[],
  from: number,
  by: 1 | -1,
): number {
  let i = from + by;
  for (let n = 0; n < 3 && quiet[i] === true; n++) i += by;
  return neighbours[i] ? i : -1;
}

/** Bylines, credits and links to elsewhere stand between a heading and its text without parting them. */
function isAside(block: TextBlock): boolean {
  if (block.kind !== 'paragraph' || block.lines > 3 || block.text.length > 140) return false;
  return (
    isCredit(block.text) ||
    isFurniture(block.text) ||
    readByline(block.text) !== null ||
    readDate(block.text) !== null
  );
}

/** Columns of text under each block, up to the next short line without a stop. */
function bodiesOf(neighbours: readonly Neighbour[]): number[] {
  const bodies = neighbours.map(() => 0);
  let body = 0;
  for (const [i, neighbour] of [...neighbours.entries()].reverse()) {
    bodies[i] = body;
    body = isLoose(neighbour) ? 0 : body + neighbour.width;
  }
  return bodies;
}

function neighbour(block: TextBlock): Neighbour {
  const text = textOf(block);
  return {
    kind: block.kind,
    width: columnsOf(text),
    endsSentence: endsSentence(text),
    endsColon: /[:：]$/.test(text),
  };
}

function textOf(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items[0]?.text ?? '';
    case 'verse':
    case 'code':
      return block.lines.join(' ');
    case 'quotation':
    case 'rule':
      return block.raw;
  }
}
