import type { Token, Tokens } from 'marked';
import type { Article, ArticleHead, Dateline, Footnote, Source } from '../model/article.ts';
import { blockWords } from '../model/block-words.ts';
import { blockText, inlineText } from '../model/plain-text.ts';
import { type HeadedBlocks, outline } from '../model/sections.ts';
import { countWords } from '../unicode/word-count.ts';
import { readDateline } from './press/dateline.ts';
import type { Head } from './take-head.ts';

type Facts = Pick<ArticleHead, 'authors' | 'byline' | 'date' | 'tags' | 'lang' | 'url'>;

/** Makes an article of a marked-up document: its sections at its headings, its dateline, its words. */
export function compose(
  source: Source,
  { headline, headlineTokens, summary, summaryTokens, body }: Head,
  footnotes: readonly Footnote[],
  facts: Facts,
): Article {
  const { lead, parts } = splitAtHeadings(body);
  const sections = outline(parts);
  const dateline = datelineOf(body);
  return {
    source,
    headline,
    headlineTokens,
    summary,
    summaryTokens,
    ...facts,
    dateline,
    date: facts.date ?? dateline?.date ?? null,
    words:
      countWords(headline) +
      countWords(summary ?? '') +
      blockWords(lead) +
      sections.reduce((sum, { heading, words }) => sum + countWords(heading) + words, 0) +
      footnotes.reduce((sum, { blocks }) => sum + blockWords(blocks), 0),
    lead,
    sections,
    footnotes,
  };
}

/** A picture and its caption may stand before the paragraph with the dateline. */
export const FIRST_BLOCKS = 5;

function datelineOf(blocks: readonly Token[]): Dateline | null {
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const dateline = block.type === 'paragraph' ? readDateline(blockText([block])) : null;
    if (dateline) return dateline;
  }
  return null;
}

function splitAtHeadings(blocks: readonly Token[]): { lead: Token[]; parts: HeadedBlocks[] } {
  const lead: Token[] = [];
  const parts: (HeadedBlocks & { blocks: Token[] })[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      const { depth, tokens } = block as Tokens.Heading;
      const heading = inlineText(tokens);
      parts.push({ level: depth, headingTokens: tokens, heading, blocks: [] });
    } else (parts.at(-1)?.blocks ?? lead).push(block);
  }
  return { lead, parts };
}
