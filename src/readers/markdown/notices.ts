import type { Lexer, Tokens } from 'marked';
import type { Alert } from '../../model/article.ts';
import type { Notice, SourceInline } from './tokens.ts';

/** The kinds of Obsidian, Docusaurus, MkDocs, VitePress, Quarto, Zenn and Qiita that are one of ours by another name. */
const ALERTS: Readonly<Record<string, Alert>> = {
  note: 'note',
  info: 'note',
  seealso: 'note',
  message: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  warn: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  alert: 'caution',
};

/** The alert that a kind of notice is; null for another kind. */
export function alertOf(kind: string): Alert | null {
  const name = kind.toLowerCase();
  return Object.hasOwn(ALERTS, name) ? (ALERTS[name] ?? null) : null;
}

/** What a kind is called where a notice has no title. */
export function nameOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}

/** `[!note]`, and what Obsidian adds: a layout, whether it is folded, and a title. */
const CALLOUT =
  /^\[!([\w-]{1,40})(?:\|[^\]\n]{0,100})?\](?![([])(?:[+-](?=[ \t]|\n|$))?[ \t]*([^\n]*)(?:\n|$)/;

/** Takes the line that makes a notice of a quotation from its text; null for any other quotation. */
export function takeNotice({ tokens }: Tokens.Blockquote, lexer: Lexer): Notice | null {
  const [first] = tokens;
  const [line, kind, title = ''] = (first?.type === 'paragraph' && CALLOUT.exec(first.text)) || [];
  if (first?.type !== 'paragraph' || line === undefined || kind === undefined) return null;
  const text = first.text.slice(line.length);
  tokens.shift();
  if (text.trim() !== '') {
    tokens.unshift({ ...first, raw: text, text, tokens: queued(text, lexer) } as Tokens.Paragraph);
  }
  return { kind, title: queued(title, lexer) };
}

/** The tokens of a text, which are read when they are asked for. */
export function queued(src: string, lexer: Lexer): SourceInline[] {
  const tokens: SourceInline[] = [];
  if (src !== '') lexer.inlineQueue.push({ src, tokens: tokens as Tokens.Generic[] });
  return tokens;
}
