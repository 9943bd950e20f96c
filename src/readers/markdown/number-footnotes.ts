import type { Token } from 'marked';
import type { Footnote } from '../../article.ts';
import { childrenOf } from '../../plain-text.ts';

interface Definition {
  readonly tokens: readonly Token[];
}

/**
 * Numbers the references among `blocks` in reading order, in place, and returns the footnotes in that
 * order: those that a footnote refers to after it, those that nothing refers to last. A reference to
 * no footnote becomes text.
 */
export function numberFootnotes(
  blocks: readonly Token[],
  definitions: ReadonlyMap<string, Definition>,
): Footnote[] {
  const numbers = new Map<string, number>();
  const visit = (token: Token): void => {
    if (token.type === 'footnoteRef') {
      const label: string = token.label;
      if (definitions.has(label)) {
        if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
        token.number = numbers.get(label);
      } else Object.assign(token, { type: 'text', text: token.raw });
    }
    for (const child of childrenOf(token)) visit(child);
  };
  blocks.forEach(visit);
  // A map's keys may grow while they are walked: a note's own references come after it.
  for (const label of numbers.keys()) definitions.get(label)?.tokens.forEach(visit);
  for (const [label, { tokens }] of definitions) {
    if (numbers.has(label)) continue;
    numbers.set(label, numbers.size + 1);
    tokens.forEach(visit);
  }
  return [...numbers].map(([label, number]) => ({
    number,
    blocks: definitions.get(label)?.tokens ?? [],
  }));
}
