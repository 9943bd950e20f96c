import type { Token } from 'marked';
import type { Article, Footnote, Source } from '../../model/article.ts';
import { compose } from '../compose.ts';
import { takeHead } from '../take-head.ts';
import type { Warn } from '../warn.ts';
import { settle } from './content.ts';
import { mayHaveFootnotes, takeDefinitions } from './footnotes.ts';
import { splitFrontMatter } from './front-matter.ts';
import { lex } from './lex.ts';
import { numberFootnotes } from './number-footnotes.ts';

/**
 * Reads a Markdown document: GitHub's dialect, with footnotes and YAML front matter. The headline is
 * the front matter's title, else a level-one heading that the document opens with; a paragraph
 * wholly in emphasis right under it is the summary, where the front matter has none.
 */
export async function readMarkdown(text: string, source: Source, warn: Warn): Promise<Article> {
  const { matter, body } = await splitFrontMatter(text, warn);
  const blocks = await settle(lex(body), body);
  const { rest, notes } = mayHaveFootnotes(body)
    ? takeFootnotes(blocks)
    : { rest: blocks, notes: [] };
  const head = takeHead(rest, matter?.title ?? null, matter?.summary ?? null);
  return compose(source, head, notes, {
    authors: matter?.authors ?? [],
    byline: matter?.byline ?? null,
    date: matter?.date ?? null,
    tags: matter?.tags ?? [],
    lang: matter?.lang ?? null,
    url: matter?.url ?? null,
  });
}

function takeFootnotes(blocks: readonly Token[]): { rest: Token[]; notes: Footnote[] } {
  const { definitions, rest } = takeDefinitions(blocks);
  return { rest, notes: numberFootnotes(rest, definitions) };
}
