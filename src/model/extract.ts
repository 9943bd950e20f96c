import { noSection, severalSections } from '../errors/articles.ts';
import { fold } from '../unicode/fold.ts';
import type { Article, Block, Footnote, Inline, Section } from './article.ts';
import { childrenOf } from './plain-text.ts';

/** What is to be printed of an article; what is null is left out. */
export interface Extract {
  readonly article: Article;
  /** Whether headline, summary and the line of date and byline are printed. */
  readonly head: boolean;
  readonly lead: readonly Block[] | null;
  readonly sections: readonly Section[] | null;
}

/** What part of an article is asked for; all of it where neither is. */
export interface Part {
  /** The head alone; for an article without a summary, the first paragraph of its text stands in. */
  readonly summary?: boolean;
  /** Sections, by number or heading, with their sub-sections. */
  readonly sections?: readonly string[];
}

/** The part of an article that is asked for. Throws UserError where there is no such section. */
export function extractOf(article: Article, { summary = false, sections }: Part = {}): Extract {
  if (sections) return { ...pickSections(article, sections), head: summary };
  return summary ? summaryOf(article) : whole(article);
}

function whole(article: Article): Extract {
  return { article, head: true, lead: article.lead, sections: article.sections };
}

function summaryOf(article: Article): Extract {
  const standIn = article.summary === null ? firstParagraph(article) : null;
  return { article, head: true, lead: standIn, sections: null };
}

function firstParagraph(article: Article): Block[] {
  const blocks = [article.lead, ...article.sections.map((section) => section.blocks)].flat();
  return blocks.filter((block) => block.type === 'paragraph').slice(0, 1);
}

/**
 * The sections that `queries` name, each once, in reading order, with their sub-sections. A query is
 * a number (`2.1`, `2.`, `#2`), several (`1,2`), or a heading: whole, a unique beginning, or a unique part. Throws
 * UserError, which lists the sections, where one names none or several.
 */
function pickSections(article: Article, queries: readonly string[]): Extract {
  const chosen = new Set(queries.flatMap((query) => findSections(article.sections, query)));
  let within = Number.POSITIVE_INFINITY;
  const sections = article.sections.filter((section) => {
    if (section.depth <= within) within = Number.POSITIVE_INFINITY;
    if (chosen.has(section)) within = Math.min(within, section.depth);
    return section.depth >= within;
  });
  return { article, head: false, lead: null, sections };
}

function findSections(sections: readonly Section[], query: string): Section[] {
  const numbered = query.split(',').map((part) => {
    const number = part.trim().replace(/^#/, '').replace(/\.$/, '');
    return sections.find((section) => section.number === number);
  });
  const known = numbered.filter((section) => section !== undefined);
  return known.length === numbered.length ? known : [findByHeading(sections, query)];
}

function findByHeading(sections: readonly Section[], query: string): Section {
  const wanted = fold(query);
  const folded = sections.map((section) => ({ section, heading: fold(section.heading) }));
  const ways: ((heading: string) => boolean)[] = [
    (heading) => heading === wanted,
    (heading) => heading.startsWith(wanted),
    (heading) => heading.includes(wanted),
  ];
  for (const way of wanted === '' ? [] : ways) {
    const found = folded.filter(({ heading }) => way(heading)).map(({ section }) => section);
    const [first, second] = found;
    if (first && !second) return first;
    if (first) throw severalSections(query, found);
  }
  throw noSection(query, sections);
}

/** The footnotes to print with an extract: all of a whole article's, else those that it refers to. */
export function footnotesOf(extract: Extract): readonly Footnote[] {
  const { article, lead, sections } = extract;
  if (article.footnotes.length === 0) return [];
  if (lead && sections) return article.footnotes;
  const wanted = new Set<number>();
  const visit = (token: Block | Inline): void => {
    if (token.type === 'footnoteRef') wanted.add(token.number);
    for (const child of childrenOf(token)) visit(child);
  };
  for (const token of [lead ?? [], ...(sections ?? []).map(tokensOf)].flat()) visit(token);
  for (const { number, blocks } of article.footnotes) if (wanted.has(number)) blocks.forEach(visit);
  return article.footnotes.filter(({ number }) => wanted.has(number));
}

function tokensOf({ headingTokens, blocks }: Section): (Block | Inline)[] {
  return [...headingTokens, ...blocks];
}
