import type { Image, Inline, Link, Styled } from '../../model/article.ts';
import { backticks } from '../../model/markdown.ts';
import { inlineText } from '../../model/plain-text.ts';

/** Where inline Markdown stands; some of it cannot stand everywhere. */
export interface Place {
  readonly link: boolean;
  readonly table: boolean;
}

/** Delimiters where Markdown has them; an element's name where only HTML has it. */
const DELIMITERS: Readonly<Record<Styled['type'], string | null>> = {
  strong: '**',
  em: '*',
  del: '~~',
  sup: null,
  sub: null,
};

/** Inline content as Markdown; a line break is `<br>`. */
export function inlineMarkdown(tokens: readonly Inline[], place: Place): string {
  let out = '';
  for (const token of tokens) out += runMarkdown(token, out.at(-1) ?? '', place);
  return out;
}

/** `before`: the sign that stands before the run. */
function runMarkdown(token: Inline, before: string, place: Place): string {
  switch (token.type) {
    case 'br':
      return '<br>';
    case 'codespan':
      return codeMarkdown(token.text, before, place);
    case 'link':
      return linkMarkdown(token, place);
    case 'image':
      return imageMarkdown(token, place);
    case 'formula':
      return place.table ? token.source.replace(/\|/g, '\\|') : token.source;
    case 'footnoteRef':
      return place.link ? textMarkdown(inlineText([token]), place) : `[^${token.number}]`;
    case 'text': {
      const text = textMarkdown(token.text, place);
      // After a bracket it would open an address.
      return before === ']' && text.startsWith('(') ? `&#40;${text.slice(1)}` : text;
    }
    default:
      return styled(token, before, place);
  }
}

function textMarkdown(text: string, { table, link }: Place): string {
  const escaped = link ? escapeLinkText(text) : escapeText(text);
  return table ? escaped.replace(/\|/g, '\\|') : escaped;
}

/**
 * Emphasis by delimiters where they cannot but be read as such (CommonMark, 6.2: both sides of the
 * text are letters or digits, and no other delimiter is near), else by the element.
 */
function styled({ type, tokens }: Styled, before: string, place: Place): string {
  const inner = inlineMarkdown(tokens, place);
  const delimiter = DELIMITERS[type];
  const sign = delimiter?.[0] ?? '';
  const plain = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(inner) && !inner.includes(sign);
  if (delimiter && plain && before !== sign && before !== '\\') {
    return `${delimiter}${inner}${delimiter}`;
  }
  return `<${type}>${inner}</${type}>`;
}

function codeMarkdown(code: string, before: string, place: Place): string {
  // Two runs of backticks would be read as one.
  if (before === '`') return textMarkdown(code, place);
  // A link's text takes no code with brackets, a table's cell none with escapes of its own.
  if (place.link && /[`[\]]/.test(code)) return textMarkdown(code, place);
  if (place.table && /[\\|]/.test(code)) return textMarkdown(code, place);
  const fence = backticks(code, 1);
  const padding = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${padding}${code}${padding}${fence}`;
}

function linkMarkdown({ href, title, tokens }: Link, place: Place): string {
  const inner = inlineMarkdown(tokens, { ...place, link: true });
  if (place.link || inner === '') return inner;
  if (inlineText(tokens) === href && /^https?:\/\/[\w./-]+$/.test(href)) return `<${href}>`;
  return `[${inner}](${target(href, title)})`;
}

function imageMarkdown({ href, title, text }: Image, place: Place): string {
  const alt = textMarkdown(text, { ...place, link: true });
  return `![${alt}](${target(href, title)})`;
}

function target(href: string, title: string | null): string {
  const address = escapeAddress(href);
  return title && address ? `${address} ${escapeTitle(title)}` : address;
}

/**
 * What would be markup anywhere in a line: escapes, code, emphasis, links, tags, strikes, footnotes, formulas. Between
 * brackets that are both escaped stands a formula, and a closing one is none by itself.
 */
const ANYWHERE = /[\\`*[<~$]/g;
/** An emoji's name. */
const NAME = /:(?=[\w+-]+:)/g;
/** An underscore inside a word is none; one beside its edge may open emphasis. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const ENTITY = /&(?=#|[a-zA-Z])/g;
/** GFM makes links of bare addresses; the page had none here. */
const ADDRESS = /(?:https?|ftp)(?=:\/\/)|www(?=\.)/gi;
/** Highlights, and attributes in braces, which are not shown. */
const OTHERS = /=(?==)|\{(?=:|-\}|\/\*|[ \t]*(?:[#.][\w-]|[\w-]{1,40}=))/g;
/** A closing run of a heading, or an opening one. */
const NUMBER_SIGN = /(^|\s)#/g;

/** Plain text as Markdown that reads back as the same text, wherever in a line it stands. */
export function escapeText(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(UNDERSCORE, '\\_')
    .replace(ENTITY, '\\&')
    .replace(NAME, '\\:')
    .replace(ADDRESS, (found) => `${found}\\`)
    .replace(NUMBER_SIGN, '$1\\#')
    .replace(OTHERS, '\\$&')
    .replace(/@/g, '\\@')
    .replace(/!$/, '\\!');
}

/** The same for the text of a link, where an escaped bracket or a footnote's sign may still count. */
export function escapeLinkText(text: string): string {
  return escapeText(text).replace(
    /\\([[\\`])|[\]^]/g,
    (found, sign = found) => `&#${sign.codePointAt(0)};`,
  );
}

/** A line of Markdown that may begin a block, made one that begins none and keeps its outer spaces. */
export function escapeLine(line: string): string {
  return (
    line
      // An escaped bracket may open a formula.
      .replace(/^\\\[/, '&#91;')
      // So does a colon after a reference: it would define the note.
      .replace(/^(\[\^\d+\]):/, '$1&#58;')
      .replace(/^(?:[-+=>|:]|!!!|\?\?\?)/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      .replace(/^\s|\s$/g, (space) => `&#${space.codePointAt(0)};`)
  );
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
