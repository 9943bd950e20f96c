import type { Block, Inline, ListItem, TableCell } from '../../model/article.ts';
import { asInline, inlineText } from '../../model/plain-text.ts';
import { clean, cleanLine } from '../../unicode/sanitize.ts';
import { paragraphOf } from '../paragraph.ts';
import { collapse, isSpace } from '../white-space.ts';
import { withoutBlockAttributes, withoutSpanAttributes } from './attributes.ts';
import { isDirective } from './directives.ts';
import { type Extras, withEmoji } from './extras.ts';
import type { Footnotes } from './footnotes.ts';
import { alertOf, nameOf } from './notices.ts';
import type { MarkdownSource } from './source.ts';
import type { Notice, SourceBlock, SourceCell, SourceInline, SourceItem } from './tokens.ts';
import { mayHaveWikiMarks, withoutWikiMarks } from './wiki.ts';

/**
 * Makes the content of an article of a Markdown document's tokens: entities are decoded, what they stood for is
 * cleaned, raw HTML becomes what it means, and footnotes are numbered as they are met.
 */
export class ContentReader {
  readonly #source: MarkdownSource;
  readonly #footnotes: Footnotes;
  readonly #extras: Extras;

  constructor(source: MarkdownSource, footnotes: Footnotes, extras: Extras) {
    this.#source = source;
    this.#footnotes = footnotes;
    this.#extras = extras;
  }

  readonly blocks = (tokens: readonly SourceBlock[]): Block[] => {
    const blocks: Block[] = [];
    for (const token of tokens) {
      const block = this.#block(token);
      if (Array.isArray(block)) for (const each of block) blocks.push(each);
      else if (block) blocks.push(block);
    }
    return blocks;
  };

