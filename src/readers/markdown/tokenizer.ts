import { Tokenizer, type Tokens } from 'marked';
import { barring } from './cjk-emphasis.ts';
import { takeNotice } from './notices.ts';
import type { Notice } from './tokens.ts';

/** Quotations, lists, emphases and links nested deeper are taken as text: marked recurses for each. */
const MAX_DEPTH = 60;
/** More cells than any table that is read, counting those that short rows are filled up with. */
const MAX_CELLS = 500_000;
/** A longer word is no address: looking for one in it takes marked a time that grows with its square. */
const LONG_WORD = /^[\w.!#$%'+/=?{|}-]{300,}/;
const ADDRESS = /:\/\/|www\./;
/** A longer address is text: marked trims one from its end, each time from its beginning. */
const LONG_ADDRESS = /^(?:(?:ftp|https?):\/\/|www\.)[^\s<]{2048,}/i;
/** A longer run of delimiters opens nothing: each would be looked for to the end of the text. */
const LONG_RUN = /^(?:\*{50,}|_{50,}|~{50,}|`{50,})/;
/** Emphasis is closed within so many of its signs, or not at all: for each, marked looks at all after it. */
const MAX_DELIMITERS = 200;
/** What marked looks at before a run of delimiters; the run is shorter than LONG_RUN. */
const BEFORE = 60;
/** What is underlined is a heading up to this length: the pattern for more would overflow the stack. */
const MAX_HEADING = 2000;
/** A longer comment in a line is text: each that is not closed is followed to the end. */
const MAX_COMMENT = 20_000;
/** How far ahead a formula is looked for before a text is read, in UTF-16 units. */
const NEAR = 2000;
/** A longer text of a link is looked at as far as marked does. */
const MAX_LINK_TEXT = 1000;
const COMMENT = /^<(?:(!--)|(!\[CDATA\[)|(\?)|!)/;
/** More lazy lines than this are marked first: marked reads all of a quotation again for each. */
const MAX_LAZY_LINES = 50;

const ASTERISK = 0x2a;
const BACKTICK = 0x60;
const BRACKET = 0x5b;
const EXCLAMATION = 0x21;
const LESS_THAN = 0x3c;
const NEWLINE = 0x0a;
const TILDE = 0x7e;
const UNDERSCORE = 0x5f;
/** How anything begins that marked makes a link of by itself. */
const ADDRESS_AHEAD = /^(?:(?:ftp|https?):\/\/|www\.|(?:mailto|xmpp):|[\w.+-]+@)/i;

/**
 * marked's tokenizer, kept to a time and a depth in proportion to its input, whatever that is. What
 * cannot open with a text's first character is not looked for: most of what is asked cannot.
 */
export class BoundedTokenizer extends Tokenizer {
  #depth = 0;

  override blockquote(src: string): (Tokens.Blockquote & { notice?: Notice }) | undefined {
    if (!QUOTATION.test(src)) return undefined;
    const explicit = withoutLazyLines(src);
    const token = this.#nested(() => super.blockquote(explicit?.text ?? src));
    if (token && explicit) token.raw = explicit.raw;
    const notice = token && takeNotice(token, this.lexer);
    return notice ? { ...token, notice } : token;
  }

  override list(src: string): Tokens.List | undefined {
    return LIST.test(src) ? this.#nested(() => super.list(src)) : undefined;
  }

  override html(src: string): Tokens.HTML | undefined {
    return HTML.test(src) ? super.html(src) : undefined;
  }

  override emStrong(
    src: string,
    maskedSrc: string,
    prevChar = '',
  ): Tokens.Em | Tokens.Strong | undefined {
    const first = src.charCodeAt(0);
    if ((first !== ASTERISK && first !== UNDERSCORE) || LONG_RUN.test(src)) return undefined;
    const { near, mask } = within(src, maskedSrc);
    const before = first === ASTERISK ? barring(src, maskedSrc, prevChar) : prevChar;
    return this.#nested(() => super.emStrong(near, mask, before));
  }

  override del(src: string, maskedSrc: string, prevChar = ''): Tokens.Del | undefined {
    if (src.charCodeAt(0) !== TILDE) return undefined;
    const { near, mask } = within(src, maskedSrc);
    return this.#nested(() => super.del(near, mask, barring(src, maskedSrc, prevChar)));
  }

  override lheading(src: string): Tokens.Heading | undefined {
    return mayBeUnderlined(src) ? super.lheading(src) : undefined;
  }

  override tag(src: string): Tokens.Tag | undefined {
    if (src.charCodeAt(0) !== LESS_THAN) return undefined;
    const [opening, comment, data, instruction] = COMMENT.exec(src) ?? [];
    const closing = comment ? '-->' : data ? ']]>' : instruction ? '?>' : '>';
    if (opening && !src.slice(0, MAX_COMMENT).includes(closing)) return undefined;
    return super.tag(src);
  }

  override codespan(src: string): Tokens.Codespan | undefined {
    if (src.charCodeAt(0) !== BACKTICK || LONG_RUN.test(src)) return undefined;
    return super.codespan(src);
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    const first = src.charCodeAt(0);
    if (first !== BRACKET && first !== EXCLAMATION) return undefined;
    return this.#nested(() => super.link(src) ?? this.#deepLink(src));
  }

  /** marked knows brackets in a link's text three deep: a deeper text is put in once the link is read. */
  #deepLink(src: string): Tokens.Link | Tokens.Image | undefined {
    const opening = src.startsWith('!') ? '![' : '[';
    const text = deepText(src.slice(opening.length - 1));
    if (text === null) return undefined;
    const token = super.link(`${opening}x${src.slice(opening.length + text.length)}`);
    if (!token) return undefined;
    const { state } = this.lexer;
    const { inLink } = state;
    state.inLink ||= token.type === 'link';
    const tokens = this.lexer.inlineTokens(text);
    state.inLink = inLink;
    return { ...token, raw: opening + text + token.raw.slice(opening.length + 1), text, tokens };
  }

  override table(src: string): Tokens.Table | undefined {
    return mayBeTable(src) ? super.table(src) : undefined;
  }

  override url(src: string): Tokens.Link | undefined {
    if (!ADDRESS_AHEAD.test(src) || LONG_ADDRESS.test(src)) return undefined;
    return super.url(src);
  }

  override inlineText(src: string): Tokens.Text | undefined {
    const run = LONG_RUN.exec(src)?.[0] ?? LONG_ADDRESS.exec(src)?.[0] ?? longWord(src);
    if (run) return { type: 'text', raw: run, text: run, escaped: false };
    // A formula may open anywhere, which marked's own text does not stop at. A text is read as far as the next one alone
    // where that is near: else, all of the rest would be read again for each.
    const near = src.slice(0, NEAR).indexOf('$', 1);
    const token = super.inlineText(near < 0 ? src : src.slice(0, near));
    const dollar = token?.raw.indexOf('$', 1) ?? -1;
    if (!token || dollar < 0) return token;
    return { ...token, raw: token.raw.slice(0, dollar), text: token.raw.slice(0, dollar) };
  }

  /** Only what these calls nest in each other counts; marked queues the inline text of blocks. */
  #nested<Token>(read: () => Token | undefined): Token | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}

/** The text of a link whose brackets are nested four deep or more; null for any other. */
function deepText(src: string): string | null {
  let depth = 0;
  let max = 0;
  for (const { 0: mark, index } of src.slice(0, MAX_LINK_TEXT).matchAll(/\\.|[[\]]/g)) {
    if (mark === '[') max = Math.max(max, ++depth);
    if (mark === ']' && --depth === 0) {
      return max > 3 && src.charAt(index + 1) === '(' ? src.slice(1, index) : null;
    }
  }
  return null;
}

const QUOTATION = /^ {0,3}>/;
const HTML = /^ {0,3}</;
const LIST = /^ {0,3}[-+*\d]/;
const UNDERLINE = /\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

/** No heading goes on over a blank line. */
function mayBeUnderlined(src: string): boolean {
  const line = src.indexOf('\n');
  if (line < 0 || src.charCodeAt(line + 1) === NEWLINE) return false;
  const near = src.slice(0, MAX_HEADING);
  const blank = near.indexOf('\n\n', line);
  return UNDERLINE.test(blank < 0 ? near : near.slice(0, blank + 1));
}

/** The text from a delimiter on, and marked's mask of it, as far as the delimiter may be closed. */
function within(src: string, maskedSrc: string): { near: string; mask: string } {
  const delimiter = src.charAt(0);
  let end = 0;
  for (let count = 0; count < MAX_DELIMITERS; count++) {
    end = src.indexOf(delimiter, end) + 1;
    if (end === 0) return { near: src, mask: maskedSrc };
  }
  const start = maskedSrc.length - src.length;
  return {
    near: src.slice(0, end),
    mask: maskedSrc.slice(Math.max(0, start - BEFORE), start + end),
  };
}

function longWord(src: string): string | undefined {
  const word = LONG_WORD.exec(src)?.[0];
  return word && !ADDRESS.test(word) ? word : undefined;
}

/** What marked finds out by matching all the lines to the next blank one first. */
function mayBeTable(src: string): boolean {
  const first = src.indexOf('\n');
  if (first < 0) return false;
  const second = src.indexOf('\n', first + 1);
  if (!/[|:]/.test(src.slice(first, second < 0 ? src.length : second))) return false;
  const columns = src.slice(0, first).split('|').length;
  if (columns < 100) return true;
  const end = src.indexOf('\n\n');
  return columns * src.slice(0, end < 0 ? src.length : end).split('\n').length <= MAX_CELLS;
}

/**
 * The quotation that `src` opens with, to its first blank line, with `>` put before each line that
 * goes on without; null where there are few such lines.
 */
function withoutLazyLines(src: string): { raw: string; text: string } | null {
  const raw = /^(?:[^\n]*\S[^\n]*(?:\n|$))+/.exec(src)?.[0] ?? '';
  const lines = raw.split('\n');
  const lazy = lines.filter((line) => line !== '' && !/^ {0,3}>/.test(line)).length;
  if (lazy <= MAX_LAZY_LINES) return null;
  const text = lines.map((line) => (line === '' || /^ {0,3}>/.test(line) ? line : `> ${line}`));
  return { raw, text: text.join('\n') };
}
