import type { Article, Block, Inline } from '../../model/article.ts';
import { type Extract, extractOf } from '../../model/extract.ts';
import { childrenOf } from '../../model/plain-text.ts';
import type { View } from '../../model/view.ts';
import { languageOf } from './code.ts';
import type { LinkTarget } from './links.ts';
import { newPage, type Page, type PageLink } from './page.ts';
import { type Part, partsOf } from './parts.ts';
import { type Styles, stylesOf } from './styles.ts';
import type { Highlight, Tools } from './tools.ts';

/**
 * The extract as a page for a terminal, laid out to the view's width. Chunks are whole lines: a block each, with the blank
 * line before it. Every line closes the styles and links that it opens.
 */
export async function renderTerminal(extract: Extract, view: View): Promise<Iterable<string>> {
  const facts = factsOf(extract);
  return draw(extract, newPage(view, await toolsFor(facts, view.color), facts.links));
}

/** A page in its parts, which are laid out in whatever order they are asked for. */
export interface PageParts {
  readonly parts: readonly Part[];
  /** A part's lines. */
  readonly lines: (part: Part) => string[];
  /**
   * Where the page's links and references to footnotes lead. In its lines each is an OSC 8 link, whether the view has
   * hyperlinks or not, and its id (`id=7`) is its place here. A part is laid out before its links are.
   */
  readonly targets: readonly LinkTarget[];
}

/** Loads what the pages of an article need, and gives what lays them out: any extract of it, at any width in columns. */
export async function loadPages(
  article: Article,
  { color, hyperlinks }: Pick<View, 'color' | 'hyperlinks'>,
): Promise<(extract: Extract, width: number) => PageParts> {
  const tools = await toolsFor(factsOf(extractOf(article)), color);
  return (extract, width) => {
    const targets: LinkTarget[] = [];
    const page = newPage({ width, color, hyperlinks }, tools, factsOf(extract).links, targets);
    return { parts: [...partsOf(extract)], lines: (part) => part.lines(page), targets };
  };
}

/** What is to be known of an extract before it is laid out. */
interface Facts {
  readonly links: readonly PageLink[];
  readonly languages: ReadonlySet<string>;
  readonly hasEmphasis: boolean;
  readonly hasFormulas: boolean;
}

function factsOf(extract: Extract): Facts {
  const languages = new Set<string>();
  const links: PageLink[] = [];
  let hasEmphasis = false;
  let hasFormulas = false;
  const look = (nodes: readonly (Block | Inline)[], inLink: boolean): void => {
    for (const node of nodes) {
      const { type } = node;
      if (type === 'text') continue;
      // What stands in a link is written, and numbered, before it.
      look(childrenOf(node), inLink || type === 'link');
      if (node.type === 'link' || node.type === 'image') links.push({ link: node, inLink });
      else if (node.type === 'code' && node.lang) languages.add(languageOf(node.lang));
      else if (type === 'strong' || type === 'em' || type === 'del') hasEmphasis = true;
      else if (type === 'formula' || type === 'formulaBlock') hasFormulas = true;
    }
  };
  for (const { content } of partsOf(extract)) look(content, false);
  return { links, languages, hasEmphasis, hasFormulas };
}

/** Loads what styles emphasis and code and what writes formulas, as far as there is any. */
async function toolsFor(
  { languages, hasEmphasis, hasFormulas }: Facts,
  color: boolean,
): Promise<Tools> {
  const styles = stylesOf(color);
  return {
    emphasise: hasEmphasis ? (await import('./emphasis.ts')).emphasisOf(styles) : unstyled,
    formula: hasFormulas ? (await import('./formula.ts')).formulaText : () => null,
    highlight: color && languages.size > 0 ? await highlighter(languages, styles) : (code) => code,
  };
}

async function highlighter(languages: ReadonlySet<string>, styles: Styles): Promise<Highlight> {
  return (await import('./highlight.ts')).loadHighlighter(languages, styles);
}

const unstyled: Tools['emphasise'] = (_, text) => text;

function* draw(extract: Extract, page: Page): Generator<string> {
  let first = true;
  for (const part of partsOf(extract)) {
    const lines = part.lines(page);
    if (isBlank(lines)) continue;
    yield `${first || part.isClose ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}

/** Whether a part shows nothing: then it is no part of the page. */
export function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line === '');
}
