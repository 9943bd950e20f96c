import type { Article, Source, Warn } from '../../model/article.ts';
import { splitAtHeadings } from '../../model/sections.ts';
import { ContentReader } from './content.ts';
import { Footnotes } from './footnotes.ts';
import { openDocument, rawHtmlFor } from './head.ts';
import { MarkdownSource } from './source.ts';

/** Reads a Markdown document: GitHub's dialect, with footnotes and YAML front matter. */
export async function readMarkdown(text: string, source: Source, warn: Warn): Promise<Article> {
  const { head, body, taken } = await openDocument(text, source, warn);
  const parsed = new MarkdownSource(body);
  const footnotes = new Footnotes(parsed.blocks);
  const reader = new ContentReader(parsed, footnotes, await rawHtmlFor(body));
  const blocks = reader.blocks(parsed.blocks).slice(taken);
  return { ...head, ...splitAtHeadings(blocks), footnotes: footnotes.read(reader.blocks) };
}
