import type { Token, Tokens } from 'marked';
import { countWords } from '../unicode/word-count.ts';
import { inlineText } from './plain-text.ts';

/**
 * The words of blocks, as `countWords` counts them in what `blockText` makes of these: an item's number
 * and the cross of a task that is done are words too.
 */
export function blockWords(tokens: readonly Token[]): number {
  let words = 0;
  for (const token of tokens) words += wordsOf(token);
  return words;
}

function wordsOf(token: Token): number {
  switch (token.type) {
    case 'space':
    case 'html':
    case 'def':
    case 'checkbox':
    case 'hr':
      return 0;
    case 'code':
      return countWords((token as Tokens.Code).text);
    case 'list':
      return listWords(token as Tokens.List);
    case 'blockquote':
      return blockWords((token as Tokens.Blockquote).tokens);
    case 'table':
      return tableWords(token as Tokens.Table);
    default:
      return countWords(inlineText([token]));
  }
}

function listWords({ ordered, items }: Tokens.List): number {
  let words = ordered ? items.length : 0;
  for (const { task, checked, tokens } of items) {
    words += (task && checked ? 1 : 0) + blockWords(tokens);
  }
  return words;
}

function tableWords({ header, rows }: Tokens.Table): number {
  let words = 0;
  for (const row of [header, ...rows]) {
    for (const { tokens } of row) words += countWords(inlineText(tokens));
  }
  return words;
}
