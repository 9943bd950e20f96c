import type { MarkedExtension, Token, TokenizerAndRendererExtension } from 'marked';

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

/** Footnotes for marked: a `footnote` block per definition, a `footnoteRef` per reference. */
export const footnotes: MarkedExtension = { extensions: [definition, reference] };

/** Whether a source has what a footnote and each reference to one open with. */
export function mayHaveFootnotes(source: string): boolean {
  return source.includes('[^');
}

/** A footnote's text, before it has a number. */
export interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** Takes the definitions out of `blocks` and the quotations and lists in them; returns the rest. */
export function takeDefinitions(blocks: readonly Token[]): {
  readonly definitions: readonly Definition[];
  readonly rest: Token[];
} {
  const definitions: Definition[] = [];
  const take = (tokens: readonly Token[]): Token[] => {
    const rest: Token[] = [];
    for (const token of tokens) {
      if (token.type === 'footnote') {
        definitions.push({ label: token.label, tokens: take(token.tokens ?? []) });
        continue;
      }
      if (token.type === 'blockquote') token.tokens = take(token.tokens ?? []);
      if (token.type === 'list') for (const item of token.items) item.tokens = take(item.tokens);
      rest.push(token);
    }
    return rest;
  };
  const rest = take(blocks);
  return { definitions, rest };
}
