import type { Article } from '../../../src/model/article.ts';
import { type Extract, extractOf } from '../../../src/model/extract.ts';
import type { View } from '../../../src/model/view.ts';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';
import { renderTerminal } from '../../../src/renderers/terminal/index.ts';

/** The page of a Markdown text; by default 80 columns, no colour, numbered links. */
export async function page(markdown: string, view: Partial<View> = {}): Promise<string> {
  const source = { name: null, path: null, format: 'markdown' } as const;
  return draw(extractOf(await readMarkdown(markdown, source, () => {})), view);
}

/** An extract drawn as one string. */
export async function draw(extract: Extract, view: Partial<View> = {}): Promise<string> {
  const defaults = { width: 80, color: false, hyperlinks: false };
  return [...(await renderTerminal(extract, { ...defaults, ...view }))].join('');
}

/** An article without a word. */
export const nothing: Article = {
  source: { name: null, path: null, format: 'markdown' },
  headline: '',
  headlineTokens: [],
  summary: null,
  summaryTokens: [],
  authors: [],
  byline: null,
  dateline: null,
  date: null,
  dateText: null,
  tags: [],
  lang: null,
  url: null,
  words: 0,
  lead: [],
  sections: [],
  footnotes: [],
};

/** A text with its codes gone: SGR and OSC 8. */
export function plain(text: string): string {
  return text.replace(/\x1b(?:\[[\d;]*m|\]8;[^\x1b]*\x1b\\)/g, '');
}
