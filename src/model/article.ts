import type { Token } from 'marked';

/** The input formats, as `--format` and the JSON name them. */
export type Format = 'markdown' | 'text' | 'html';

/**
 * A block or an inline run: one of marked's tokens, final. Readers have decoded its entities and
 * cleaned its text, so a renderer prints `text` as it stands. Beyond marked's own types there are
 * `footnoteRef` (inline, with `number`).
 */
export type { Token };

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

/** What is known of an article before its text: all that a list of articles shows. */
export interface ArticleHead {
  readonly source: Source;
  /** Plain text; empty where the source has none. */
  readonly headline: string;
  /** The headline's inline tokens; empty where the source has none. */
  readonly headlineTokens: readonly Token[];
  /** The standfirst, plain text. */
  readonly summary: string | null;
  readonly summaryTokens: readonly Token[];
  /** The names alone: `Jane Doe`. */
  readonly authors: readonly string[];
  /** The byline as the source prints it (`By Jane Doe`), where it stood between head and lead. */
  readonly byline: string | null;
  readonly dateline: Dateline | null;
  /** ISO 8601, `2025-03-13`: the source's own date, else the dateline's. */
  readonly date: string | null;
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly lang: string | null;
  readonly url: string | null;
  /** Words of the whole article, headline to end, by Unicode segmentation. */
  readonly words: number;
}

/** What a line of a list shows; of thousands of articles, no more than that need be kept. */
export type ArticleLine = Pick<ArticleHead, 'source' | 'headline' | 'date' | 'words'>;

/** A headed part of an article. Sections are flat, in reading order; `number` carries the nesting. */
export interface Section {
  /** `2.1`: the first sub-section of the second section. */
  readonly number: string;
  /** A slug of the heading, unique in the article. */
  readonly id: string;
  /** Plain text. */
  readonly heading: string;
  readonly headingTokens: readonly Token[];
  /** Nesting, from 1; never the source's own level. */
  readonly depth: number;
  /** This section's own, up to the next heading of any depth. */
  readonly blocks: readonly Token[];
  /** Words of the blocks alone. */
  readonly words: number;
}

export interface Footnote {
  /** From 1, in the order of the references. */
  readonly number: number;
  readonly blocks: readonly Token[];
}

export interface Article extends ArticleHead {
  /** The text before the first section; a dateline stays run in at its head. */
  readonly lead: readonly Token[];
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
