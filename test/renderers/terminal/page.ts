import { readMarkdown } from '../../../src/readers/markdown.ts';
import { renderTerminal } from '../../../src/renderers/terminal.ts';
import { whole } from '../../../src/sections.ts';
import type { View } from '../../../src/view.ts';

/** The page of a Markdown text; by default 80 columns, no colour, numbered links. */
export async function page(markdown: string, view: Partial<View> = {}): Promise<string> {
  const source = { name: null, path: null, format: 'markdown' } as const;
  const article = await readMarkdown(markdown, source, () => {});
  const chunks = renderTerminal(whole(article), {
    width: 80,
    color: false,
    hyperlinks: false,
    ...view,
  });
  return [...chunks].join('');
}

/** A text with its codes gone: SGR and OSC 8. */
export function plain(text: string): string {
  return text.replace(/\x1b(?:\[[\d;]*m|\]8;[^\x1b]*\x1b\\)/g, '');
}
