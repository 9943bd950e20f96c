import type { Extract } from '../../model/extract.ts';
import type { View } from '../../model/view.ts';
import { languagesOf } from './languages.ts';

/** The view with what colours the code of an extract; loads nothing where there is none to colour. */
export async function withHighlighter(extract: Extract, view: View): Promise<View> {
  const languages = view.color ? languagesOf(extract) : new Set<string>();
  if (languages.size === 0) return view;
  const { loadHighlighter } = await import('./highlight.ts');
  const highlight = await loadHighlighter(languages);
  return highlight ? { ...view, highlight } : view;
}
