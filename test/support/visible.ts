import { Parser } from 'htmlparser2';

/** What a browser shows of a piece of HTML: its text, and what stands in the place of its pictures. */
export function visibleText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, { alt }) {
      if (name === 'script' || name === 'style') hidden++;
      if (hidden > 0) return;
      if (BLOCKS.test(name)) text += '\n';
      if (name === 'q') text += '“';
      if (name === 'img' && alt) text += alt;
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') hidden--;
      else if (BLOCKS.test(name)) text += '\n';
      else if (name === 'q') text += '”';
    },
    ontext(piece) {
      if (hidden === 0) text += piece;
    },
  });
  parser.end(html);
  return text;
}

const BLOCKS = /^(?:address|blockquote|br|dd|div|dl|dt|h[1-6]|hr|img|li|ol|p|pre|table|t[dhr]|ul)$/;

/** The words of a text: what stands between white space, with a letter, a digit or any other sign. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
