import type { Format } from '../article.ts';

const FRONT_MATTER = /^---[ \t]*\n/;
const ATX_HEADING = /^ {0,3}#{1,6} \S/m;
const FENCE = /^ {0,3}(?:```|~~~)/m;
const LINK = /\]\((?:https?:|mailto:|[./#])/;

/** Where no extension tells the format: marks that unmarked prose does not have mean Markdown. */
export function sniffFormat(text: string): Format {
  const start = text.slice(0, 65_536);
  return [FRONT_MATTER, ATX_HEADING, FENCE, LINK].some((mark) => mark.test(start))
    ? 'markdown'
    : 'text';
}
