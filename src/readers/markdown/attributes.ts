import type { SourceInline } from './tokens.ts';

/*
 * Attributes in braces, which Pandoc, kramdown, Hugo, MkDocs and Docusaurus read and do not show: `{#id .class width=50%}`.
 * What merely stands in braces is text, and so is what is escaped.
 */

const OF_SPAN = /^\{:?[ \t]*(?:[#.][\w-]|[\w-]{1,40}=)[^{}\n]{0,300}\}/;
const ENDS: Readonly<Record<'heading' | 'paragraph', RegExp>> = {
  /** Docusaurus has an id in a comment of JSX, too. */
  heading: /\s\{(?:-|:?\s*[#.][\w-][^{}]{0,300}|\/\*\s*#[^{}*]{1,100}\*\/)\}\s*$/,
  /** On a line of its own, the last of a paragraph, or right under a list (kramdown). */
  paragraph: /(?:^|\n) {0,3}\{:\s?[\w#.][^{}]{0,300}\}\s*$/,
};
const MARKED = new Set(['link', 'image', 'codespan', 'strong', 'em']);

/** Running text without the attributes of links, pictures and what is marked. */
export function withoutSpanAttributes(tokens: readonly SourceInline[]): readonly SourceInline[] {
  const mayHave = tokens.some((token, i) => i > 0 && token.type === 'text' && token.raw[0] === '{');
  if (!mayHave) return tokens;
  return tokens.map((token, i) =>
    token.type === 'text' && MARKED.has(tokens[i - 1]?.type ?? '')
      ? without(token, OF_SPAN)
      : token,
  );
}

/** The running text of a block without the attributes at its end, which are the block's. */
export function withoutBlockAttributes(
  tokens: readonly SourceInline[],
  block: 'heading' | 'paragraph',
): readonly SourceInline[] {
  const last = tokens.at(-1);
  if (last?.type !== 'text' || !last.raw.trimEnd().endsWith('}')) return tokens;
  return [...tokens.slice(0, -1), without(last, ENDS[block])];
}

function without(token: SourceInline & { type: 'text' }, attributes: RegExp): SourceInline {
  const { raw, text } = token;
  return { type: 'text', raw: raw.replace(attributes, ''), text: text.replace(attributes, '') };
}
