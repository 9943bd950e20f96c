import type { Tokens } from 'marked';
import type { Token } from '../../model/article.ts';
import type { Extract } from '../../model/extract.ts';
import { childrenOf } from '../../model/plain-text.ts';

/** The language that a code block's info string names (`JS {1,3}`: `js`); empty without one. */
export function languageOf(info: string | undefined): string {
  return /^[\w+#.-]*/.exec((info ?? '').trim())?.[0].toLowerCase() ?? '';
}

/** The languages that an extract's code blocks name. */
export function languagesOf({ article, lead, sections }: Extract): ReadonlySet<string> {
  const languages = new Set<string>();
  const visit = (token: Token): void => {
    if (token.type === 'code') languages.add(languageOf((token as Tokens.Code).lang));
    else if (HOLDERS.has(token.type)) childrenOf(token).forEach(visit);
  };
  for (const blocks of [lead, ...(sections ?? []), ...article.footnotes]) {
    if (blocks) ('blocks' in blocks ? blocks.blocks : blocks).forEach(visit);
  }
  languages.delete('');
  return languages;
}

/** The blocks that code can stand in. */
const HOLDERS = new Set(['list', 'list_item', 'blockquote']);
