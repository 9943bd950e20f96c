import type { Token } from 'marked';
import type { Footnote } from '../../model/article.ts';
import { childrenOf } from '../../model/plain-text.ts';
import type { Definition } from './footnotes.ts';

/**
 * Numbers the references among `blocks` in reading order, in place, and returns the footnotes in that
 * order: those that a footnote refers to after it, those that nothing refers to last, a second one of
 * a label too. A reference to no footnote becomes text.
 */
export function numberFootnotes(
  blocks: readonly Token[],
  definitions: readonly Definition[],
): Footnote[] {
  const byLabel = new Map<string, Definition>();
  for (const definition of definitions) {
    if (!byLabel.has(definition.label)) byLabel.set(definition.label, definition);
  }
  const numbers = new Map<Definition, number>();
  const number = (definition: Definition): number => {
    const given = numbers.get(definition) ?? numbers.size + 1;
    numbers.set(definition, given);
    return given;
  };
  const visit = (token: Token): void => {
    if (token.type === 'footnoteRef') {
      const definition = byLabel.get(token.label);
      if (definition) token.number = number(definition);
      else Object.assign(token, { type: 'text', text: token.raw });
    }
    for (const child of childrenOf(token)) visit(child);
  };
  blocks.forEach(visit);
  // A map may grow while it is walked: what a note refers to comes after it.
  const visitNotes = () => {
    for (const { tokens } of numbers.keys()) tokens.forEach(visit);
  };
  visitNotes();
  definitions.forEach(number);
  visitNotes();
  return [...numbers].map(([{ tokens }, given]) => ({ number: given, blocks: tokens }));
}
