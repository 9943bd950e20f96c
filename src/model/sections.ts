import { slug } from '../unicode/slug.ts';
import { countWords } from '../unicode/word-count.ts';
import type { Block, Inline, Section } from './article.ts';
import { blockText, inlineText } from './plain-text.ts';
import { numbersOf } from './section-numbers.ts';

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
  const headings = parts.map(({ headingTokens }) => inlineText(headingTokens));
  const parents = parentsOf(parts);
  const numbers: string[] = [];
  const depths: number[] = [];
  const siblings = siblingsOf(parents);
  const taken = new Set<string>();
  return parts.map(({ headingTokens, blocks }, i) => {
    const parent = parents[i] ?? NONE;
    const heading = headings[i] ?? '';
    const group = siblings.get(parent) ?? [];
    if (group[0] === i) {
      const texts = group.map((each) => headings[each] ?? '');
      const own = numbersOf(texts, numbers[parent] ?? null, taken);
      for (const [k, each] of group.entries()) numbers[each] = own[k] ?? '';
    }
    const depth = (depths[parent] ?? 0) + 1;
    depths[i] = depth;
    return { number: numbers[i] ?? '', id: ids.of(heading), heading, headingTokens, depth, blocks };
  });
}

/** The parent of a part that stands in no other. */
const NONE = -1;

/** For each part, the one that it stands in. */
function parentsOf(parts: readonly HeadedBlocks[]): number[] {
  const open: number[] = [];
  return parts.map(({ level }, i) => {
    while (open.length > 0 && (parts[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? NONE;
    open.push(i);
    return parent;
  });
}

function siblingsOf(parents: readonly number[]): Map<number, number[]> {
  const siblings = new Map<number, number[]>();
  for (const [i, parent] of parents.entries()) {
    const group = siblings.get(parent);
    if (group) group.push(i);
    else siblings.set(parent, [i]);
  }
  return siblings;
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
