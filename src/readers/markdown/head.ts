import type { ArticleHead, Source } from '../../model/article.ts';
import type { Warn } from '../warn.ts';
import { quickHead } from './quick-head.ts';

/** Reads what a list shows of a Markdown document: from its source, or, where that is not enough, with marked. */
export async function readMarkdownHead(
  text: string,
  source: Source,
  warn: Warn,
): Promise<ArticleHead> {
  const head = quickHead(text, source);
  if (head) return head;
  const { readMarkdown } = await import('./index.ts');
  return readMarkdown(text, source, warn);
}
