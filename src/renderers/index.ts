import type { Extract } from '../sections.ts';
import type { View } from '../view.ts';

/** Renders an extract, loading what that takes; chunks are whole lines. */
type Render = (extract: Extract, view: View) => AsyncIterable<string>;

/** The output forms that are text. A new one is a file beside this and a line here. */
export const renderers = {
  async *terminal(extract, view) {
    const { renderTerminal } = await import('./terminal.ts');
    yield* renderTerminal(extract, await highlighted(extract, view));
  },
  async *plain(extract, view) {
    const { renderPlain } = await import('./plain.ts');
    yield* renderPlain(extract, view);
  },
} satisfies Record<string, Render>;

/** The view with what colours the languages of the extract's code, where there are any. */
async function highlighted(extract: Extract, view: View): Promise<View> {
  const { languagesOf } = await import('./terminal/languages.ts');
  const languages = view.color ? languagesOf(extract) : new Set<string>();
  if (languages.size === 0) return view;
  const { loadHighlighter } = await import('./terminal/highlight.ts');
  const highlight = await loadHighlighter(languages);
  return highlight ? { ...view, highlight } : view;
}
