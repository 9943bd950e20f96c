import {
  type ArticleHead,
  type Block,
  type Figure,
  type Format,
  type Inline,
  readingMinutes,
  type Section,
  titleOf,
} from '../model/article.ts';
import { type Extract, footnotesOf } from '../model/extract.ts';
import { blockText, childrenOf, inlineText } from '../model/plain-text.ts';
import { sectionWords } from '../model/sections.ts';

/** What `list --json` has of an article, and every other JSON of one begins with. */
export interface HeadJson {
  readonly name: string | null;
  readonly path: string | null;
  readonly format: Format;
  readonly title: string;
  readonly summary: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** ISO 8601, `2025-03-13`. */
  readonly date: string | null;
  readonly place: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly url: string | null;
  readonly words: number;
  readonly minutes: number;
}

/** What `outline --json` has of a section. */
export interface SectionHeadJson {
  /** As `--section` takes it: `2.1`. */
  readonly number: string;
  readonly id: string;
  readonly heading: string;
  /** From 1. */
  readonly depth: number;
  /** Of the section's own text. */
  readonly words: number;
}

export interface FigureJson {
  readonly url: string;
  readonly alt: string;
  /** Empty without one. */
  readonly caption: string;
  /** The number of the section that it stands in; null before the first. */
  readonly section: string | null;
}

export interface FootnoteJson {
  /** What `[^1]` in a text refers to. */
  readonly number: number;
  readonly text: string;
}

/** What `show --json` prints of an article. */
export interface ArticleJson extends HeadJson {
  /** The text before the first section; left out where only a part is asked for. */
  readonly lead?: string;
  /** In reading order; left out of a summary, and so are the figures. */
  readonly sections?: readonly (SectionHeadJson & { readonly text: string })[];
  readonly figures?: readonly FigureJson[];
  readonly footnotes: readonly FootnoteJson[];
}

export function headJson(head: ArticleHead): HeadJson {
  const { source, summary, authors, tags, date, dateline, lang, url, words } = head;
  return {
    name: source.name,
    path: source.path,
    format: source.format,
    title: titleOf(head),
    summary,
    authors,
    tags,
    date,
    place: dateline?.place ?? null,
    lang,
    url,
    words,
    minutes: readingMinutes(words),
  };
}

/** Pictures stand apart from the running text. */
const RUNNING = { figures: false };

/** What the extract leaves out is left out. */
export function extractJson(extract: Extract): ArticleJson {
  const { article, lead, sections } = extract;
  return {
    ...headJson(article),
    ...(lead && sections ? { lead: blockText(lead, RUNNING) } : {}),
    ...(sections ? { sections: sections.map(sectionJson), figures: figuresOf(extract) } : {}),
    footnotes: footnotesOf(extract).map(({ number, blocks }) => {
      return { number, text: blockText(blocks, RUNNING) };
    }),
  };
}

function figuresOf({ lead, sections }: Extract): FigureJson[] {
  const parts = (sections ?? []).map(({ number, blocks }) => ({ section: number, blocks }));
  return [{ section: null, blocks: lead ?? [] }, ...parts].flatMap(({ section, blocks }) =>
    blocks.flatMap(figuresIn).flatMap(({ images, caption }) =>
      images.map(({ href, text }) => {
        return { url: href, alt: text, caption: inlineText(caption), section };
      }),
    ),
  );
}

function figuresIn(node: Block | Inline): Figure[] {
  return node.type === 'figure' ? [node] : childrenOf(node).flatMap(figuresIn);
}

function sectionJson(section: Section) {
  return { ...sectionHeadJson(section), text: blockText(section.blocks, RUNNING) };
}

export function sectionHeadJson(section: Section): SectionHeadJson {
  const { number, id, heading, depth } = section;
  return { number, id, heading, depth, words: sectionWords(section) };
}

/** DEL, C1 and bidi controls, and line ends that only some take for such: JSON lets them stand as they are. */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A value as JSON, safe to print: the names of files, which are given as they are, may have any
 * character, and none of them is one of the terminal's.
 */
export function jsonText(value: unknown): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escaped)}\n`;
}
