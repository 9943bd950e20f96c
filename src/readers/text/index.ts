import type { Article, ArticleHead, Source, Token } from '../../model/article.ts';
import { type HeadedBlocks, outline } from '../../model/sections.ts';
import { countWords } from '../../unicode/word-count.ts';
import { type Block, readBlocks } from './blocks.ts';
import { type Head, readHead } from './head.ts';
import { findHeadings } from './headings/index.ts';
import { type Layout, readLayout } from './layout.ts';
import { readLines } from './lines.ts';
import { blockToken, textTokens } from './tokens.ts';

/**
 * Reads an article without markup. The text is decoded and cleaned: no control characters but `\n`
 * and `\t`. Any text is an article; an empty one has no headline, lead or sections.
 */
export function readText(text: string, source: Source): Article {
  const { head, layout } = open(text);
  const blocks = readBlocks(head.body, layout);
  const levels = findHeadings(blocks, head.summary);
  const first = levels.findIndex((level) => level > 0);
  const lead = first < 0 ? blocks : blocks.slice(0, first);
  return {
    ...articleHead(text, source, head),
    lead: lead.map(blockToken),
    sections: first < 0 ? [] : outline(headedBlocks(blocks, levels, first)),
    footnotes: [],
  };
}

/** Reads what a list of articles shows, without the work of telling the headings. */
export function readTextHead(text: string, source: Source): ArticleHead {
  const { headline, summary, authors, byline, dateline, date, body } = open(text).head;
  return articleHead(text, source, {
    date,
    body,
    headline: detached(headline),
    summary: summary && detached(summary),
    authors: authors.map(detached),
    byline: byline && detached(byline),
    dateline: dateline && {
      ...dateline,
      text: detached(dateline.text),
      place: dateline.place && detached(dateline.place),
    },
  });
}

/** A part of a text that does not keep all of it in memory, as V8's slices of strings do. */
function detached(part: string): string {
  // Two strings put together are copied when a part of them is taken.
  return `${part} `.slice(0, -1);
}

function open(text: string): { head: Head; layout: Layout } {
  const lines = readLines(text);
  const layout = readLayout(lines);
  return { head: readHead(lines, layout), layout };
}

function articleHead(text: string, source: Source, head: Head): ArticleHead {
  const { headline, summary, authors, byline, dateline, date } = head;
  return {
    source,
    headline,
    headlineTokens: headline === '' ? [] : textTokens(headline),
    summary,
    summaryTokens: summary === null ? [] : textTokens(summary),
    authors,
    byline,
    dateline,
    date,
    tags: [],
    lang: null,
    url: null,
    words: countWords(text),
  };
}

function headedBlocks(
  blocks: readonly Block[],
  levels: readonly number[],
  first: number,
): HeadedBlocks[] {
  const parts: (HeadedBlocks & { blocks: Token[] })[] = [];
  for (let i = first; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const level = levels[i] ?? 0;
    if (level > 0 && block.kind === 'paragraph') {
      const heading = block.text.replace(/\s+/g, ' ');
      parts.push({ level, heading, headingTokens: textTokens(heading), blocks: [] });
    } else parts.at(-1)?.blocks.push(blockToken(block));
  }
  return parts;
}
