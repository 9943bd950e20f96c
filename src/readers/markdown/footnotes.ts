import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked';
import type { Block, Footnote } from '../../model/article.ts';
import type { SourceBlock } from './tokens.ts';

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,200})\]:[ \t]*/;
const REFERENCE = /^\[\^([^\]\s]{1,200})\]/;
const CONTINUED = /^(?: {4}|\t)/;

/** Notes in notes deeper than this are text: marked recurses for each. */
const MAX_DEPTH = 20;
let depth = 0;

/** `[^label]: text`, with its further paragraphs indented by four columns, as GitHub reads it. */
const definition: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(src) {
    const [opening, label] = DEFINITION.exec(src) ?? [];
    if (opening === undefined || label === undefined || depth >= MAX_DEPTH) return undefined;
    const raw = definitionIn(src);
    const text = raw.slice(opening.length).replace(/\n(?: {4}|\t)/g, '\n');
    depth++;
    try {
      return { type: 'footnote', raw, label, tokens: this.lexer.blockTokens(text) };
    } finally {
      depth--;
    }
  },
};

/** The definition that `src` opens with: to the first line that neither continues nor indents it. */
function definitionIn(src: string): string {
  let end = 0;
  let afterBlank = false;
  while (end < src.length) {
    const newline = src.indexOf('\n', end);
    const next = newline === -1 ? src.length : newline + 1;
    const line = src.slice(end, next);
    const blank = line.trim() === '';
    const ends = !blank && !CONTINUED.test(line) && (afterBlank || DEFINITION.test(line));
    if (end > 0 && ends) break;
    afterBlank = blank;
    end = next;
  }
  return src.slice(0, end);
}

const reference: TokenizerAndRendererExtension = {
  name: 'footnoteRef',
  level: 'inline',
  tokenizer(src) {
    const [raw, label] = REFERENCE.exec(src) ?? [];
    return raw === undefined || src[raw.length] === '('
      ? undefined
      : { type: 'footnoteRef', raw, label };
  },
};

/** Whether a source may have footnotes or references to one. */
export function mayHaveFootnotes(source: string): boolean {
  return source.includes('[^');
}

/** Footnotes for marked: a `footnote` block per definition, a `footnoteRef` per reference. */
export const footnoteExtension: MarkedExtension = { extensions: [definition, reference] };

type Definition = Extract<SourceBlock, { type: 'footnote' }>;

/** The footnotes of a document, numbered as they are referred to. */
export class Footnotes {
  readonly #definitions: readonly Definition[];
  readonly #byLabel = new Map<string, Definition>();
  readonly #numbers = new Map<Definition, number>();

  constructor(blocks: readonly SourceBlock[]) {
    this.#definitions = definitionsIn(blocks);
    for (const each of this.#definitions) {
      if (!this.#byLabel.has(each.label)) this.#byLabel.set(each.label, each);
    }
  }

  /** The number of the note that a label names, given at its first reference; null where there is none. */
  numberOf(label: string): number | null {
    const named = this.#byLabel.get(label);
    return named ? this.#number(named) : null;
  }

  /**
   * The notes in the order of their numbers, when all of the text has been read: those that a note refers
   * to after it, those that nothing refers to last, a second one of a label too.
   */
  read(blocksOf: (tokens: readonly SourceBlock[]) => Block[]): Footnote[] {
    const notes = new Map<Definition, Block[]>();
    // The map grows while it is walked: what a note refers to comes after it.
    const readNumbered = () => {
      for (const each of this.#numbers.keys()) {
        if (!notes.has(each)) notes.set(each, blocksOf(each.tokens));
      }
    };
    readNumbered();
    for (const each of this.#definitions) this.#number(each);
    readNumbered();
    return [...notes].map(([each, blocks]) => ({ number: this.#number(each), blocks }));
  }

  #number(definition: Definition): number {
    const number = this.#numbers.get(definition) ?? this.#numbers.size + 1;
    this.#numbers.set(definition, number);
    return number;
  }
}

/** The definitions among blocks, and in the quotations, containers, lists and notes there. */
function definitionsIn(blocks: readonly SourceBlock[], found: Definition[] = []): Definition[] {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) definitionsIn(item.tokens, found);
    if (block.type === 'footnote' || block.type === 'blockquote' || block.type === 'container') {
      definitionsIn(block.tokens, found);
    }
    if (block.type === 'footnote') found.push(block);
  }
  return found;
}
