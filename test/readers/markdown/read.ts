import type { Article } from '../../../src/model/article.ts';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';

const source = { name: null, path: null, format: 'markdown' } as const;

/** A Markdown document's article, and what was warned of. */
export async function read(text: string): Promise<Article & { warnings: string[] }> {
  const warnings: string[] = [];
  const article = await readMarkdown(text, source, (message) => warnings.push(message));
  return { ...article, warnings };
}
