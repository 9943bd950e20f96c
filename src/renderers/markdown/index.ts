import type { Article, Inline, Paragraph } from '../../model/article.ts';
import { inlineText } from '../../model/plain-text.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { blocksMarkdown, footnoteMarkdown, headingMarkdown } from './blocks.ts';
import { frontMatter } from './front-matter.ts';

/** An article as a Markdown document with front matter and its notes at the end, which reads back as the same text. */
export function markdownDocument(article: Article): string {
  const { headline, headlineTokens, summaryTokens, lead, sections, footnotes } = article;
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
    ...footnotes.map(footnoteMarkdown),
  ];
  return `${[frontMatter(fieldsOf(article)), ...blocks].filter(Boolean).join('\n\n')}\n`;
}

function isPlain(tokens: readonly Inline[]): boolean {
  const text = inlineText(tokens);
  return tokens.every(({ type }) => type === 'text') && text === cleanLine(text);
}

function standfirst(tokens: readonly Inline[]): Paragraph {
  return { type: 'paragraph', tokens: [{ type: 'em', tokens }] };
}

function fieldsOf(article: Article): Record<string, unknown> {
  const { headline, summary, authors, byline, dateText, lang, url, tags } = article;
  const date = article.date ?? dateText;
  const fields = { title: headline || null, summary, authors, byline, date, lang, url, tags };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value.length > 0),
  );
}
