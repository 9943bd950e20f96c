import type { Inline } from '../model/article.ts';
import { isWhiteSpace } from '../unicode/sanitize.ts';
import { withoutIdeographicLineEnds } from '../unicode/scripts.ts';

/** What stands close to the word before it, whatever white space the mark of that word ends with. */
const CLOSING = /^[.,;)\]}…]/;
const LINE_END_FIRST = /^[ \t]*\n/;
const LINE_END_LAST = /\n[ \t]*$/;
const UNEVEN = /^ | $| {2}|\t/;

/**
 * The one rule for white space in running text, from Markdown and from pages: a space between two words, whatever
 * marks, comments and line ends are between them too; none at the edges of a paragraph or of a line, none inside of
 * what is marked, and none for the end of a line of Chinese or Japanese. Marks that are left with nothing in them go.
 */
export function collapse(tokens: readonly Inline[]): readonly Inline[] {
  const [only, second] = tokens;
  if (!only) return tokens;
  if (!second && only.type === 'text') {
    const text = withoutLineEnds(only.text);
    if (!UNEVEN.test(text)) return text === only.text ? tokens : [{ type: 'text', text }];
  }
  const text = new RunningText();
  for (const token of tokens) text.take(token);
  return text.end();
}

function withoutLineEnds(text: string): string {
  return text.includes('\n') ? withoutIdeographicLineEnds(text).replaceAll('\n', ' ') : text;
}

class RunningText {
  /** The content of the paragraph, and of each mark that is open in it, the innermost last. */
  readonly #open: Inline[][] = [[]];
  /** Where the white space since the last word stands, if there is any. */
  #space: 'none' | 'inMark' | 'outside' = 'none';
  /** Whether a line has ended since the last word, whose last character is `#end`. */
  #lineEnd = false;
  #end = '';
  /** The fewest marks that have been open since the last word: there the space or the breaks belong. */
  #level = 0;
  /** The line breaks since the last word: there are none at the end of a paragraph. */
  #breaks: Inline[] = [];

  take(token: Inline): void {
    switch (token.type) {
      case 'text':
        this.#takeText(token.text);
        return;
      case 'codespan':
        this.#takeCode(token.text);
        return;
      case 'br':
        this.#space = 'none';
        if (this.#open.some(({ length }) => length > 0)) this.#breaks.push(token);
        return;
      case 'image':
      case 'formula':
      case 'footnoteRef':
        this.#put(token);
        return;
      default: {
        this.#open.push([]);
        for (const inner of token.tokens) this.take(inner);
        const tokens = this.#open.pop() ?? [];
        this.#level = Math.min(this.#level, this.#open.length - 1);
        if (this.#space === 'outside') this.#space = 'inMark';
        if (tokens.length > 0) this.#current.push({ ...token, tokens });
      }
    }
  }

  end(): Inline[] {
    return this.#current;
  }

  get #current(): Inline[] {
    return this.#open.at(-1) ?? [];
  }

  #takeText(text: string): void {
    const spaced = withoutLineEnds(text).replace(/\t[ \t]*| [ \t]+/g, ' ');
    if (spaced.startsWith(' ')) {
      this.#space = 'outside';
      this.#lineEnd ||= LINE_END_FIRST.test(text);
    }
    const words = spaced.replace(/^ | $/g, '');
    if (words === '') return;
    if (this.#space === 'inMark' && CLOSING.test(words)) this.#space = 'none';
    this.#put({ type: 'text', text: words });
    if (!spaced.endsWith(' ')) return;
    this.#space = 'outside';
    this.#lineEnd = LINE_END_LAST.test(text);
  }

  /** White space at the edges of code stands outside of it. */
  #takeCode(code: string): void {
    const text = code.replace(/[\t\n]/g, ' ');
    const words = text.replace(/^ +| +$/g, '');
    if (text.startsWith(' ')) this.#space = 'outside';
    if (words !== '') this.#put({ type: 'codespan', text: words });
    if (text.endsWith(' ')) this.#space = 'inMark';
  }

  #put(token: Inline): void {
    const between = this.#open[this.#level] ?? this.#current;
    if (this.#breaks.length > 0) between.push(...this.#breaks.splice(0));
    else if (
      this.#space !== 'none' &&
      !this.#goesOn(token) &&
      this.#open.some(({ length }) => length > 0)
    )
      addSpace(between);
    const last = this.#current.pop();
    if (token.type === 'text' && last?.type === 'text') {
      this.#current.push({ type: 'text', text: last.text + token.text });
    } else this.#current.push(...(last ? [last] : []), token);
    this.#space = 'none';
    this.#level = this.#open.length - 1;
    this.#lineEnd = false;
    // The reference to a note parts no words.
    if (token.type !== 'footnoteRef') this.#end = wordsOf(token).slice(-2);
  }

  /** Whether the line end before a token stands for no space. */
  #goesOn(token: Inline): boolean {
    const around = `${this.#end}\n${wordsOf(token).slice(0, 2)}`;
    return this.#lineEnd && withoutIdeographicLineEnds(around) !== around;
  }
}

function wordsOf(token: Inline): string {
  return token.type === 'text' || token.type === 'codespan' ? token.text : '';
}

function addSpace(tokens: Inline[]): void {
  const last = tokens.pop();
  if (last?.type === 'text') tokens.push({ type: 'text', text: `${last.text} ` });
  else tokens.push(...(last ? [last] : []), { type: 'text', text: ' ' });
}

/** White space alone, or a line break. */
export function isSpace(token: Inline): boolean {
  return token.type === 'br' || (token.type === 'text' && isWhiteSpace(token.text));
}
