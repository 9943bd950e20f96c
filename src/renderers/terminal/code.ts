import { wrap } from '../../layout/wrap.ts';
import type { Code } from '../../model/article.ts';
import type { Page } from './page.ts';

const TAB = 4;
/** The max length of code that is coloured, in UTF-16 units: past it, the colours cost more than they tell. */
const COLORED = 20_000;

/** Code as it stands, indented; coloured where the view can and the block names its language. */
export function code({ text, lang }: Code, width: number, page: Page): string[] {
  const plain = expandTabs(text)
    .replace(/^(?: *\n)+/, '')
    .trimEnd();
  if (plain === '') return [];
  const colored = page.view.color && lang && plain.length <= COLORED;
  const styled = colored ? page.highlight(plain, languageOf(lang)) : plain;
  return indented(styled, width);
}

/** Lines as they stand, set off by an indent. */
export function indented(text: string, width: number): string[] {
  const indent = ' '.repeat(width < 40 ? 2 : 4);
  return wrap(text, Number.POSITIVE_INFINITY).map((line) => (line === '' ? '' : indent + line));
}

/** The language that a code block's info string names (`JS {1,3}`: `js`); empty without one. */
export function languageOf(info: string): string {
  return /^[\w+#.-]*/.exec(info.trim())?.[0].toLowerCase() ?? '';
}

/** Tabs as the spaces up to the next stop. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split('\n')
    .map((line) => {
      let out = '';
      for (const part of line.split('\t')) out += part + ' '.repeat(TAB - (part.length % TAB));
      return out;
    })
    .join('\n');
}
