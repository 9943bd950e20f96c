import { slug } from '../unicode/slug.ts';
import { countWords } from '../unicode/word-count.ts';
import type { Block, Inline, Section } from './article.ts';
import { blockText, inlineText } from './plain-text.ts';

/** A heading as the source gives it, with the blocks up to the next heading of any level. */
export interface HeadedBlocks {
  /** The source's own level; only greater or smaller matters. */
  readonly level: number;
  readonly headingTokens: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** Parts the blocks of an article at its headings: what stands before the first, and the sections. */
export function splitAtHeadings(blocks: readonly Block[]): {
  lead: readonly Block[];
  sections: Section[];
} {
  const lead: Block[] = [];
  const parts: (HeadedBlocks & { blocks: Block[] })[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      parts.push({ level: block.depth, headingTokens: block.tokens, blocks: [] });
    } else (parts.at(-1)?.blocks ?? lead).push(block);
  }
  return { lead, sections: numberSections(parts) };
}

/** Numbers, nests and names the headed parts of an article, in reading order. */
export function numberSections(parts: readonly HeadedBlocks[]): Section[] {
  const ids = new Ids();
  const open: { level: number; number: number; children: number }[] = [];
  let top = 0;
  return parts.map(({ level, headingTokens, blocks }) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    open.push({ level, number: parent ? ++parent.children : ++top, children: 0 });
    const heading = inlineText(headingTokens);
    return {
      number: open.map((part) => part.number).join('.'),
      id: ids.of(heading),
      heading,
      headingTokens,
      depth: open.length,
      blocks,
    };
  });
}

/** The words of a section's own blocks. */
export function sectionWords({ blocks }: Section): number {
  return countWords(blockText(blocks, { figures: false }));
}

/** Slugs, each given once: a repeated one gets `-2`, `-3` and so on. */
class Ids {
  readonly #given = new Set<string>();
  readonly #repeats = new Map<string, number>();

  of(heading: string): string {
    const base = slug(heading) || 'section';
    let id = base;
    let count = this.#repeats.get(base) ?? 1;
    while (this.#given.has(id)) id = `${base}-${++count}`;
    this.#repeats.set(base, count);
    this.#given.add(id);
    return id;
  }
}
