import { Lexer, Marked, type MarkedOptions, type Token } from 'marked';
import { cjkEmphasisExtension, mayHaveCjkEmphasis } from './cjk-emphasis.ts';
import { containerExtension, mayHaveContainers } from './containers.ts';
import { footnoteExtension, mayHaveFootnotes } from './footnotes.ts';
import { formulaExtension, mayHaveFormulas } from './formulas.ts';
import { BoundedTokenizer } from './tokenizer.ts';
import type { SourceBlock, SourceInline } from './tokens.ts';

const tokenizer = new BoundedTokenizer();

/** marked's options for a source; its extensions are asked at each block and each mark, so only where it may have any. */
function optionsFor(source: string): MarkedOptions {
  const extensions = [
    ...(mayHaveFootnotes(source) ? [footnoteExtension] : []),
    ...(mayHaveFormulas(source) ? [formulaExtension] : []),
    ...(mayHaveContainers(source) ? [containerExtension] : []),
    ...(mayHaveCjkEmphasis(source) ? [cjkEmphasisExtension] : []),
  ];
  return new Marked(...extensions).setOptions({ tokenizer }).defaults;
}

/** What all inline markup has: a text without is text. */
const SIGNS = /[\\<![`*~_@&$]| {2}\n|:\/\/|www\.|mailto:|xmpp:/i;

/** The blocks of a Markdown document: GitHub's dialect, with footnotes. Running text is read when it is asked for. */
export class MarkdownSource {
  readonly blocks: readonly SourceBlock[];
  readonly #lexer: Lexer;
  /** The texts that are still to be read, by the empty lists that marked would fill. */
  readonly #unread: ReadonlyMap<unknown, string>;

  /** `definitions`: what the source may refer to beside its own. */
  constructor(source: string, definitions = '') {
    this.#lexer = new Lexer(optionsFor(source + definitions));
    this.#lexer.blockTokens(definitions, []);
    this.blocks = known(this.#lexer.blockTokens(source, []));
    this.#unread = new Map(this.#lexer.inlineQueue.map(({ src, tokens }) => [tokens, src]));
  }

  /** The running text of a block. It is not kept: of a long document, that would fill the memory. */
  inline(tokens: readonly SourceInline[]): readonly SourceInline[] {
    const text = this.#unread.get(tokens);
    if (text === undefined) return tokens;
    if (!SIGNS.test(text)) return text === '' ? [] : [{ type: 'text', raw: text, text }];
    this.#lexer.state.inRawBlock = false;
    return known(this.#lexer.inlineTokens(text, []));
  }
}

/** marked types its tokens by less than is known of them here. */
function known<Source extends SourceBlock | SourceInline>(tokens: Token[]): Source[] {
  return tokens as Source[];
}

/**
 * Characters of a document that its head is looked for in, to the next blank line. For a shorter text, V8 would compile
 * marked's rules twice, to bytecode first.
 */
const OPENING = 1000;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:.*/gm;

/** The beginning of a document. */
export interface Opening {
  readonly text: string;
  readonly source: MarkdownSource;
  /** Whole blocks, the first of those that all of the document has. */
  readonly blocks: readonly SourceBlock[];
}

/** The beginning of a document: `min` blocks of text at least, where there are as many. */
export function openingOf(document: string, min: number): Opening {
  for (let size = OPENING; ; size *= 4) {
    const end = document.indexOf('\n\n', size);
    const text = end < 0 ? document : document.slice(0, end);
    const rest = end < 0 ? '' : document.slice(end);
    const definitions = rest.includes(']:') ? (rest.match(DEFINITION) ?? []) : [];
    const source = new MarkdownSource(text, definitions.join('\n\n'));
    const blocks = end < 0 ? source.blocks : source.blocks.slice(0, closedBy(source.blocks));
    const count = blocks.filter(hasText).length;
    if (end < 0 || count >= min) return { text, source, blocks };
  }
}

/** How many of the first blocks end where a blank line does: a list or a fence at the end may go on. */
function closedBy(blocks: readonly SourceBlock[]): number {
  const last = blocks.findLastIndex((block) => !isBlank(block));
  const type = blocks[last]?.type;
  return type === 'paragraph' || type === 'heading' || type === 'hr' ? last + 1 : Math.max(0, last);
}

/** White space, of which marked makes a paragraph after a list. */
function isBlank(block: SourceBlock): boolean {
  return block.type === 'space' || (block.type === 'paragraph' && block.text.trim() === '');
}

/** Not what shows nothing, and not what may be a logo or badges. */
function hasText(block: SourceBlock): boolean {
  if (block.type === 'paragraph') return !/^\[?!\[/.test(block.text);
  return !['space', 'def', 'footnote', 'html', 'hr'].includes(block.type);
}
