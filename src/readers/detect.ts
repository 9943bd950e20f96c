import type { Format } from '../model/article.ts';
import { hasPage, isServerPage } from './server-page.ts';

/** A page begins with its doctype or its first elements; a README may begin with a centred paragraph. */
const PAGE =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title|link|base|article|main)\b/i;
/** In JSON it has text after it, and is no JSON of its own. */
const FRONT_MATTER = /^\s*(?:(?:---|\+\+\+)[ \t]*\n|\{[ \t]*\n(?:[ \t].*\n)+\}[ \t]*\n\s*[^\s{[])/;
const ATX_HEADING = /^ {0,3}#{1,6} \S/m;
const FENCE = /^ {0,3}(?:```|~~~)/m;
const LINK = /\]\((?:https?:|mailto:|[./#])/;

const SAMPLE = 65_536;

/**
 * Where no extension tells the format: a page's own beginning means HTML, marks that unmarked prose
 * does not have mean Markdown.
 */
export function detectFormat(text: string): Format {
  const start = text.slice(0, SAMPLE);
  if (PAGE.test(start)) return 'html';
  return [FRONT_MATTER, ATX_HEADING, FENCE, LINK].some((mark) => mark.test(start))
    ? 'markdown'
    : 'text';
}

/** The format of a file, where its name stands for `named`, or for none (null). */
export function formatOfFile(path: string, named: Format | null, text: string): Format {
  if (isServerPage(path)) return hasPage(text) ? 'html' : 'text';
  // Nobody writes a text that begins as a page does: it was saved under the wrong name.
  if (named === 'text') return PAGE.test(text.slice(0, SAMPLE)) ? 'html' : 'text';
  return named ?? detectFormat(text);
}
