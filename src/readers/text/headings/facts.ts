import { printedNumber } from '../../../model/printed-number.ts';
import { endOfSentence, type SentenceEnd } from '../../../unicode/sentence.ts';
import { columnsOf } from '../../../unicode/width.ts';
import { isBoilerplate, isCredit, isProvenance } from '../../press/boilerplate.ts';
import { readByline } from '../../press/byline.ts';
import type { TextBlock, TextParagraph } from '../blocks.ts';
import { seriesOf } from './series.ts';
import { shareOf, termsOf } from './terms.ts';

/** A block as the lines around it see it. */
export interface Neighbour {
  readonly kind: TextBlock['kind'];
  /** Of a list, its first item. */
  readonly text: string;
  /** Columns of that text. */
  readonly width: number;
  readonly end: SentenceEnd;
  /** A short line without a stop: a heading, a caption, a cell of a table. */
  readonly loose: boolean;
}

/** What can be seen of a line that may be a heading. */
export interface LineFacts {
  readonly text: string;
  /** Columns. */
  readonly width: number;
  readonly end: SentenceEnd;
  readonly loose: boolean;
  /** Its block's place in the article, and among the blocks that are no asides. */
  readonly index: number;
  readonly position: number;
  readonly underline: '=' | '-' | null;
  /** Where a script has no spaces, four columns make one. */
  readonly words: number;
  /** The blocks around it; null beyond the article's ends. */
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly afterNext: Neighbour | null;
  /** Columns of text since the last loose line. */
  readonly above: number;
  readonly numbered: boolean;
  /** Whether its number counts up through the article before a sentence each: a list that is spread out. */
  readonly tight: boolean;
  /** How often the line stands in the article. */
  readonly times: number;
  /** How many other lines begin with the same word, where it has no number. */
  readonly siblings: number;
  /** How many blocks begin with the name that it begins with, and a colon: `Ann Lee: `. */
  readonly speeches: number;
  /** How many of its words come again under it, 0 to 1: in the text up to the next loose line, and at once. */
  readonly again: number;
  readonly againNear: number;
  /** Whether one of its words comes in the block before. */
  readonly saidBefore: boolean;
}

/** What can be seen of an article as a whole. */
export interface ArticleFacts {
  readonly lines: readonly LineFacts[];
  /** The share of its blocks that are loose lines. */
  readonly loose: number;
}

/** No heading is longer, in characters, or stands on more lines. */
const LONGEST = 200;
const MOST_LINES = 3;
/** A loose line is narrower, in columns. */
const LOOSE = 90;
/** How far under a line its words are looked for, and what of it is near, in characters. */
const FAR = 600;
const NEAR = 300;

/** Texts under numbered lines that are mostly shorter are sentences of a list, in columns. */
const TIGHT = 130;

/** Gathers what is seen of an article, in one pass over its blocks; asides are looked through. */
export function readFacts(all: readonly TextBlock[]): ArticleFacts {
  const indices = all.flatMap((block, index) => (isAside(block) ? [] : [index]));
  const blocks = indices.flatMap((index) => all[index] ?? []);
  const neighbours = blocks.map(neighbour);
  const above = columnsSince(neighbours);
  const below = columnsSince(neighbours.toReversed()).reverse();
  const counted = seriesOf(blocks);
  const tight = medianOf([...counted].map((i) => below[i] ?? 0)) < TIGHT;
  const texts = blocks.flatMap((block) => (mayBeHeading(block) ? [block.text] : []));
  const times = counts(texts);
  const openings = counts(texts.map(openingOf));
  const speakers = counts(neighbours.flatMap(({ text }) => speakerOf(text) ?? []));
  const lines = blocks.flatMap((block, i): LineFacts[] => {
    const own = neighbours[i];
    if (!own || !mayBeHeading(block)) return [];
    const { text, width, end, loose } = own;
    const numbered = printedNumber(text) !== null;
    const terms = termsOf(text);
    const under = textBelow(neighbours, i);
    const previous = neighbours[i - 1] ?? null;
    return [
      {
        text,
        width,
        end,
        loose,
        index: indices[i] ?? 0,
        position: i,
        underline: block.underline,
        words: Math.max(text.split(' ').length, width > 1.3 * text.length ? width / 4 : 0),
        previous,
        next: neighbours[i + 1] ?? null,
        afterNext: neighbours[i + 2] ?? null,
        above: above[i] ?? 0,
        numbered,
        tight: counted.has(i) && tight,
        times: times.get(text) ?? 1,
        siblings: numbered ? 0 : (openings.get(openingOf(text)) ?? 1) - 1,
        speeches: speakers.get(speakerOf(text) ?? '') ?? 0,
        again: shareOf(terms, under),
        againNear: shareOf(terms, under, NEAR),
        saidBefore: shareOf(terms, previous?.text.slice(-NEAR).toLowerCase() ?? '') > 0,
      },
    ];
  });
  const loose = neighbours.filter((each) => each.loose).length / Math.max(1, blocks.length);
  return { lines, loose };
}

function medianOf(sizes: number[]): number {
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}

function openingOf(text: string): string {
  return text.slice(0, text.search(/[\s:]|$/));
}

/** Who speaks in an interview or a play: a name of up to four words before a colon. */
function speakerOf(text: string): string | undefined {
  return /^((?:\p{Lu}[^\s:：]*|\p{Lo}{1,8})(?: \p{Lu}[^\s:：]*){0,3})[:：]\s?\S/u.exec(text)?.[1];
}

/** Bylines, credits, addresses and links to elsewhere are no headings, and stand between a heading and its text. */
function isAside(block: TextBlock): boolean {
  if (block.kind !== 'paragraph' || block.lines > 1 || block.text.length > 140) return false;
  const { text } = block;
  return (
    isAddress(text) ||
    isCredit(text) ||
    isBoilerplate(text) ||
    isProvenance(text) ||
    readByline(text) !== null
  );
}

function isAddress(text: string): boolean {
  return !text.includes(' ') && /^(?:https?:\/\/|www\.)|^\S+@\S+\.\S+$/.test(text);
}

function mayBeHeading(block: TextBlock): block is TextParagraph {
  return block.kind === 'paragraph' && block.lines <= MOST_LINES && block.text.length <= LONGEST;
}

/** The columns of text since the last loose line, before each block. */
function columnsSince(neighbours: readonly Neighbour[]): number[] {
  let columns = 0;
  return neighbours.map(({ loose, width }) => {
    const before = columns;
    columns = loose ? 0 : columns + width;
    return before;
  });
}

function textBelow(neighbours: readonly Neighbour[], index: number): string {
  let text = '';
  for (let i = index + 1; i < neighbours.length && text.length < FAR; i++) {
    const neighbour = neighbours[i];
    if (!neighbour || (i > index + 1 && neighbour.loose)) break;
    text += `${neighbour.text.slice(0, FAR - text.length)} `;
  }
  return text.toLowerCase();
}

function neighbour(block: TextBlock): Neighbour {
  const text = textOf(block);
  const width = columnsOf(text);
  const end = endOfSentence(text);
  const ends = end !== null && end !== 'break';
  return {
    kind: block.kind,
    text,
    width,
    end,
    loose: block.kind === 'paragraph' && width < LOOSE && !ends,
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
    case 'table':
    case 'quotation':
    case 'rule':
      return block.raw;
  }
}
