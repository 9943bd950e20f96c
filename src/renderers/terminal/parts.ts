import type { Block, Inline, Section } from '../../model/article.ts';
import { type Extract, footnotesOf } from '../../model/extract.ts';
import { layOut, paragraph } from './blocks.ts';
import { creditLine, heading, headline, summary } from './head.ts';
import { note, noteRule } from './notes.ts';
import type { Page } from './page.ts';

/** A part of a page that is laid out by itself: a block of the text, or a piece of what stands around it. */
export interface Part {
  /** The section that it stands in; null before the first section and after the last. */
  readonly section: Section | null;
  /** Whether it is that section's heading. */
  readonly isHeading: boolean;
  /** The number of the footnote that it is, else null. */
  readonly note: number | null;
  /** Whether it follows the part before it without a blank line. */
  readonly isClose: boolean;
  /** What of the article it shows. */
  readonly content: readonly (Block | Inline)[];
  /** Its lines, none or blank ones where it shows nothing. Each line closes the styles and links that it opens. */
  readonly lines: (page: Page) => string[];
}

type Essence = Pick<Part, 'content' | 'lines'> & Partial<Part>;

/** The parts of an extract's page, from the headline to the addresses. */
export function* partsOf(extract: Extract): Generator<Part> {
  if (extract.head) yield* headParts(extract);
  for (const [i, block] of (extract.lead ?? []).entries()) {
    yield i === 0 ? opening(extract, block) : partOf(blockPart(block));
  }
  for (const section of extract.sections ?? []) {
    const content = section.headingTokens;
    const lines = (page: Page) => heading(section, page);
    yield partOf({ section, isHeading: true, content, lines });
    for (const block of section.blocks) yield partOf({ section, ...blockPart(block) });
  }
  yield* noteParts(extract);
  yield partOf({ content: [], lines: addressLines });
}

/** The addresses of the numbered links, under a rule. */
function addressLines(page: Page): string[] {
  const addresses = page.links.lines();
  return addresses.length > 0 ? [noteRule(page), ...addresses] : [];
}

function partOf(essence: Essence): Part {
  return { section: null, isHeading: false, note: null, isClose: false, ...essence };
}

function blockPart(block: Block): Essence {
  return {
    content: [block],
    lines: (page) => layOut([block], { width: page.view.width, bulleted: 0 }, page),
  };
}

/** Headline, summary, and the line of date, byline and reading time; nothing of a text without a head. */
function* headParts(extract: Extract): Generator<Part> {
  const { headlineTokens, summaryTokens } = extract.article;
  yield partOf({ content: headlineTokens, lines: (page) => headline(headlineTokens, page) });
  yield partOf({ content: summaryTokens, lines: (page) => summary(summaryTokens, page) });
  yield partOf({ content: [], lines: (page) => creditLine(extract, page) });
}

/** A lead's first block; the dateline that it may open with is set off. */
function opening({ article }: Extract, block: Block): Part {
  const essence = blockPart(block);
  const dateline = article.dateline?.text;
  if (!dateline || block.type !== 'paragraph') return partOf(essence);
  const { tokens } = block;
  return partOf({
    ...essence,
    lines: ({ inline, styles, view }) => {
      const text = inline(tokens);
      const opened = text.startsWith(dateline)
        ? styles.dateline(dateline) + text.slice(dateline.length)
        : text;
      return paragraph(opened, view.width);
    },
  });
}

/** The footnotes under a rule, one under the other. */
function* noteParts(extract: Extract): Generator<Part> {
  const footnotes = footnotesOf(extract);
  const last = footnotes.at(-1);
  if (!last) return;
  yield partOf({ content: [], lines: (page) => [noteRule(page)] });
  for (const each of footnotes) {
    const { number, blocks } = each;
    const lines = (page: Page) => note(each, String(last.number).length, page);
    yield partOf({ note: number, isClose: true, content: blocks, lines });
  }
}
