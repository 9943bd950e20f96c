import type { Format } from '../model/article.ts';

/** A page begins with its doctype or its first elements; a README may begin with a centred paragraph. */
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i;
const FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*\n/;
const ATX_HEADING = /^ {0,3}#{1,6} \S/m;
const FENCE = /^ {0,3}(?:```|~~~)/m;
const LINK = /\]\((?:https?:|mailto:|[./#])/;

/**
 * Where no extension tells the format: a page's own beginning means HTML, marks that unmarked prose
 * does not have mean Markdown.
 */
export function detectFormat(text: string): Format {
  const start = text.slice(0, 65_536);
  if (PAGE.test(start)) return 'html';
  return [FRONT_MATTER, ATX_HEADING, FENCE, LINK].some((mark) => mark.test(start))
    ? 'markdown'
    : 'text';
}
