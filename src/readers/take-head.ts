import type { Token, Tokens } from 'marked';
import { inlineText } from '../model/plain-text.ts';
import { fold } from '../unicode/fold.ts';

/** Headline and summary of a document that is marked up, and what follows them. */
export interface Head {
  readonly headline: string;
  readonly headlineTokens: readonly Token[];
  readonly summary: string | null;
  readonly summaryTokens: readonly Token[];
  readonly body: readonly Token[];
}

/** What of the document's first blocks is headline and summary; neither is then shown in the body too. */
export function takeHead(
  blocks: readonly Token[],
  title: string | null,
  summary: string | null,
): Head {
  let body = blocks;
  let headlineTokens = textTokens(title);
  const first = body[0];
  if (first?.type === 'heading' && (first as Tokens.Heading).depth === 1) {
    const tokens = first.tokens ?? [];
    if (title === null || fold(inlineText(tokens)) === fold(title)) {
      headlineTokens = tokens;
      body = body.slice(1);
    }
  }
  let summaryTokens = textTokens(summary);
  const emphasised = headlineTokens.length > 0 ? whollyEmphasised(body[0]) : null;
  if (emphasised && (summary === null || fold(inlineText(emphasised)) === fold(summary))) {
    summaryTokens = emphasised;
    body = body.slice(1);
  }
  return {
    headline: inlineText(headlineTokens),
    headlineTokens,
    summary: summaryTokens.length > 0 ? inlineText(summaryTokens) : null,
    summaryTokens,
    body,
  };
}

/** A text without markup as inline tokens; none for null. */
export function textTokens(text: string | null): readonly Token[] {
  return text === null ? [] : [{ type: 'text', raw: text, text } satisfies Tokens.Text];
}

function whollyEmphasised(block: Token | undefined): readonly Token[] | null {
  if (block?.type !== 'paragraph' || block.tokens?.length !== 1) return null;
  const [only] = block.tokens;
  return only?.type === 'em' ? (only.tokens ?? null) : null;
}