  #block(token: SourceBlock): Block | Block[] | null {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'checkbox':
      case 'footnote':
        return null;
      case 'hr':
        return { type: 'hr' };
      case 'html':
        return this.#extras.html?.blocks(token.raw) ?? null;
      case 'formulaBlock':
        return { type: 'formulaBlock', text: token.text, source: token.raw.trim() };
      case 'code':
        return codeBlock(token.text, this.#decodedLine(token.lang ?? '') || null);
      case 'blockquote':
        return this.#quotation(token);
      case 'container':
        return this.#container(token);
      case 'heading':
        return {
          type: 'heading',
          depth: token.depth,
          tokens: this.#text(token.tokens, 'heading'),
        };
      case 'paragraph': {
        if (isDirective(token.text)) return null;
        const tokens = this.#text(token.tokens ?? []);
        return tokens.every(isSpace) ? null : paragraphOf(tokens);
      }
      case 'text':
        // Of a tight list item: a paragraph but for the space around it.
        return {
          type: 'paragraph',
          tokens: this.#text(token.tokens ?? [withRaw(token)]),
        };
      case 'list': {
        const { ordered, start, loose } = token;
        const first = start === '' ? 1 : start;
        const items = token.items.map((item, i) => this.#item(item, first + i));
        return { type: 'list', ordered, style: '1', loose, items };
      }
      case 'table': {
        const row = (cells: readonly SourceCell[]): TableCell[] =>
          cells.map(({ tokens }) => ({ tokens: inCell(this.#text(tokens)) }));
        const { align, header, rows } = token;
        const head = row(header);
        const hasHeader = head.some(({ tokens }) => tokens.length > 0);
        return { type: 'table', align, header: hasHeader ? [head] : [], rows: rows.map(row) };
      }
    }
  }

  /** A quotation; where it is a notice, the kinds that we have no name for are notes, as to Obsidian. */
  #quotation({ notice, tokens }: Noticed): Block {
    if (!notice) return { type: 'blockquote', alert: null, tokens: this.blocks(tokens) };
    const alert = alertOf(notice.kind);
    const title = this.#title(notice, alert ? null : nameOf(notice.kind));
    return {
      type: 'blockquote',
      alert: alert ?? 'note',
      tokens: [...title, ...this.blocks(tokens)],
    };
  }

  /** A notice; of any other container, what is in it. */
  #container({ notice, tokens }: Noticed & { notice: Notice }): Block | Block[] {
    if (alertOf(notice.kind)) return this.#quotation({ notice, tokens });
    return [...this.#title(notice, null), ...this.blocks(tokens)];
  }

  /** A title that says no more than what kind of notice it is is left out. */
  #title({ kind, title }: Notice, otherwise: string | null): Block[] {
    const own = this.#text(title);
    const text = own.length > 0 ? own : asInline(otherwise);
    const repeats = alertOf(kind) && inlineText(text).toLowerCase() === kind.toLowerCase();
    if (text.length === 0 || repeats) return [];
    return [paragraphOf([{ type: 'strong', tokens: text }])];
  }

  #item({ task, checked, tokens }: SourceItem, number: number): ListItem {
    return { number, checked: task ? checked === true : null, tokens: this.blocks(tokens) };
  }

  /** The running text of a block. */
  #text(
    tokens: readonly SourceInline[],
    block: 'heading' | 'paragraph' = 'paragraph',
  ): readonly Inline[] {
    const source = withoutBlockAttributes(this.#source.inline(tokens), block);
    return collapse(this.#inline(source));
  }

  #inline(source: readonly SourceInline[]): Inline[] {
    const { html } = this.#extras;
    const tokens = withoutSpanAttributes(source);
    if (html && tokens.some(({ type }) => type === 'html')) {
      return html.inline(
        tokens.map((token) => (token.type === 'html' ? token.raw : this.#run(token))),
      );
    }
    const content: Inline[] = [];
    for (const token of tokens) {
      const run = this.#run(token);
      if (Array.isArray(run)) content.push(...run);
      else content.push(run);
    }
    return content;
  }

  #run(token: SourceInline): Inline | Inline[] {
    switch (token.type) {
      case 'text': {
        if (token.tokens) return this.#inline(token.tokens);
        const text = this.#shown(token);
        return mayHaveWikiMarks(token.raw) ? withoutWikiMarks(text) : { type: 'text', text };
      }
      case 'escape':
        return { type: 'text', text: token.text };
      case 'codespan':
        return { type: 'codespan', text: token.text };
      case 'br':
        return { type: 'br' };
      case 'html':
      case 'checkbox':
        return [];
      case 'strong':
      case 'em':
      case 'del':
        return { type: token.type, tokens: this.#inline(token.tokens) };
      case 'link':
        return { type: 'link', ...this.#target(token), tokens: this.#inline(token.tokens) };
      case 'image':
        return {
          type: 'image',
          ...this.#target(token),
          text: inlineText(collapse(this.#inline(token.tokens))),
        };
      case 'formula':
        return { type: 'formula', text: token.text, source: token.raw };
      case 'footnoteRef': {
        const number = this.#footnotes.numberOf(token.label);
        return number === null
          ? { type: 'text', text: token.raw }
          : { type: 'footnoteRef', number };
      }
    }
  }

  #target({ href, title }: { href: string; title?: string | null }) {
    return { href: this.#decodedLine(href), title: title ? this.#decodedLine(title) : null };
  }

  /** Inside raw HTML marked leaves a text as it stands, elsewhere it decodes some entities: the source has them all. */
  #shown({ raw, text }: { raw: string; text: string }): string {
    const decoded = raw.includes('&') ? clean(this.#decoded(raw)) : text;
    return withEmoji(decoded, this.#extras);
  }

  #decodedLine(text: string): string {
    return text.includes('&') ? cleanLine(this.#decoded(text)) : text;
  }

  #decoded(text: string): string {
    const { html } = this.#extras;
    return html ? text.replace(REFERENCE, (reference) => html.decode(reference)) : text;
  }
}

interface Noticed {
  readonly notice?: Notice;
  readonly tokens: readonly SourceBlock[];
}

function codeBlock(text: string, lang: string | null): Block {
  if (lang !== 'math') return { type: 'code', text, lang };
  return { type: 'formulaBlock', text, source: `$$\n${text}\n$$` };
}

/** Longer numbers are no references to a character (CommonMark 0.31.2, 2.5). */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;

/** An empty cell holds nothing. */
function inCell(tokens: readonly Inline[]): Block[] {
  return tokens.length === 0 ? [] : [{ type: 'paragraph', tokens }];
}

function withRaw({ text }: { text: string }): SourceInline {
  return { type: 'text', raw: text, text };
}
