import type { Block, Inline } from '../../model/article.ts';
import { codeBlock, isLineNumbers } from './blocks/code.ts';
import { figureBlocks } from './blocks/figure.ts';
import { headingBlocks } from './blocks/heading.ts';
import { definitionBlocks, listBlocks } from './blocks/list.ts';
import { MEDIA, mediaLink } from './blocks/media.ts';
import { noticeBlock } from './blocks/notice.ts';
import { paragraphBlocks } from './blocks/paragraph.ts';
import { tableBlocks } from './blocks/table.ts';
import { anchor, inlineOf } from './inline.ts';
import { formulaBlock, withFormulas } from './page/formulas.ts';
import { TreeBuilder } from './page/fragment.ts';
import { BLOCKS, type Element, isElement, type Node } from './page/tree.ts';

/** The blocks that a piece of HTML means: its text in its structure, without tags, scripts or styles. */
export function htmlBlocks(html: string): Block[] {
  const builder = new TreeBuilder();
  builder.html(html);
  return blocksOf(withFormulas(builder.end()));
}

/** The inline content that a line means whose tags are still raw; a string is one of them. */
export function htmlInline(pieces: readonly (string | Inline | readonly Inline[])[]): Inline[] {
  const builder = new TreeBuilder();
  for (const piece of pieces) {
    if (typeof piece === 'string') builder.html(piece);
    else for (const inline of [piece].flat()) builder.inline(inline);
  }
  return inlineOf(withFormulas(builder.end()));
}

/** The blocks of nodes: what stands between two blocks is a paragraph. */
export function blocksOf(nodes: readonly Node[]): Block[] {
  // Gathered in groups: a page may have more blocks than a call takes arguments.
  const groups: Block[][] = [];
  let run: Node[] = [];
  const flush = () => {
    if (run.length > 0) groups.push(paragraphBlocks(run));
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      groups.push(blockOf(node));
    } else run.push(node);
  }
  flush();
  return groups.flat();
}

/** A block, or an inline element that holds one: `<a><h2>…</h2></a>`. */
function isBlock(node: Node): node is Element {
  if (!isElement(node)) return false;
  if (node.name === 'formula') return node.attributes.display !== undefined;
  return BLOCKS.has(node.name) || MEDIA.has(node.name) || node.children.some(isBlock);
}

function blockOf(element: Element): Block[] {
  const { name, children } = element;
  if (/^h[1-6]$/.test(name)) return headingBlocks(element);
  if (MEDIA.has(name)) {
    const link = mediaLink(element);
    return link ? [{ type: 'paragraph', tokens: [link] }] : [];
  }
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return listBlocks(element, blocksOf);
    case 'li':
      return listBlocks({ name: 'ul', attributes: {}, children: [element] }, blocksOf);
    case 'dl':
      return definitionBlocks(element, blocksOf);
    case 'a':
      return blocksOf(children).map((block) => linked(block, element));
    case 'blockquote': {
      const tokens = blocksOf(children);
      return tokens.length === 0 ? [] : [{ type: 'blockquote', alert: null, tokens }];
    }
    case 'pre':
      return codeBlock(element);
    case 'hr':
      return [{ type: 'hr' }];
    case 'table':
      return tableBlocks(element, blocksOf);
    case 'figure':
      return figureBlocks(element, blocksOf);
    case 'formula':
      return [formulaBlock(element)];
    case 'summary':
    case 'dt':
      return styled('strong', children);
    case 'figcaption':
      return styled('em', children);
    default:
      return isLineNumbers(element) ? [] : (noticeBlock(element, blocksOf) ?? blocksOf(children));
  }
}

/** A block in a link: its lines are links. */
function linked(block: Block, link: Element): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, tokens: anchor(link.attributes, block.tokens) };
    case 'blockquote':
      return { ...block, tokens: block.tokens.map((inner) => linked(inner, link)) };
    case 'list': {
      const items = block.items.map((item) => ({
        ...item,
        tokens: item.tokens.map((inner) => linked(inner, link)),
      }));
      return { ...block, items };
    }
    default:
      return block;
  }
}

function styled(type: 'strong' | 'em', nodes: readonly Node[]): Block[] {
  return blocksOf(nodes).map((block) =>
    block.type === 'paragraph' ? { ...block, tokens: [{ type, tokens: block.tokens }] } : block,
  );
}
