import type { Article, Source, Warn } from '../../model/article.ts';
import { splitAtHeadings } from '../../model/sections.ts';
import { withoutHead } from '../take-head.ts';
import { ContentReader } from './content.ts';
import { extrasFor } from './extras.ts';
import { Footnotes } from './footnotes.ts';
import { openDocument } from './head.ts';
import { MarkdownSource } from './source.ts';

/** Reads a Markdown document: GitHub's dialect, with footnotes and front matter. */
export async function readMarkdown(text: string, source: Source, warn: Warn): Promise<Article> {
  const { head, body, left } = await openDocument(text, source, warn);
  const parsed = new MarkdownSource(body);
  const footnotes = new Footnotes(parsed.blocks);
  const reader = new ContentReader(parsed, footnotes, await extrasFor(body));
  const blocks = withoutHead(reader.blocks(parsed.blocks), left);
  return { ...head, ...splitAtHeadings(blocks), footnotes: footnotes.read(reader.blocks) };
}
