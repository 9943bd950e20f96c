import type { Block, Inline, ListItem } from '../../model/article.ts';
import { paragraphOf } from '../paragraph.ts';
import { collapse } from '../white-space.ts';
import { inlineOf } from './inline.ts';
import { tableBlocks } from './table.ts';
import { type Element, type Node, rawText, TreeBuilder } from './tree.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The blocks that a piece of HTML means: its text in its structure, without tags, scripts or styles. */
export function htmlBlocks(html: string): Block[] {
  const builder = new TreeBuilder();
  builder.html(html);
  return blocksOf(builder.end());
}

/** The inline content that a line means whose tags are still raw; a string is one of them. */
export function htmlInline(pieces: readonly (string | Inline | readonly Inline[])[]): Inline[] {
  const builder = new TreeBuilder();
  for (const piece of pieces) {
    if (typeof piece === 'string') builder.html(piece);
    else for (const inline of [piece].flat()) builder.inline(inline);
  }
  return inlineOf(builder.end());
}

/** The blocks of nodes: what stands between two blocks is a paragraph. */
function blocksOf(nodes: readonly Node[]): Block[] {
  // Gathered in groups: a page may have more blocks than a call takes arguments.
  const groups: Block[][] = [];
  let run: Node[] = [];
  const flush = () => {
    groups.push(paragraph(run));
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
  return 'name' in node && (BLOCKS.has(node.name) || node.children.some(isBlock));
}

function blockOf(element: Element): Block[] {
  const { name, children } = element;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) {
    const tokens = collapse(inlineOf(children));
    return tokens.length === 0 ? [] : [{ type: 'heading', depth: Number(level), tokens }];
  }
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return listOf(element);
    case 'li':
      return listOf({ name: 'ul', attributes: {}, children: [element] });
    case 'blockquote': {
      const tokens = blocksOf(children);
      return tokens.length === 0 ? [] : [{ type: 'blockquote', alert: null, tokens }];
    }
    case 'pre':
      return code(element);
    case 'hr':
      return [{ type: 'hr' }];
    case 'table':
      return tableBlocks(element, blocksOf);
    case 'summary':
    case 'dt':
      return styled('strong', children);
    case 'figcaption':
      return styled('em', children);
    default:
      return blocksOf(children);
  }
}

function paragraph(nodes: readonly Node[]): Block[] {
  const tokens = collapse(inlineOf(nodes));
  return tokens.length === 0 ? [] : [paragraphOf(tokens)];
}

function styled(type: 'strong' | 'em', nodes: readonly Node[]): Block[] {
  return blocksOf(nodes).map((block) =>
    block.type === 'paragraph' ? { ...block, tokens: [{ type, tokens: block.tokens }] } : block,
  );
}

function code({ attributes, children }: Element): Block[] {
  // A line of spaces looks empty, and in a quotation Markdown cannot keep them.
  const text = rawText(children)
    .replace(/^\n/, '')
    .replace(/^[ \t]+$/gm, '')
    .trimEnd();
  if (text === '') return [];
  const inner = children.find(
    (child): child is Element => 'name' in child && child.name === 'code',
  );
  const lang = languageOf(attributes) ?? languageOf(inner?.attributes ?? {});
  return [{ type: 'code', text, lang }];
}

/** As highlight.js, Prism, GitHub and SyntaxHighlighter name it. */
function languageOf(attributes: Readonly<Record<string, string>>): string | null {
  const marked =
    /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*)([\w+#-]+)/.exec(
      attributes.class ?? '',
    )?.[1] ??
    attributes['data-lang'] ??
    attributes['data-language'];
  return marked && /^[\w+#-]+$/.test(marked) ? marked : null;
}

function listOf({ name, attributes, children }: Element): Block[] {
  const ordered = name === 'ol';
  const start = ordered ? Number.parseInt(attributes.start ?? '1', 10) || 1 : 1;
  const items: ListItem[] = [];
  let strays: Node[] = [];
  const add = (nodes: readonly Node[]) => {
    const tokens = blocksOf(nodes);
    if (tokens.length > 0) items.push({ number: start + items.length, checked: null, tokens });
  };
  for (const child of children) {
    if ('name' in child && child.name === 'li') {
      add(strays);
      strays = [];
      add(child.children);
    } else strays.push(child);
  }
  add(strays);
  if (items.length === 0) return [];
  const loose = items.some(({ tokens }) => !isTight(tokens));
  return [{ type: 'list', ordered, style: '1', loose, items }];
}

/** One paragraph, and lists under it: all that Markdown's tight items hold without ado. */
function isTight(tokens: readonly Block[]): boolean {
  return tokens.every(({ type }, index) => type === (index === 0 ? 'paragraph' : 'list'));
}
