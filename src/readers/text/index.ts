import type { Article, ArticleHead, Block, Source } from '../../model/article.ts';
import { asInline } from '../../model/plain-text.ts';
import { type HeadedBlocks, numberSections } from '../../model/sections.ts';
import { countWords } from '../../unicode/word-count.ts';
import { readBlocks, type TextBlock } from './blocks.ts';
import { contentOf } from './content.ts';
import { findHead, type Head, headOfMail } from './head.ts';
import { findHeadings } from './headings/index.ts';
import { withoutEditLink } from './headings/rules.ts';
import { type Layout, readLayout } from './layout.ts';
import { readLines } from './lines.ts';
import { readMailHead } from './mail.ts';

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
    lead: lead.map(contentOf),
    sections: first < 0 ? [] : numberSections(headedBlocks(blocks, levels, first)),
    footnotes: [],
  };
}

/** Reads what a list of articles shows, without the work of telling the headings. */
export function readTextHead(text: string, source: Source): ArticleHead {
  return articleHead(text, source, open(text).head);
}

function open(text: string): { head: Head; layout: Layout } {
  const lines = readLines(text);
  const mail = readMailHead(lines);
  const layout = readLayout(mail ? lines.slice(mail.end) : lines);
  return { head: mail ? headOfMail(mail, lines) : findHead(lines, layout), layout };
}

function articleHead(text: string, source: Source, head: Head): ArticleHead {
  const { headline, summary, authors, byline, dateline, date } = head;
  return {
    source,
    headline,
    headlineTokens: asInline(headline),
    summary,
    summaryTokens: asInline(summary),
    authors,
    byline,
    dateline,
    date,
    dateText: null,
    tags: [],
    lang: null,
    url: null,
    words: countWords(text),
  };
}

function headedBlocks(
  blocks: readonly TextBlock[],
  levels: readonly number[],
  first: number,
): HeadedBlocks[] {
  const parts: (HeadedBlocks & { blocks: Block[] })[] = [];
  for (const [i, block] of blocks.entries()) {
    const level = levels[i] ?? 0;
    if (i < first) continue;
    if (level > 0 && block.kind === 'paragraph') {
      const headingTokens = asInline(withoutEditLink(block.text).replace(/\s+/g, ' '));
      parts.push({ level, headingTokens, blocks: [] });
    } else parts.at(-1)?.blocks.push(contentOf(block));
  }
  return parts;
}
