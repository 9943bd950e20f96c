/** What would be markup anywhere in a line: escapes, code, emphasis, links, tags, strikes, footnotes. */
const ANYWHERE = /[\\`*[\]<~]/g;
/** An underscore inside a word is none; one beside its edge may open emphasis. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const ENTITY = /&(?=#|[a-zA-Z])/g;
/** GFM makes links of bare addresses; the page had none here. */
const ADDRESS = /(?:https?|ftp)(?=:\/\/)|www(?=\.)/gi;
/** A closing run of a heading, or an opening one. */
const NUMBER_SIGN = /(^|\s)#/g;

/** Plain text as Markdown that reads back as the same text, wherever in a line it stands. */
export function escapeText(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(UNDERSCORE, '\\_')
    .replace(ENTITY, '\\&')
    .replace(ADDRESS, (found) => `${found}\\`)
    .replace(NUMBER_SIGN, '$1\\#')
    .replace(/@/g, '\\@')
    .replace(/!$/, '\\!');
}

/** The same for the text of a link, where an escaped bracket or a footnote's sign may still count. */
export function escapeLinkText(text: string): string {
  return escapeText(text).replace(
    /\\([[\]\\`])|\^/g,
    (found, sign = found) => `&#${sign.codePointAt(0)};`,
  );
}

/** A line of Markdown that may begin a block, made one that begins none and keeps its outer spaces. */
export function escapeLine(line: string): string {
  return line
    .replace(/^[-+=>|:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\s|\s$/g, (space) => `&#${space.codePointAt(0)};`);
}

/** The address of a link, in angle brackets where it has signs that would end it. */
export function escapeAddress(href: string): string {
  const safe = href.replace(ENTITY, '&amp;');
  if (href !== '' && !/[\s()<>\\*_`[\]!|]/.test(href)) return safe;
  return href === '' ? '' : `<${safe.replace(/[<>\\`*_[\]!|]/g, '\\$&')}>`;
}

/** The title of a link, in quotes. */
export function escapeTitle(title: string): string {
  return `"${title.replace(/["\\]/g, '\\$&').replace(ENTITY, '&amp;')}"`;
}
