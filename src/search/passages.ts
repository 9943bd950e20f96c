import type { Article, Section } from '../model/article.ts';
import { footnotesOf } from '../model/footnotes.ts';
import { blockText } from '../model/plain-text.ts';

/** What a hit can be: a section with its notes, or all that stands before the first. Plain text. */
export interface Unit {
  /** Null: the article's head and lead. */
  readonly section: Section | null;
  /** The article's; empty for a section. */
  readonly headline: string;
  /** A section's heading; the head's summary. */
  readonly heading: string;
  readonly body: string;
}

/** The whole text of an article as units, in reading order. */
export function unitsOf(article: Article): Unit[] {
  const { authors, byline, headline, lead, sections, summary } = article;
  const noted = new Set<number>();
  const units = sections.map((section): Unit => {
    const notes = footnotesOf({ article, head: false, lead: null, sections: [section] });
    for (const { number } of notes) noted.add(number);
    const body = blockText([...section.blocks, ...notes.flatMap(({ blocks }) => blocks)]);
    return { section, headline: '', heading: section.heading, body };
  });
  const others = article.footnotes.filter(({ number }) => !noted.has(number));
  const text = blockText([...lead, ...others.flatMap(({ blocks }) => blocks)]);
  const body = [byline ?? authors.join(', '), text].filter((part) => part !== '').join('\n\n');
  return [{ section: null, headline, heading: summary ?? '', body }, ...units];
}
