import { Parser } from 'htmlparser2';
import type { Inline, Text } from '../../model/article.ts';
import { inlineText } from '../../model/plain-text.ts';
import { clean } from '../../unicode/sanitize.ts';

/** An element, or content that stands where a text node would. */
export type Node = Element | Leaf;

export interface Element {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

export interface Leaf {
  readonly inline: Inline;
}

/** Never shown by a browser, or no text. */
const HIDDEN = new Set(
  (
    'script style template head title noscript iframe object svg canvas audio video select datalist ' +
    // A formula's source in another notation; the formula itself is shown.
    'annotation annotation-xml'
  ).split(' '),
);

/** Of what is hidden, what would be code and no words where it is shown. */
const CODE = new Set(['script', 'style']);

/** Deeper elements are taken as their parent's children: no page means more, and recursion stays bounded. */
const MAX_DEPTH = 100;

/**
 * Builds the tree of a piece of HTML, well-formed or not; what is hidden, comments too, is left out.
 * An element that is never closed hides nothing: Markdown that speaks of `<title>` means the word.
 */
export class TreeBuilder {
  readonly #root: Element = { name: '', attributes: {}, children: [] };
  readonly #open: Element[] = [this.#root];
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
    return this.#root.children;
  }

  get #current(): Element {
    return this.#open.at(-1) ?? this.#root;
  }

  get #place(): Node[] {
    return this.#hidden > 0 ? this.#held : this.#current.children;
  }

  #enter(name: string, attributes: Record<string, string>): void {
    if (this.#hidden > 0 || HIDDEN.has(name)) this.#hidden++;
    else if (this.#open.length > MAX_DEPTH) this.#deeper++;
    else {
      const element: Element = { name, attributes, children: [] };
      this.#current.children.push(element);
      this.#open.push(element);
    }
  }

  #leave(name: string, implied: boolean): void {
    if (this.#hidden > 0) {
      if (--this.#hidden > 0) return;
      if (implied && !CODE.has(name)) for (const leaf of this.#held) this.#place.push(leaf);
      this.#held = [];
    } else if (this.#deeper > 0) this.#deeper--;
    else if (this.#current.name === name) this.#open.pop();
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

/** The text of nodes as it stands in the source, white space and all. */
export function rawText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('inline' in node) return inlineText([node.inline]);
      return node.name === 'br' ? '\n' : rawText(node.children);
    })
    .join('');
}
