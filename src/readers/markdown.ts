import { Marked, type Token, type Tokens } from 'marked';
import type { Article, Source } from '../article.ts';
import { fold } from '../fold.ts';
import { type HeadedBlocks, outline } from '../outline.ts';
import { blockText, inlineText } from '../plain-text.ts';
import { countWords } from '../words.ts';
import type { Warn } from './index.ts';
import { BoundedTokenizer } from './markdown/bounded.ts';
import { footnotes, takeDefinitions } from './markdown/footnotes.ts';
import { splitFrontMatter } from './markdown/front-matter.ts';
import { numberFootnotes } from './markdown/number-footnotes.ts';
import { settleBlocks } from './markdown/settle.ts';

const marked = new Marked(footnotes).setOptions({ tokenizer: new BoundedTokenizer() });

/**
 * Reads a Markdown document: GitHub's dialect, with footnotes and YAML front matter. The headline is
 * the front matter's title, else a level-one heading that the document opens with; a paragraph
 * wholly in emphasis right under it is the summary, where the front matter has none.
 */
export async function readMarkdown(text: string, source: Source, warn: Warn): Promise<Article> {
  const { matter, body } = await splitFrontMatter(text, warn);
  const { definitions, rest } = takeDefinitions(settleBlocks(marked.lexer(body)));
  const notes = numberFootnotes(rest, definitions);
  const head = takeHead(rest, matter?.title ?? null, matter?.summary ?? null);
  const { lead, parts } = splitAtHeadings(head.body);
  const sections = outline(parts);
  return {
    source,
    headline: head.headline,
    headlineTokens: head.headlineTokens,
    summary: head.summary,
    summaryTokens: head.summaryTokens,
    authors: matter?.authors ?? [],
    byline: null,
    dateline: null,
    date: matter?.date ?? null,
    tags: matter?.tags ?? [],
    lang: matter?.lang ?? null,
    url: matter?.url ?? null,
    words:
      countWords(head.headline) +
      countWords(head.summary ?? '') +
      countWords(blockText(lead)) +
      sections.reduce((sum, { heading, words }) => sum + countWords(heading) + words, 0) +
      notes.reduce((sum, { blocks }) => sum + countWords(blockText(blocks)), 0),
    lead,
    sections,
    footnotes: notes,
  };
}

interface Head {
  readonly headline: string;
  readonly headlineTokens: readonly Token[];
  readonly summary: string | null;
  readonly summaryTokens: readonly Token[];
  readonly body: readonly Token[];
}

/** What of the document's first blocks is headline and summary; neither is then shown in the body too. */
function takeHead(blocks: readonly Token[], title: string | null, summary: string | null): Head {
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

function textTokens(text: string | null): readonly Token[] {
  return text === null ? [] : [{ type: 'text', raw: text, text } satisfies Tokens.Text];
}

function whollyEmphasised(block: Token | undefined): readonly Token[] | null {
  if (block?.type !== 'paragraph' || block.tokens?.length !== 1) return null;
  const [only] = block.tokens;
  return only?.type === 'em' ? (only.tokens ?? null) : null;
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
