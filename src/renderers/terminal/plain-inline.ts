import type { Tokens } from 'marked';
import { type InlineOf, lineText } from './inline.ts';

/** For an article without markup, which has text and hard breaks alone: marked need not be loaded. */
export const plainInline: InlineOf = () => (tokens) =>
  tokens
    .map((token) => (token.type === 'br' ? '\n' : lineText((token as Tokens.Text).text)))
    .join('');
