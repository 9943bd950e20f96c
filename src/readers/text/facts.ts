import type { Block } from './blocks.ts';
import { columns, endsSentence } from './scripts.ts';

/** What can be seen of a line that stands alone, before its weight is judged. */
export interface LineFacts {
  readonly text: string;
  /** Columns. */
  readonly width: number;
  /** How often the line stands in the article. */
  readonly times: number;
  readonly underlined: boolean;
  /** The blocks before and after; null at the article's ends. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
  /** What comes after the next block. */
  readonly afterNext: Neighbour | null;
}

/** A block as its neighbours see it. */
export interface Neighbour {
  readonly kind: Block['kind'];
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
  /** The median width of the paragraphs that end as sentences do, in columns. */
  readonly typical: number;
  /** The share of short lines without a stop among all blocks, 0 to 1. */
  readonly loose: number;
}

/** Gathers what the cues ask for, in one pass. */
export function readFacts(blocks: readonly Block[], summary: string | null): Facts {
  const neighbours = blocks.map(neighbour);
  const times = new Map<string, number>();
  for (const block of blocks)
    if (block.kind === 'paragraph') times.set(block.text, (times.get(block.text) ?? 0) + 1);
  const lines = blocks.map((block, i): LineFacts | null => {
    if (block.kind !== 'paragraph' || !block.alone) return null;
    return {
      text: block.text,
      width: columns(block.text),
      times: times.get(block.text) ?? 1,
      underlined: block.underline !== null,
      before: neighbours[i - 1] ?? null,
      after: neighbours[i + 1] ?? null,
      afterNext: neighbours[i + 2] ?? null,
    };
  });
  const sentences = neighbours.filter((n) => n.kind === 'paragraph' && n.endsSentence);
  const widths = sentences.map((n) => n.width).sort((a, b) => a - b);
  const loose = neighbours.filter((n) => n.kind === 'paragraph' && !n.endsSentence && n.width < 80);
  return {
    lines,
    summary,
    typical: widths[Math.floor(widths.length / 2)] ?? 0,
    loose: loose.length / Math.max(1, blocks.length),
  };
}

function neighbour(block: Block): Neighbour {
  const text = textOf(block);
  return {
    kind: block.kind,
    width: columns(text),
    endsSentence: endsSentence(text),
    endsColon: /[:：]$/.test(text),
  };
}

function textOf(block: Block): string {
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
