import type { Token, Tokens } from 'marked';
import { inlineText } from '../../model/plain-text.ts';
import { largest } from '../../unicode/largest.ts';
import { escapeAddress, escapeLinkText, escapeText, escapeTitle } from './escape.ts';

/** Where inline Markdown stands; some of it cannot stand everywhere. */
export interface Place {
  readonly link: boolean;
  readonly table: boolean;
}

/** Delimiters where Markdown has them; an element's name where only HTML has it. */
const DELIMITERS: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' };
const ELEMENTS = new Set(['strong', 'em', 'del', 'sup', 'sub']);

/** Inline tokens as Markdown; a hard break is `<br>`. */
export function inlineMarkdown(tokens: readonly Token[], place: Place): string {
  let out = '';
  for (const token of tokens) out += runMarkdown(token, out.at(-1) ?? '', place);
  return out;
}

/** `before`: the sign that stands before the run. */
function runMarkdown(token: Token, before: string, place: Place): string {
  switch (token.type) {
    case 'br':
      return '<br>';
    case 'html':
    case 'checkbox':
      return '';
    case 'codespan':
      return codeMarkdown((token as Tokens.Codespan).text, before, place);
    case 'link':
      return linkMarkdown(token as Tokens.Link, place);
    case 'image':
      return imageMarkdown(token as Tokens.Image, place);
  }
  const nested = (token as Tokens.Generic).tokens;
  if (!nested || nested.length === 0) return textMarkdown(inlineText([token]), place);
  const inner = inlineMarkdown(nested, place);
  return ELEMENTS.has(token.type) ? styled(token.type, inner, before) : inner;
}

function textMarkdown(text: string, { table, link }: Place): string {
  const escaped = link ? escapeLinkText(text) : escapeText(text);
  return table ? escaped.replace(/\|/g, '\\|') : escaped;
}

/**
 * Emphasis by delimiters where they cannot but be read as such (CommonMark, 6.2: both sides of the
 * text are letters or digits, and no other delimiter is near), else by the element.
 */
function styled(type: string, inner: string, before: string): string {
  const delimiter = DELIMITERS[type];
  const sign = delimiter?.[0] ?? '';
  const plain = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(inner) && !inner.includes(sign);
  if (delimiter && plain && before !== sign && before !== '\\') {
    return `${delimiter}${inner}${delimiter}`;
  }
  return `<${type}>${inner}</${type}>`;
}

function codeMarkdown(code: string, before: string, place: Place): string {
  // Two runs of backticks would be read as one.
  if (before === '`') return textMarkdown(code, place);
  // A link's text takes no code with brackets, a table's cell none with escapes of its own.
  if (place.link && /[`[\]]/.test(code)) return textMarkdown(code, place);
  if (place.table && /[\\|]/.test(code)) return textMarkdown(code, place);
  const runs = (code.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(largest(runs) + 1);
  const padding = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${padding}${code}${padding}${fence}`;
}

function linkMarkdown({ href, title, text, tokens }: Tokens.Link, place: Place): string {
  const inner = inlineMarkdown(tokens, { ...place, link: true });
  if (place.link || inner === '') return inner;
  if (text === href && /^https?:\/\/[\w./-]+$/.test(href)) return `<${href}>`;
  return `[${inner}](${target(href, title)})`;
}

function imageMarkdown({ href, title, tokens }: Tokens.Image, place: Place): string {
  const alt = textMarkdown(inlineText(tokens), { ...place, link: true });
  return `![${alt}](${target(href, title)})`;
}

function target(href: string, title: string | null | undefined): string {
  const address = escapeAddress(href);
  return title && address ? `${address} ${escapeTitle(title)}` : address;
}
