import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked';
import { alertOf, nameOf, queued } from './notices.ts';
import type { Notice } from './tokens.ts';

/** `:::note Title`, `::: {.callout-note title="Title"}`, `:::note[Title]`: closed by colons alone. */
const FENCED =
  /^ {0,3}:{3,}[ \t]*(?=[^\s:])(?:\{([^}\n]{0,500})\}|([a-z][\w-]{0,40})(?![^\s:{[]))?[ \t]*(|[^\n]*[^\n:]):*[ \t]*(?:\n|$)/i;
const OPENING = /^ {0,3}:{3,}[ \t]*[^\s:]/;
const CLOSING = /^ {0,3}:{3,}[ \t]*$/;
const CODE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** `!!! note "Title"`, `??? note`, and tabs, `=== "Title"`: what is in them is indented. */
const INDENTED =
  /^ {0,3}(?:(?:!!!|\?\?\?\+?)[ \t]+([\w-]{1,40})[\w \t-]{0,100}?|===[!+]{0,2}(?=[ \t]+["']))(?:[ \t]+(["'])([^\n]*)\2)?[ \t]*\n(?=(?:[ \t]*\n)?(?: {4}|\t))/;

/** Containers in containers deeper than this are text: marked recurses for each. */
const MAX_DEPTH = 20;
let depth = 0;

const container: TokenizerAndRendererExtension = {
  name: 'container',
  level: 'block',
  start: startOf,
  tokenizer(src) {
    const found = depth < MAX_DEPTH ? (fencedIn(src) ?? indentedIn(src)) : null;
    if (!found) return undefined;
    depth++;
    try {
      const { raw, kind, title, body } = found;
      const notice: Notice = { kind, title: queued(title, this.lexer) };
      return { type: 'container', raw, notice, tokens: this.lexer.blockTokens(body) };
    } finally {
      depth--;
    }
  },
};

interface Container {
  readonly raw: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
}

function fencedIn(src: string): Container | null {
  const [opening, attributes, name = '', rest = ''] = FENCED.exec(src) ?? [];
  if (opening === undefined) return null;
  const end = closingOf(src, opening.length);
  const raw = src.slice(0, end.after);
  const body = src.slice(opening.length, end.at);
  if (attributes !== undefined) return { raw, body, ...ofAttributes(attributes, rest.trim()) };
  const title = rest
    .replace(ATTRIBUTES, '')
    .replace(/^\[(.*)\]/, '$1')
    .trim();
  // Zenn and Qiita name the kind after the word for a notice: `:::message alert`.
  const isKind = title === title.toLowerCase() && alertOf(title) !== null;
  return { raw, body, kind: isKind ? title : name, title: isKind ? '' : title };
}

/** Behind a title: `{open}` (VitePress), `{.class}`, `{key=value}`. */
const ATTRIBUTES = /\{(?:open|[#.:][^{}]*|[\w-]+=[^{}]*)\}\s*$/;

/** `.callout-note title="Title"` (Quarto), `note` (MyST). */
function ofAttributes(attributes: string, rest: string) {
  const [, kind = ''] = /(?:^|\.callout-|\.)([a-z]\w*)/.exec(attributes) ?? [];
  const [, , title = ''] = /\btitle=(["'])(.*?)\1/.exec(attributes) ?? [];
  return { kind, title: `${title} ${rest}`.trim() };
}

/** Where the line stands that closes a container; the end of the text, where there is none. */
function closingOf(src: string, from: number): { at: number; after: number } {
  let open = 1;
  let fence = '';
  for (let at = from; at < src.length; ) {
    const newline = src.indexOf('\n', at);
    const after = newline < 0 ? src.length : newline + 1;
    const line = src.slice(at, newline < 0 ? undefined : newline);
    const [, run = '', info = ''] = CODE.exec(line) ?? [];
    if (fence !== '') {
      if (run.startsWith(fence) && info.trim() === '') fence = '';
    } else if (run !== '') fence = run;
    else if (CLOSING.test(line)) open--;
    else if (OPENING.test(line)) open++;
    if (open === 0) return { at, after };
    at = after;
  }
  return { at: src.length, after: src.length };
}

function indentedIn(src: string): Container | null {
  const [opening, kind = '', , title] = INDENTED.exec(src) ?? [];
  if (opening === undefined) return null;
  const lines =
    /^(?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n)*/.exec(src.slice(opening.length))?.[0] ?? '';
  const body = lines.replace(/^(?: {4}|\t)/gm, '');
  return { raw: opening + lines, kind, title: title ?? (alertOf(kind) ? '' : nameOf(kind)), body };
}

/** How far ahead a container is looked for that goes on from a paragraph, in UTF-16 units. */
const NEAR = 2000;

/** Only where one is read: marked joins the halves of a paragraph that was parted in vain, time and again. */
function startOf(src: string): number | undefined {
  if (depth >= MAX_DEPTH) return undefined;
  const [near = ''] = src.slice(0, NEAR).split('\n\n', 1);
  for (const { index } of near.matchAll(/\n {0,3}(?=:{3}|!!!|\?{3}|===)/g)) {
    const rest = src.slice(index + 1);
    if (FENCED.test(rest) || INDENTED.test(rest)) return index + 1;
  }
  return undefined;
}

/** Whether a source may have containers. */
export function mayHaveContainers(source: string): boolean {
  return /^[ \t>*+-]*(?::{3}|!!!|\?{3}|===[!+]{0,2}[ \t]+["'])/m.test(source);
}

/** Containers for marked: a `container` block each, for the notices, tabs and folds of many generators of sites. */
export const containerExtension: MarkedExtension = { extensions: [container] };
