import type { Block, Footnote, Inline, Section } from './article.ts';
import type { Extract } from './extract.ts';
import { childrenOf } from './plain-text.ts';

/** The footnotes to print with an extract: all of a whole article's, else those that it refers to. */
export function footnotesOf(extract: Extract): readonly Footnote[] {
  const { article, lead, sections } = extract;
  if (article.footnotes.length === 0) return [];
  if (lead && sections) return article.footnotes;
  const wanted = new Set<number>();
  const visit = (token: Block | Inline): void => {
    if (token.type === 'footnoteRef') wanted.add(token.number);
    for (const child of childrenOf(token)) visit(child);
  };
  for (const token of [lead ?? [], ...(sections ?? []).map(tokensOf)].flat()) visit(token);
  for (const { number, blocks } of article.footnotes) if (wanted.has(number)) blocks.forEach(visit);
  return article.footnotes.filter(({ number }) => wanted.has(number));
}

function tokensOf({ headingTokens, blocks }: Section): (Block | Inline)[] {
  return [...headingTokens, ...blocks];
}
