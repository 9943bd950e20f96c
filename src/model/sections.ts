import { slug } from '../unicode/slug.ts';
import type { Section, Token } from './article.ts';
import { blockWords } from './block-words.ts';

/** A heading as the source gives it, with the blocks up to the next heading of any level. */
export interface HeadedBlocks {
  /** The source's own level; only greater or smaller matters. */
  readonly level: number;
  readonly headingTokens: readonly Token[];
  /** Plain text. */
  readonly heading: string;
  readonly blocks: readonly Token[];
}

/** Numbers, nests and names the headed parts of an article, in reading order. */
export function outline(parts: readonly HeadedBlocks[]): Section[] {
  const ids = new Ids();
  const open: { level: number; number: number; children: number }[] = [];
  let top = 0;
  return parts.map(({ level, headingTokens, heading, blocks }) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    open.push({ level, number: parent ? ++parent.children : ++top, children: 0 });
    const number = open.map((part) => part.number).join('.');
    return new Part(number, ids.of(heading), heading, headingTokens, open.length, blocks);
  });
}

/** A section whose words are counted when they are asked for: a page shows none. */
class Part implements Section {
  #words: number | undefined;

  constructor(
    readonly number: string,
    readonly id: string,
    readonly heading: string,
    readonly headingTokens: readonly Token[],
    readonly depth: number,
    readonly blocks: readonly Token[],
  ) {}

  get words(): number {
    this.#words ??= blockWords(this.blocks);
    return this.#words;
  }

  toJSON(): Section {
    return { ...this, words: this.words };
  }
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
