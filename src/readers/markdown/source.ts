import { Lexer, Marked, type MarkedOptions, type Token } from 'marked';
import { footnoteExtension } from './footnotes.ts';
import { BoundedTokenizer } from './tokenizer.ts';

/** marked's inline tokens, and our own for footnotes: what is read of them. */
export type SourceInline =
  | { type: 'text'; raw: string; text: string; tokens?: SourceInline[] }
  | { type: 'strong' | 'em' | 'del'; tokens: SourceInline[] }
  | { type: 'link'; href: string; title?: string | null; tokens: SourceInline[] }
  | { type: 'image'; href: string; title: string | null; tokens: SourceInline[] }
  | { type: 'escape' | 'codespan'; text: string }
  | { type: 'html'; raw: string }
  | { type: 'br' | 'checkbox' }
  | { type: 'footnoteRef'; raw: string; label: string };

/** marked's block tokens, and our own for footnotes: what is read of them. */
export type SourceBlock =
  | { type: 'space' | 'def' | 'hr' | 'checkbox' }
  | { type: 'heading'; depth: number; text: string; tokens: SourceInline[] }
  | { type: 'paragraph' | 'text'; text: string; tokens?: SourceInline[] }
  | { type: 'html'; raw: string }
  | { type: 'code'; text: string; lang?: string }
  | { type: 'blockquote'; tokens: SourceBlock[] }
  | { type: 'list'; ordered: boolean; start: number | ''; loose: boolean; items: SourceItem[] }
  | { type: 'table'; align: Align[]; header: SourceCell[]; rows: SourceCell[][] }
  | { type: 'footnote'; label: string; tokens: SourceBlock[] };

export interface SourceItem {
  readonly task: boolean;
  readonly checked?: boolean;
  readonly tokens: SourceBlock[];
}

export interface SourceCell {
  readonly tokens: SourceInline[];
}

type Align = 'left' | 'center' | 'right' | null;

const tokenizer = new BoundedTokenizer();
const plain = new Marked().setOptions({ tokenizer }).defaults;
/** Extensions are asked at each block and each mark. */
const withFootnotes = new Marked(footnoteExtension).setOptions({ tokenizer }).defaults;

function optionsFor(source: string): MarkedOptions {
  return source.includes('[^') ? withFootnotes : plain;
}

/** The tokens of a document without front matter: GitHub's dialect, with footnotes. */
export function lex(source: string): SourceBlock[] {
  return known(new Lexer(optionsFor(source)).lex(source));
}

/** Characters that hold the first blocks of most documents. */
const OPENING = 2000;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:.*/gm;

/** The beginning of a document: its source, its blocks, and the definitions that those may refer to. */
export interface Opening {
  readonly source: string;
  readonly blocks: readonly SourceBlock[];
  readonly definitions: readonly SourceBlock[];
}

/**
 * The first blocks of a document, `count` at least where there are as many. They are those that `lex` gives, but running
 * text has been read only in the paragraphs that `isRead` says so of, and in headings.
 */
export function lexOpening(
  source: string,
  count: number,
  isRead: (paragraph: string) => boolean,
): Opening {
  const defined = source.includes(']:') ? (source.match(DEFINITION) ?? []).join('\n\n') : '';
  for (let size = OPENING; ; size *= 4) {
    const end = source.indexOf('\n\n', size);
    const opening = end < 0 ? source : source.slice(0, end);
    const lexer = new Lexer(optionsFor(source));
    const definitions = lexer.blockTokens(defined, []);
    const blocks = lexer.blockTokens(opening, []);
    // The last block may go on.
    if (end >= 0) blocks.pop();
    if (end >= 0 && blocks.filter(({ type }) => type !== 'space').length < count) continue;
    for (const block of blocks) {
      if (block.type === 'heading' || (block.type === 'paragraph' && isRead(block.text))) {
        lexer.inlineTokens(block.text, block.tokens);
      }
    }
    return { source: opening, blocks: known(blocks), definitions: known(definitions) };
  }
}

/** marked types its tokens by less than is known of them here. */
function known(tokens: Token[]): SourceBlock[] {
  return tokens as SourceBlock[];
}
