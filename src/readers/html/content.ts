import type { Token, Tokens } from 'marked';
import { inlineText } from '../../model/plain-text.ts';
import { collapse, inlineOf } from './inline.ts';
import { tableOf } from './table.ts';
import { type Element, type Node, rawText, TreeBuilder } from './tree.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A piece of HTML as marked's block tokens: its text in its structure, without tags, scripts or styles. */
export function htmlBlocks(html: string): Token[] {
  const builder = new TreeBuilder();
  builder.html(html);
  return blocksOf(builder.end());
}

/** Markdown's inline tokens, with the raw tags among them turned into the tokens that they mean. */
export function htmlInline(tokens: readonly Token[]): Token[] {
  const builder = new TreeBuilder();
  for (const token of tokens) {
    if (token.type === 'html') builder.html(token.raw);
    else builder.token(token);
  }
  return inlineOf(builder.end());
}

/** The block tokens of nodes: what stands between two blocks is a paragraph. */
export function blocksOf(nodes: readonly Node[]): Token[] {
  // Gathered in groups: a page may have more blocks than a call takes arguments.
  const groups: Token[][] = [];
  let run: Node[] = [];
  const flush = () => {
    groups.push(paragraph('paragraph', run));
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

function blockOf(element: Element): Token[] {
  const { name, children } = element;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return paragraph('heading', children, { depth: Number(level) });
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return listOf(element);
    case 'li':
      return listOf({ name: 'ul', attributes: {}, children: [element] });
    case 'blockquote':
      return quotation(blocksOf(children));
    case 'pre':
      return code(element);
    case 'hr':
      return [{ type: 'hr', raw: '' }];
    case 'table':
      return tableOf(element);
    case 'summary':
    case 'dt':
      return emphasised('strong', children);
    case 'figcaption':
      return emphasised('em', children);
    default:
      return blocksOf(children);
  }
}

function paragraph(type: string, nodes: readonly Node[], more: object = {}): Token[] {
  const tokens = collapse(inlineOf(nodes));
  if (tokens.length === 0) return [];
  return [{ type, raw: '', text: inlineText(tokens), tokens, ...more }];
}

function emphasised(type: 'strong' | 'em', nodes: readonly Node[]): Token[] {
  return blocksOf(nodes).map((block) =>
    block.type === 'paragraph' ? { ...block, tokens: [{ ...block, type }] } : block,
  );
}

function quotation(tokens: Token[]): Token[] {
  return tokens.length === 0 ? [] : [{ type: 'blockquote', raw: '', text: '', tokens }];
}

function code({ attributes, children }: Element): Token[] {
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
  return [{ type: 'code', raw: '', text, ...(lang ? { lang } : {}) }];
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

function listOf({ name, attributes, children }: Element): Token[] {
  const items: Tokens.ListItem[] = [];
  let strays: Node[] = [];
  const flush = () => {
    const tokens = blocksOf(strays);
    if (tokens.length > 0) items.push(listItem(tokens));
    strays = [];
  };
  for (const child of children) {
    if ('name' in child && child.name === 'li') {
      flush();
      const tokens = blocksOf(child.children);
      if (tokens.length > 0) items.push(listItem(tokens));
    } else strays.push(child);
  }
  flush();
  if (items.length === 0) return [];
  const ordered = name === 'ol';
  const start = ordered ? Number.parseInt(attributes.start ?? '1', 10) || 1 : '';
  const loose = items.some(({ tokens }) => !isTight(tokens));
  return [{ type: 'list', raw: '', ordered, start, loose, items } as Tokens.List];
}

/** One paragraph, and lists under it: all that Markdown's tight items hold without ado. */
function isTight(tokens: readonly Token[]): boolean {
  return tokens.every(({ type }, index) => type === (index === 0 ? 'paragraph' : 'list'));
}

function listItem(tokens: Token[]): Tokens.ListItem {
  return { type: 'list_item', raw: '', task: false, loose: false, text: '', tokens };
}
