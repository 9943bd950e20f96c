import { Parser } from 'htmlparser2';
import type { Inline, Text } from '../../../model/article.ts';
import { clean } from '../../../unicode/sanitize.ts';
import { MAX_DEPTH, type Node } from './tree.ts';

/** Never shown by a browser, or no text. */
const HIDDEN = new Set(
  'script style template head title noscript svg canvas select datalist'.split(' '),
);

/** What holds nothing, and is shown: it nests no deeper. */
const EMPTY = new Set(['br', 'hr', 'img', 'input']);

/** Of what is hidden, what would be code and no words where it is shown. */
const CODE = new Set(['script', 'style']);

/**
 * Builds the tree of a piece of HTML, well-formed or not; what is hidden, comments too, is left out.
 * An element that is never closed hides nothing: Markdown that speaks of `<title>` means the word.
 */
export class TreeBuilder {
  readonly #nodes: Node[] = [];
  /** The elements that are not closed yet. */
  readonly #open: { readonly name: string; readonly children: Node[] }[] = [];
  #hidden = 0;
  #held: Node[] = [];
  #deeper = 0;
  readonly #parser = new Parser({
    onopentag: (name, attributes) => this.#enter(name, attributes),
    onclosetag: (name, implied) => this.#leave(name, implied),
    ontext: (text) => this.#text(text),
  });

  html(source: string): void {
    this.#parser.write(source);
  }

  inline(inline: Inline): void {
    this.#place.push({ inline });
  }

  end(): Node[] {
    this.#parser.end();
    return this.#nodes;
  }

  get #place(): Node[] {
    return this.#hidden > 0 ? this.#held : (this.#open.at(-1)?.children ?? this.#nodes);
  }

  #enter(name: string, attributes: Record<string, string>): void {
    if (this.#hidden > 0 || HIDDEN.has(name)) this.#hidden++;
    else if (this.#open.length >= MAX_DEPTH) {
      this.#deeper++;
      if (EMPTY.has(name)) this.#place.push({ name, attributes, children: [] });
    } else {
      const children: Node[] = [];
      this.#place.push({ name, attributes, children });
      this.#open.push({ name, children });
    }
  }

  #leave(name: string, implied: boolean): void {
    if (this.#hidden > 0) {
      if (--this.#hidden > 0) return;
      if (implied && !CODE.has(name)) for (const leaf of this.#held) this.#place.push(leaf);
      this.#held = [];
    } else if (this.#deeper > 0) this.#deeper--;
    else if (this.#open.at(-1)?.name === name) this.#open.pop();
  }

  /** The parser hands a text on in pieces. */
  #text(piece: string): void {
    const place = this.#place;
    const before = textAt(place.at(-1));
    if (before) place.pop();
    place.push({ inline: { type: 'text', text: (before?.text ?? '') + clean(piece) } });
  }
}

function textAt(node: Node | undefined): Text | null {
  return node && 'inline' in node && node.inline.type === 'text' ? node.inline : null;
}
