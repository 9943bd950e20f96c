import type { MarkedExtension, Token, TokenizerAndRendererExtension } from 'marked';

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;
const REFERENCE = /^\[\^([^\]\s]+)\]/;
const CONTINUED = /^(?: {4}|\t)/;

/** `[^label]: text`, with its further paragraphs indented by four columns, as GitHub reads it. */
const definition: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(src) {
    const [opening, label] = DEFINITION.exec(src) ?? [];
    if (opening === undefined || label === undefined) return undefined;
    const raw = definitionIn(src);
    const text = raw.slice(opening.length).replace(/\n(?: {4}|\t)/g, '\n');
    return { type: 'footnote', raw, label, tokens: this.lexer.blockTokens(text) };
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

interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** The definitions among `blocks`, by label, the first of each; and the blocks without them. */
export function takeDefinitions(blocks: readonly Token[]): {
  readonly definitions: Map<string, Definition>;
  readonly rest: Token[];
} {
  const definitions = new Map<string, Definition>();
  const rest: Token[] = [];
  for (const block of blocks) {
    if (block.type === 'footnote' && !definitions.has(block.label)) {
      definitions.set(block.label, block as unknown as Definition);
    } else rest.push(block);
  }
  return { definitions, rest };
}
