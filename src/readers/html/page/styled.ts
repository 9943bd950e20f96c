import { type Element, holding, isElement, type Node } from './tree.ts';

/*
 * What elements mean by their style alone.
 */

const SUPERSCRIPT = /vertical-align\s*:\s*super\b/i;
const SUBSCRIPT = /vertical-align\s*:\s*sub\b/i;
const BLOCK = /display\s*:\s*block\b/i;
const MONOSPACE = /font(?:-family)?\s*:[^;]*\b(?:monospace|courier|consolas|menlo|monaco)\b/i;
const WHITE_SPACE = /white-space\s*:\s*([\w-]+)/i;
const CONTAINERS = new Set(['article', 'blockquote', 'div', 'li', 'p', 'section', 'td']);

/** The name of the element that says what another means by its style. */
export function nameByStyle(name: string, style: string): string {
  if (style === '') return name;
  const isBlock = name === 'div' || BLOCK.test(style);
  if (isBlock && isCode(style) && /^(?:div|span|code)$/.test(name)) return 'pre';
  if (name !== 'span') return name;
  if (isBlock) return 'div';
  if (SUPERSCRIPT.test(style)) return 'sup';
  return SUBSCRIPT.test(style) ? 'sub' : name;
}

function isCode(style: string): boolean {
  const space = whiteSpace(style);
  return space === 'pre' || (space === 'pre-wrap' && MONOSPACE.test(style));
}

function whiteSpace(style: string): string | undefined {
  return WHITE_SPACE.exec(style)?.[1]?.toLowerCase();
}

/** Whether a page may have text whose line ends are kept by its style. */
export function mayKeepLines(source: string): boolean {
  return /white-space\s*:\s*pre-/i.test(source);
}

/** The nodes with a line break at each line end of the source that their style keeps. */
export function withLineBreaks(nodes: readonly Node[], isKept = false): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return isKept ? brokenLines(node) : [node];
    if (node.name === 'pre') return [node];
    const children = withLineBreaks(node.children, keepsLines(node) ?? isKept);
    return [holding(node, children)];
  });
}

/** Whether an element keeps its line ends; undefined where that is as around it. */
function keepsLines({ name, attributes }: Element): boolean | undefined {
  const space = whiteSpace(attributes.style ?? '');
  if (space === 'pre-line' || space === 'pre-wrap') return CONTAINERS.has(name) || undefined;
  return space === undefined ? undefined : false;
}

function brokenLines(node: Node): Node[] {
  if (isElement(node) || node.inline.type !== 'text' || node.inline.text.trim() === '')
    return [node];
  return node.inline.text.split('\n').flatMap((text, at): Node[] => {
    const line: Node = { inline: { type: 'text', text } };
    return at === 0 ? [line] : [{ name: 'br', attributes: {}, children: [] }, line];
  });
}
