import type { Block, Inline } from '../../model/article.ts';
import type { Extract } from '../../model/extract.ts';
import { footnotesOf } from '../../model/footnotes.ts';
import { childrenOf } from '../../model/plain-text.ts';
import type { View } from '../../model/view.ts';
import { languageOf } from './code.ts';
import { draw } from './draw.ts';
import type { Tools } from './page.ts';
import { stylesOf } from './styles.ts';

/**
 * The extract as a page for a terminal, laid out to the view's width. Chunks are whole lines: a block each, with the blank
 * line before it. Every line closes the styles and links that it opens.
 */
export async function renderTerminal(extract: Extract, view: View): Promise<Iterable<string>> {
  return draw(extract, view, await toolsFor(extract, view));
}

/** Loads what styles emphasis and code, as far as the extract has any. */
async function toolsFor(extract: Extract, { color }: View): Promise<Tools> {
  const styles = stylesOf(color);
  const languages = new Set<string>();
  let emphasis = false;
  for (const node of contentOf(extract)) {
    if (node.type === 'code' && node.lang) languages.add(languageOf(node.lang));
    else if (node.type === 'strong' || node.type === 'em' || node.type === 'del') emphasis = true;
  }
  const emphasise = emphasis ? (await import('./emphasis.ts')).emphasisOf(styles) : unstyled;
  if (!color || languages.size === 0) return { emphasise, highlight: (code) => code };
  const { loadHighlighter } = await import('./highlight.ts');
  return { emphasise, highlight: await loadHighlighter(languages, styles) };
}

const unstyled: Tools['emphasise'] = (_, text) => text;

/** All content of an extract, in no order. */
function* contentOf(extract: Extract): Generator<Block | Inline> {
  const { article, lead, sections } = extract;
  const open: (readonly (Block | Inline)[])[] = [
    article.headlineTokens,
    article.summaryTokens,
    lead ?? [],
  ];
  for (const { headingTokens, blocks } of sections ?? []) open.push(headingTokens, blocks);
  for (const { blocks } of footnotesOf(extract)) open.push(blocks);
  for (let nodes = open.pop(); nodes; nodes = open.pop()) {
    for (const node of nodes) {
      yield node;
      open.push(childrenOf(node));
    }
  }
}
