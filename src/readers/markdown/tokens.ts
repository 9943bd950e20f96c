/** marked's inline tokens, and our own for footnotes: what is read of them. */
export type SourceInline =
  | { type: 'text'; raw: string; text: string; tokens?: SourceInline[] }
  | { type: 'strong' | 'em' | 'del'; tokens: SourceInline[] }
  | { type: 'link'; href: string; title?: string | null; tokens: SourceInline[] }
  | { type: 'image'; href: string; title: string | null; tokens: SourceInline[] }
  | { type: 'escape' | 'codespan'; text: string }
  | { type: 'html'; raw: string }
  | { type: 'br' | 'checkbox' }
  | { type: 'footnoteRef'; raw: string; label: string }
  | { type: 'formula'; raw: string; text: string };

/** marked's block tokens, and our own for footnotes, formulas and containers: what is read of them. */
export type SourceBlock =
  | { type: 'space' | 'def' | 'hr' | 'checkbox' }
  | { type: 'heading'; depth: number; text: string; tokens: SourceInline[] }
  | { type: 'paragraph' | 'text'; text: string; tokens?: SourceInline[] }
  | { type: 'html'; raw: string }
  | { type: 'code'; text: string; lang?: string }
  | { type: 'blockquote'; notice?: Notice; tokens: SourceBlock[] }
  | { type: 'container'; notice: Notice; tokens: SourceBlock[] }
  | { type: 'list'; ordered: boolean; start: number | ''; loose: boolean; items: SourceItem[] }
  | { type: 'table'; align: Align[]; header: SourceCell[]; rows: SourceCell[][] }
  | { type: 'footnote'; label: string; tokens: SourceBlock[] }
  | { type: 'formulaBlock'; raw: string; text: string };

export interface SourceItem {
  readonly task: boolean;
  readonly checked?: boolean;
  readonly tokens: SourceBlock[];
}

export interface SourceCell {
  readonly tokens: SourceInline[];
}

type Align = 'left' | 'center' | 'right' | null;

/** What a notice says of itself: its kind, as it is written, and its title. */
export interface Notice {
  readonly kind: string;
  readonly title: SourceInline[];
}
