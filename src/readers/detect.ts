import type { Format } from '../model/article.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import { hasPage, isServerPage } from './server-page.ts';

/** A page begins with its doctype or its first elements; a README may begin with a centred paragraph. */
const PAGE =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title|link|base|article|main)\b/i;
const FRONT_MATTER = /^\s*(?:---|\+\+\+)[ \t]*\n/;
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
  if (hasJsonFrontMatter(start)) return 'markdown';
  return [FRONT_MATTER, ATX_HEADING, FENCE, LINK].some((mark) => mark.test(start))
    ? 'markdown'
    : 'text';
}

/** Whether a text begins with front matter in JSON; a text after it tells it from JSON of its own. */
function hasJsonFrontMatter(text: string): boolean {
  const matter = splitFrontMatter(text);
  return matter?.format === 'json' && /^\s*[^\s{[]/.test(matter.body);
}

/** The format of a file, where its name stands for `named`, or for none (null). */
export function formatOfFile(path: string, named: Format | null, text: string): Format {
  if (isServerPage(path)) return hasPage(text) ? 'html' : 'text';
  // Nobody writes a text that begins as a page does: it was saved under the wrong name.
  if (named === 'text') return PAGE.test(text.slice(0, SAMPLE)) ? 'html' : 'text';
  return named ?? detectFormat(text);
}
