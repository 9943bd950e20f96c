import type { Block, Image, Inline, Link } from '../model/article.ts';
import { asInline, inlineText } from '../model/plain-text.ts';
import { fold } from '../unicode/fold.ts';
import { paragraphOf } from './paragraph.ts';
import { collapse, isSpace } from './white-space.ts';

/** Headline and summary of a document that is marked up. */
export interface TakenHead {
  readonly headline: string;
  readonly headlineTokens: readonly Inline[];
  readonly summary: string | null;
  readonly summaryTokens: readonly Inline[];
  /** What of the document's blocks makes up its text. */
  readonly left: LeftBlocks;
  /** Those of the two that stand apart from the blocks. */
  readonly apart: readonly string[];
}

/** Which blocks stand in the text, where headline and summary are shown above it. */
export interface LeftBlocks {
  /** The places of the blocks that are headline and summary. */
  readonly taken: readonly number[];
  /** Pictures and badges out of the headline. */
  readonly badges: readonly Block[];
}

/**
 * What of a document's first blocks is headline and summary. `title` and `summary` are what the document says of itself
 * apart from its text. Pictures, links to other languages and the like may stand above the headline.
 */
export function takeHead(
  blocks: readonly Block[],
  title: string | null,
  summary: string | null,
): TakenHead {
  const apart: string[] = [];
  const taken: number[] = [];
  const top = blocks.findIndex((block, i) => !mayStandAbove(block, blocks[i - 1]));
  const heading = topHeading(blocks[top]);
  const repeats = heading && (title === null || fold(inlineText(heading.text)) === fold(title));
  if (repeats) taken.push(top);
  else if (title !== null) apart.push(title);
  const headlineTokens = repeats ? heading.text : asInline(title);
  const next = repeats ? top + 1 : blocks.findIndex((block) => !isPictures(block));
  const emphasised = headlineTokens.length > 0 ? whollyEmphasised(blocks[next]) : null;
  const stands = emphasised && (summary === null || fold(inlineText(emphasised)) === fold(summary));
  if (stands) taken.push(next);
  else if (summary !== null) apart.push(summary);
  const summaryTokens = stands ? emphasised : asInline(summary);
  const badges = repeats && heading.badges.length > 0 ? [paragraphOf(heading.badges)] : [];
  return {
    headline: inlineText(headlineTokens),
    headlineTokens,
    summary: summaryTokens.length > 0 ? inlineText(summaryTokens) : null,
    summaryTokens,
    left: { taken, badges },
    apart,
  };
}

/** The blocks of the text, without headline and summary. */
export function withoutHead(blocks: readonly Block[], { taken, badges }: LeftBlocks): Block[] {
  return [...badges, ...blocks.filter((_, i) => !taken.includes(i))];
}

function topHeading(block: Block | undefined) {
  if (block?.type !== 'heading' || block.depth !== 1) return null;
  const { tokens } = block;
  const badges = tokens.filter(isPicture);
  const from = tokens.findIndex((token) => !isPicture(token) && !isSpace(token));
  const to = tokens.findLastIndex((token) => !isPicture(token) && !isSpace(token));
  const heading = tokens.slice(from, to + 1);
  const text = collapse(badges.length > 0 ? withoutRule(heading) : heading);
  // A headline may be set as a picture, or have one between its words.
  if (from < 0 || text.some(isPicture)) return { text: tokens, badges: [] };
  return { text, badges: badges.flatMap((badge, i) => (i > 0 ? [SPACE, badge] : [badge])) };
}

/** A headline without the sign that parts it from the badges after it. */
function withoutRule(tokens: readonly Inline[]): Inline[] {
  const last = tokens.at(-1);
  if (last?.type !== 'text') return [...tokens];
  const text = last.text.replace(/[\s·|–—-]+$/, '');
  return [...tokens.slice(0, -1), ...asInline(text)];
}

const SPACE = { type: 'text', text: ' ' } as const;

/** Pictures with their captions, rules, and a line of links, as to a README in other languages. */
function mayStandAbove(block: Block, before: Block | undefined): boolean {
  if (block.type === 'hr' || block.type === 'figure') return true;
  if (block.type !== 'paragraph') return false;
  if (whollyEmphasised(block)) return before !== undefined && opensWithPicture(before);
  return opensWithPicture(block) || isLineOfLinks(block.tokens);
}

/** A line under a picture, without a blank one between, is its caption. */
const MAX_CAPTION = 200;

function opensWithPicture(block: Block): boolean {
  if (block.type !== 'paragraph') return block.type === 'figure';
  const first = block.tokens.find((token) => !isSpace(token));
  return first !== undefined && isPicture(first) && inlineText(block.tokens).length <= MAX_CAPTION;
}

/** `English | [Deutsch](README.de.md)`: links, the signs that part them, and one name at most that is no link. */
function isLineOfLinks(tokens: readonly Inline[]): boolean {
  const others = tokens.filter(({ type }) => type !== 'link');
  const parts = inlineText(others).split(/[|｜·•/]/);
  const [name = '', second] = parts.filter((part) => /\p{L}/u.test(part));
  const isName = name === '' || (parts.length > 1 && name.trim().length <= MAX_NAME);
  return others.length < tokens.length && isName && second === undefined;
}

/** Of a language, or of a page. */
const MAX_NAME = 20;

/** Pictures alone, mostly a logo or badges. */
function isPictures(block: Block): boolean {
  if (block.type === 'paragraph') return block.tokens.every((t) => isPicture(t) || isSpace(t));
  return block.type === 'figure' && block.caption.length === 0;
}

/** A picture, or a link on pictures. */
function isPicture(token: Inline): token is Image | Link {
  return token.type === 'image' || (token.type === 'link' && token.tokens.every(isPicture));
}

function whollyEmphasised(block: Block | undefined): readonly Inline[] | null {
  if (block?.type !== 'paragraph' || block.tokens.length !== 1) return null;
  const [only] = block.tokens;
  return only?.type === 'em' ? only.tokens : null;
}
