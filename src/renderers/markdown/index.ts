import type { Token } from 'marked';
import { stringify } from 'yaml';
import type { Article } from '../../model/article.ts';
import { inlineText } from '../../model/plain-text.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { blocksMarkdown, headingMarkdown } from './blocks.ts';

/**
 * An article as a Markdown document with front matter, which reads back as the same text. Articles
 * with footnotes are Markdown already, and are not written anew.
 */
export function markdownDocument(article: Article): string {
  const { headline, headlineTokens, summaryTokens, lead, sections } = article;
  const blocks = [
    // The front matter has no markup: a headline that has it stands in the text as well, and so
    // does a summary, which is told by the headline above it.
    isPlain(headlineTokens) ? '' : headingMarkdown(1, headlineTokens),
    headline === '' || isPlain(summaryTokens) ? '' : blocksMarkdown([standfirst(summaryTokens)]),
    blocksMarkdown(lead),
    ...sections.flatMap(({ depth, headingTokens, blocks }) => [
      headingMarkdown(depth + 1, headingTokens),
      blocksMarkdown(blocks),
    ]),
  ];
  return `${[frontMatter(article), ...blocks].filter(Boolean).join('\n\n')}\n`;
}

function isPlain(tokens: readonly Token[]): boolean {
  const text = inlineText(tokens);
  return tokens.every(({ type }) => type === 'text') && text === cleanLine(text);
}

function standfirst(tokens: readonly Token[]): Token {
  const em = { type: 'em', raw: '', text: '', tokens: [...tokens] };
  return { type: 'paragraph', raw: '', text: '', tokens: [em] };
}

function frontMatter(article: Article): string {
  const { headline, summary, authors, byline, date, lang, url, tags } = article;
  const fields = {
    title: headline || null,
    summary,
    authors,
    byline,
    date,
    lang,
    url,
    tags,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== null && value.length > 0);
  if (known.length === 0) return '';
  // Long lines stay whole: the reader may edit them.
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---`;
}
