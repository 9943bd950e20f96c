/** The input formats, as `--format` and the JSON name them. */
export type Format = 'markdown' | 'text' | 'html';

/*
 * The content of an article. Texts are final: entities are decoded, control characters are gone, and a
 * renderer prints them as they stand. Where marked has a token for a thing, its names are those of the type and the fields,
 * so that marked-terminal can style it.
 */

/** Plain text. Line breaks in it mean nothing; `LineBreak` is the one that does. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
}

/** Text that is set apart: strong, emphasised, deleted, above the line or under it. */
export interface Styled {
  readonly type: 'strong' | 'em' | 'del' | 'sup' | 'sub';
  readonly tokens: readonly Inline[];
}

/** Code in running text. */
export interface CodeSpan {
  readonly type: 'codespan';
  readonly text: string;
}

export interface Link {
  readonly type: 'link';
  readonly href: string;
  readonly title: string | null;
  readonly tokens: readonly Inline[];
}

export interface Image {
  readonly type: 'image';
  /** Empty for a picture that stands in the page itself. */
  readonly href: string;
  readonly title: string | null;
  /** The alternative text. */
  readonly text: string;
}

/** A line break that is meant. */
export interface LineBreak {
  readonly type: 'br';
}

/** A reference to a footnote of the article. */
export interface FootnoteRef {
  readonly type: 'footnoteRef';
  readonly number: number;
}

/** A formula in running text. */
export interface Formula {
  readonly type: 'formula';
  /** TeX, without what sets it off. */
  readonly text: string;
  /** As it is written, with its delimiters: `$x^2$`. */
  readonly source: string;
}

/** What stands in a line. */
export type Inline = Text | Styled | CodeSpan | Link | Image | LineBreak | FootnoteRef | Formula;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly tokens: readonly Inline[];
}

/** A heading inside another block, where it opens no section. */
export interface Heading {
  readonly type: 'heading';
  /** The source's own level, from 1. */
  readonly depth: number;
  readonly tokens: readonly Inline[];
}

/** Code on lines of its own. */
export interface Code {
  readonly type: 'code';
  readonly text: string;
  /** The language and what else the source says of the code; null where it says nothing. */
  readonly lang: string | null;
}

/** A formula on lines of its own. */
export interface FormulaBlock {
  readonly type: 'formulaBlock';
  /** TeX, without what sets it off. */
  readonly text: string;
  /** As it is written, with its delimiters. */
  readonly source: string;
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** How the numbers are written: figures, letters or Roman numerals; of no meaning in a list without numbers. */
  readonly style: '1' | 'a' | 'A' | 'i' | 'I';
  /** Whether blank lines stand between the items. */
  readonly loose: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** In a list with numbers, the item's own, which need not follow the one before. */
  readonly number: number;
  /** Whether the task is done; null for an item that is no task. */
  readonly checked: boolean | null;
  readonly tokens: readonly Block[];
}

/** A list of terms, each group of them with what it means. */
export interface Definitions {
  readonly type: 'definitions';
  readonly items: readonly Definition[];
}

export interface Definition {
  readonly terms: readonly (readonly Inline[])[];
  readonly tokens: readonly Block[];
}

/** The kinds of notices that are set off from the text, as GitHub names them. */
export type Alert = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export interface Quotation {
  readonly type: 'blockquote';
  /** Null for a quotation proper. */
  readonly alert: Alert | null;
  readonly tokens: readonly Block[];
}

/** A table as a grid: where a cell reaches over others, these are there, and empty. */
export interface Table {
  readonly type: 'table';
  /** As long as every row. */
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  /** The rows of the header: mostly one, none in a table without a header. */
  readonly header: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly tokens: readonly Block[];
}

/** Pictures with their caption, apart from the running text. */
export interface Figure {
  readonly type: 'figure';
  readonly images: readonly Image[];
  /** Empty without one. */
  readonly caption: readonly Inline[];
}

/** A break between two parts of the text. */
export interface Rule {
  readonly type: 'hr';
}

/** What stands on lines of its own. */
export type Block =
  | Paragraph
  | Heading
  | Code
  | FormulaBlock
  | List
  | Definitions
  | Quotation
  | Table
  | Figure
  | Rule;

/** Where an article came from. Both are null for standard input. */
export interface Source {
  /** The name in the library: its path there, without the extension. */
  readonly name: string | null;
  /** The file's path or the page's address. */
  readonly path: string | null;
  readonly format: Format;
}

/** The run-in opening of a news story's first paragraph: `Moscow, March 13, 2025 – `. */
export interface Dateline {
  /** As it stands at the head of the lead, up to and without the dash: `PARIS, 3 mai (AFP)`. */
  readonly text: string;
  readonly place: string | null;
  /** ISO 8601, `2025-03-13`; null where the dateline names no year. */
  readonly date: string | null;
}

/** Says what is wrong with a source that can be shown all the same. */
export type Warn = (message: string) => void;

/** What is known of an article before its text: all that a list of articles shows. */
export interface ArticleHead {
  readonly source: Source;
  /** Plain text; empty where the source has none. */
  readonly headline: string;
  /** The headline as the source marks it up; empty where it has none. */
  readonly headlineTokens: readonly Inline[];
  /** The standfirst, plain text. */
  readonly summary: string | null;
  readonly summaryTokens: readonly Inline[];
  /** The names alone: `Jane Doe`. */
  readonly authors: readonly string[];
  /**
   * The byline as the source prints it (`By Jane Doe`), where it stood between head and lead, with the
   * lines around it that belong to the head (`May 3, 2024 · By Jane Doe · Staff Writer`).
   */
  readonly byline: string | null;
  readonly dateline: Dateline | null;
  /** ISO 8601, `2025-03-13`: the source's own date, else the dateline's. */
  readonly date: string | null;
  /** The source's own date as it is written, where it is not known which day that is: `03/04/2021`. */
  readonly dateText: string | null;
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly lang: string | null;
  readonly url: string | null;
  /** Words of the whole article, headline to end, by Unicode segmentation. */
  readonly words: number;
}

/** What a line of a list shows; of thousands of articles, no more than that need be kept. */
export type ArticleLine = Pick<ArticleHead, 'source' | 'headline' | 'date' | 'words'>;

/** A headed part of an article. Sections are flat, in reading order; `depth` carries the nesting. */
export interface Section {
  /** `2.1`: the first sub-section of the second section, or what the heading prints; unique in the article. */
  readonly number: string;
  /** A slug of the heading, unique in the article. */
  readonly id: string;
  /** Plain text. */
  readonly heading: string;
  readonly headingTokens: readonly Inline[];
  /** Nesting, from 1; never the source's own level. */
  readonly depth: number;
  /** This section's own, up to the next heading of any depth. */
  readonly blocks: readonly Block[];
}

export interface Footnote {
  /** From 1, in the order of the references. */
  readonly number: number;
  readonly blocks: readonly Block[];
}

export interface Article extends ArticleHead {
  /** The text before the first section; a dateline stays run in at its head. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
}

/**
 * Words a minute that adults read silently in English non-fiction: 238, the mean of 190 studies.
 * Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
 */
const READING_SPEED = 238;

/** Whole minutes that the words take to read, rounded up; 0 for no words. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / READING_SPEED);
}

/** The headline; an article without one goes by its name. */
export function titleOf({ headline, source }: ArticleLine): string {
  return headline || (source.name ?? '');
}
