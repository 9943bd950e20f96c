import type { Block, Inline } from '../../model/article.ts';
import { type Extract, footnotesOf } from '../../model/extract.ts';
import { childrenOf } from '../../model/plain-text.ts';
import type { View } from '../../model/view.ts';
import { layOut, paragraph } from './blocks.ts';
import { languageOf } from './code.ts';
import { head, heading } from './head.ts';
import { noteRule, notes } from './notes.ts';
import { type Highlight, newPage, type Page, type Tools } from './page.ts';
import { type Styles, stylesOf } from './styles.ts';

/**
 * The extract as a page for a terminal, laid out to the view's width. Chunks are whole lines: a block each, with the blank
 * line before it. Every line closes the styles and links that it opens.
 */
export async function renderTerminal(extract: Extract, view: View): Promise<Iterable<string>> {
  return draw(extract, view, await toolsFor(extract, view));
}

/** Loads what styles emphasis and code and what writes formulas, as far as the extract has any. */
async function toolsFor(extract: Extract, { color }: View): Promise<Tools> {
  const styles = stylesOf(color);
  const languages = new Set<string>();
  let emphasis = false;
  let formulas = false;
  for (const node of contentOf(extract)) {
    const { type } = node;
    if (node.type === 'code' && node.lang) languages.add(languageOf(node.lang));
    else if (type === 'strong' || type === 'em' || type === 'del') emphasis = true;
    else if (type === 'formula' || type === 'formulaBlock') formulas = true;
  }
  return {
    emphasise: emphasis ? (await import('./emphasis.ts')).emphasisOf(styles) : unstyled,
    formula: formulas ? (await import('./formula.ts')).formulaText : () => null,
    highlight: color && languages.size > 0 ? await highlighter(languages, styles) : (code) => code,
  };
}

async function highlighter(languages: ReadonlySet<string>, styles: Styles): Promise<Highlight> {
  return (await import('./highlight.ts')).loadHighlighter(languages, styles);
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

/** `renderTerminal`, when what the page needs is loaded. */
export function* draw(extract: Extract, view: View, tools: Tools): Generator<string> {
  let first = true;
  for (const lines of blocks(extract, newPage(view, tools))) {
    if (lines.every((line) => line === '')) continue;
    yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}

function* blocks(extract: Extract, page: Page): Generator<string[]> {
  const column = { width: page.view.width, bulleted: 0 };
  if (extract.head) yield* head(extract, page);
  for (const [i, block] of (extract.lead ?? []).entries()) {
    const opening = i === 0 ? datelined(extract, block, page) : null;
    yield opening === null ? layOut([block], column, page) : paragraph(opening, column.width);
  }
  for (const section of extract.sections ?? []) {
    yield heading(section, page);
    for (const block of section.blocks) yield layOut([block], column, page);
  }
  yield notes(footnotesOf(extract), page);
  const addresses = page.links.lines();
  if (addresses.length > 0) yield [noteRule(page), ...addresses];
}

/** The text of a lead's first paragraph with the dateline that it opens with set off; null without one. */
function datelined({ article }: Extract, block: Block, page: Page): string | null {
  const dateline = article.dateline?.text;
  if (!dateline || block.type !== 'paragraph') return null;
  const text = page.inline(block.tokens);
  if (!text.startsWith(dateline)) return text;
  return page.styles.dateline(dateline) + text.slice(dateline.length);
}
