import type { Alert, Block } from '../../../model/article.ts';
import {
  type BlocksOf,
  classOf,
  type Element,
  isElement,
  type Node,
  rawText,
} from '../page/tree.ts';

/**
 * How generators mark notices, by a word that says that it is one and a word for its kind: `admonition note` (Sphinx,
 * MkDocs), `markdown-alert markdown-alert-note` (GitHub), `theme-admonition-tip` (Docusaurus), `custom-block danger`
 * (VitePress), `starlight-aside--caution`, `callout-info`, `alert alert-warning` (Bootstrap), `hint style-info` (GitBook).
 */
const NOTICE = /(?:^|[\s_-])(?:admonition|alert|aside|callout|custom-block|hint)(?:[\s_-]|$)/i;

const ALERTS: Readonly<Record<string, Alert>> = {
  note: 'note',
  seealso: 'note',
  info: 'note',
  tip: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};

const BLOCKS = new Set(['aside', 'blockquote', 'div', 'section']);

/** The kind of notice that an element is; null where it is none. */
export function alertOf(element: Element): Alert | null {
  const kind = kindOf(element);
  return kind === null ? null : (ALERTS[kind] ?? null);
}

function kindOf(element: Element): string | null {
  if (!BLOCKS.has(element.name)) return null;
  const names = classOf(element);
  if (!NOTICE.test(names)) return null;
  const words = names.toLowerCase().split(/[^a-z]+/);
  return words.find((word) => Object.hasOwn(ALERTS, word)) ?? null;
}

/** A notice, without a title that says no more than what kind it is; null for any other element. */
export function noticeBlock(element: Element, blocksOf: BlocksOf): Block[] | null {
  const kind = kindOf(element);
  const alert = kind === null ? undefined : ALERTS[kind];
  if (kind === null || !alert) return null;
  const tokens = blocksOf(element.children.filter((child) => !isName(child, kind)));
  return tokens.length === 0 ? [] : [{ type: 'blockquote', alert, tokens }];
}

/** Whether a node is the title of a notice and says no more than what kind it is. */
function isName(node: Node, kind: string): boolean {
  if (!isElement(node) || !/title|heading/i.test(classOf(node))) return false;
  return rawText(node.children).trim().toLowerCase() === kind;
}
