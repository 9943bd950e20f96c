import type { Article, Section } from '../model/article.ts';
import { footnotesOf } from '../model/extract.ts';
import { blockText } from '../model/plain-text.ts';

/** What a hit can be: a section with its notes, or all that stands before the first. Plain text. */
export interface Passage {
  /** Null: the article's head and lead. */
  readonly section: Section | null;
  /** The article's; empty for a section. */
  readonly headline: string;
  /** A section's heading; the head's summary. */
  readonly heading: string;
  readonly body: string;
}

/** The whole text of an article as passages, in reading order. */
export function passagesOf(article: Article): Passage[] {
  const { authors, byline, headline, lead, sections, summary } = article;
  const noted = new Set<number>();
  const passages = sections.map((section): Passage => {
    const notes = footnotesOf({ article, head: false, lead: null, sections: [section] });
    for (const { number } of notes) noted.add(number);
    const body = blockText([...section.blocks, ...notes.flatMap(({ blocks }) => blocks)]);
    return { section, headline: '', heading: section.heading, body };
  });
  const others = article.footnotes.filter(({ number }) => !noted.has(number));
  const text = blockText([...lead, ...others.flatMap(({ blocks }) => blocks)]);
  const body = [byline ?? authors.join(', '), text].filter((part) => part !== '').join('\n\n');
  return [{ section: null, headline, heading: summary ?? '', body }, ...passages];
}
