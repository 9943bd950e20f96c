import type { Block, Inline } from '../../../model/article.ts';
import { blockText, inlineText } from '../../../model/plain-text.ts';
import { fold } from '../../../unicode/fold.ts';
import { datesIn } from '../head/dates-in-line.ts';
import { repeatsHeadline } from '../head/headline.ts';
import { isAdLabel, opensAftermath, pointsElsewhere, speaksOfPage } from './labels.ts';

/** What is known of an article apart from its text. */
export interface Known {
  readonly headline: string;
  readonly authors: readonly string[];
}

/**
 * An article's blocks without what the page says twice or says of itself: the headline again, lines that say who wrote
 * it and when, links to other articles, and what follows its end.
 */
export function withoutBoilerplate(blocks: readonly Block[], known: Known): Block[] {
  const lines = withoutLines(blocks, known);
  return withoutEnd(withoutPointers(withoutAftermath(lines, known.authors)));
}

/** What repeats the head may stand under a picture, a kicker or a byline. */
const FIRST_BLOCKS = 6;
const LAST_BLOCKS = 3;
/** Characters of the shortest paragraph that is text for sure. */
const TEXT = 100;
/** Characters of the longest line on where and when an article was published, at its end. */
const MAX_IMPRINT = 300;

function withoutLines(blocks: readonly Block[], { headline, authors }: Known): Block[] {
  const text = blocks.findIndex(
    (block) => block.type === 'paragraph' && inlineText(block.tokens).length >= TEXT,
  );
  let isRepeated = false;
  return blocks.filter((block, index) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return true;
    const line = inlineText(block.tokens);
    if (index < FIRST_BLOCKS && !isRepeated && repeatsHeadline(line, headline)) {
      isRepeated = true;
      return false;
    }
    const isEnd = index >= blocks.length - LAST_BLOCKS;
    if ((index < Math.max(text, FIRST_BLOCKS) || isEnd) && isCredits(line, authors)) return false;
    if (isEnd && line.length < MAX_IMPRINT && saysPublication(line)) return false;
    const isPointer = linkedShare(block.tokens) > 0.5 && pointsElsewhere(line);
    return !isPointer && !isAdLabel(line) && !(block.type === 'paragraph' && speaksOfPage(line));
  });
}

function saysPublication(line: string): boolean {
  return datesIn(line, null).days.some(({ isPublished }) => isPublished);
}

/** Words of lines that say who wrote and when. */
const CREDITS =
  /\b(?:by|von|par|por|di|da|door|av|af|posted|published|written|updated|last|first|modified|reviewed|edited|on|at|in|the|and|und|et|y|min|mins|minutes?|minuten|read|reading|time|lesezeit|uhr|am|pm|vom|stand|authors?|autor(?:in|en)?|auteur|autore|date|datum|comments?|kommentare?|views?|words?|staff|writer|editor|veroffentlicht|aktualisiert|erstellt|geschrieben|publie|mis|jour|le|a|publicado|actualizado|el|pubblicato|il|est|edt|gmt|utc|h|ago)\b/gu;
const MAX_CREDITS = 160;

/** Whether a line has nothing but a date or an author, and the words that templates set around them. */
function isCredits(line: string, authors: readonly string[]): boolean {
  if (line.length > MAX_CREDITS) return false;
  const { days, rest } = datesIn(line, null);
  const words = fold(rest);
  const left = authors.reduce((text, author) => text.replaceAll(fold(author), ' '), words);
  if (days.length === 0 && left === words) return false;
  return !/\p{L}/u.test(left.replace(CREDITS, ' '));
}

/** Of an article's text, in which its end may be. */
const LAST_PART = 0.25;

/**
 * The blocks up to what follows the article: what a heading or a label opens in the last part of the text. A heading
 * of a higher level closes it again.
 */
function withoutAftermath(blocks: readonly Block[], authors: readonly string[]): Block[] {
  const sizes = blocks.map((block) => blockText([block], { figures: false }).length);
  let left = sizes.reduce((sum, size) => sum + size, 0);
  const last = LAST_PART * left;
  let label: Block | null = null;
  return blocks.filter((block, index) => {
    const isEnd = left <= last && index > 0;
    left -= sizes[index] ?? 0;
    if (isEnd && (isLabel(block) || isOfAuthor(block, authors, blocks.length - index)))
      label = block;
    else if (label && isAbove(block, label)) label = null;
    return label === null;
  });
}

function isAbove(block: Block, label: Block): boolean {
  return block.type === 'heading' && label.type === 'heading' && block.depth < label.depth;
}

/** Whether a block is a line that opens what follows an article. */
function isLabel(block: Block): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  return opensAftermath(inlineText(block.tokens));
}

const ABOUT = /^(?:about|uber|a propos de|sobre|by|von|par|por|written by) /;
const IS =
  /^(?:\s*\(|,| (?:is|was|has|ist|hat|est|es|lives|writes|works|arbeitet|schreibt|lebt)\b)/;
/** Blocks that tell who the author is, and characters of the shortest such paragraph. */
const MAX_BIOGRAPHY = 4;
const MIN_BIOGRAPHY = 60;
/** A shorter name is a word as well. */
const MIN_NAME = 5;

/** Whether a block, so many from the end, tells of an author: by the name alone, or from the name on. */
function isOfAuthor(block: Block, authors: readonly string[], left: number): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  const text = fold(inlineText(block.tokens));
  return authors.map(fold).some((author) => {
    if (author.length < MIN_NAME) return false;
    if (text.replace(ABOUT, '') === author) return true;
    const isLong = left <= MAX_BIOGRAPHY && text.length > MIN_BIOGRAPHY;
    return isLong && text.startsWith(author) && IS.test(text.slice(author.length));
  });
}

/** The blocks without the links to other articles that a label opens between paragraphs. */
function withoutPointers(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let after: Block | null = null;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (after && isLinks(block)) continue;
    after = isLabel(block) && next && isLinks(next) ? block : null;
    if (!after) kept.push(block);
  }
  return kept;
}

/** The blocks without those at the end that are nothing without what stood after them. */
function withoutEnd(blocks: Block[]): Block[] {
  for (let last = blocks.at(-1); last && blocks.length > 1; last = blocks.at(-1)) {
    const isOther = isLinks(last) && !isStep(last);
    if (last.type !== 'heading' && last.type !== 'hr' && !isOther) break;
    blocks.pop();
  }
  return blocks;
}

/** Whether a block is nothing but links. */
function isLinks(block: Block): boolean {
  if (block.type === 'paragraph') return linkedShare(block.tokens) > 0.9;
  return block.type === 'list' && block.items.every(({ tokens }) => tokens.every(isLinks));
}

/** Whether a block is steps that follow each other by their numbers. */
function isStep(block: Block): boolean {
  if (block.type === 'list') return block.ordered;
  return block.type === 'paragraph' && /^\d{1,2}[.)]\s/.test(inlineText(block.tokens));
}

/** How much of a line's text is links, from 0 to 1. */
function linkedShare(tokens: readonly Inline[]): number {
  const all = inlineText(tokens).length;
  const linked = (token: Inline): number => {
    if (token.type === 'link') return inlineText(token.tokens).length;
    return 'tokens' in token ? token.tokens.reduce((sum, inner) => sum + linked(inner), 0) : 0;
  };
  return all === 0 ? 0 : tokens.reduce((sum, token) => sum + linked(token), 0) / all;
}
