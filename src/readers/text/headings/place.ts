import type { Cue } from './cue.ts';
import { isLoose } from './facts.ts';

/** Evidence in what stands around the line, and in the rest of the article. */
export const place: readonly Cue[] = [
  {
    reason: 'a heading stands over text much longer than itself',
    weight: 1,
    holds: ({ after, width }) =>
      after?.kind === 'paragraph' && after.width >= Math.max(100, 2 * width),
  },
  {
    reason: 'or over a list, which seldom comes without a word before it',
    weight: 1.5,
    holds: ({ after }) => after?.kind === 'list',
  },
  {
    reason: 'but a colon before a list is its first sentence',
    weight: -1.5,
    holds: ({ text, after }) => /[:：]$/.test(text) && after?.kind === 'list',
  },
  {
    reason: 'no heading stands over a sentence shorter than itself',
    weight: -1,
    holds: ({ after, width }) =>
      after?.kind === 'paragraph' && after.endsSentence && after.width <= width,
  },
  {
    reason: 'short lines in a row are a table, a caption, a form',
    weight: -1,
    holds: ({ after }) => after !== null && isLoose(after),
  },
  {
    reason: 'unless the second is a heading below the first',
    weight: 0.5,
    holds: ({ after, afterNext }) =>
      after !== null &&
      isLoose(after) &&
      (afterNext?.kind === 'list' || (afterNext?.width ?? 0) > 100),
  },
  {
    reason: 'the same, seen from below',
    weight: -1.5,
    holds: ({ before }) => before !== null && isLoose(before),
  },
  {
    reason: 'hardly a sentence stands under it before the next such line',
    weight: -0.5,
    holds: ({ body }) => body < 60,
  },
  {
    reason: 'the article ends: a signature, a link',
    weight: -5,
    holds: ({ after }) => after === null,
  },
  {
    reason: 'over the last line, a short one: the end of a letter',
    weight: -3,
    holds: ({ after, afterNext }) => after !== null && isLoose(after) && afterNext === null,
  },
  {
    reason: 'captions and kickers stand before the first sentence',
    weight: -1,
    holds: ({ before }) => before === null,
  },
  {
    reason: 'what a colon announced',
    weight: -1.5,
    holds: ({ before }) => before?.endsColon === true,
  },
  {
    reason: 'after a list something new begins',
    weight: 1,
    holds: ({ before }) => before?.kind === 'list',
  },
  {
    reason: 'a line drawn under it',
    weight: 6,
    holds: ({ underline }) => underline !== null,
  },
  {
    reason: 'a number that counts up through the article',
    weight: 2,
    holds: ({ counted }) => counted,
  },
  {
    reason: 'a number before a word',
    weight: 1,
    holds: ({ text }) => NUMBERED.test(text),
  },
  {
    reason: 'unless it counts single sentences: a list, spread out',
    weight: -7,
    holds: ({ tight }) => tight,
  },
  {
    reason: 'the name of a part',
    weight: 2,
    holds: ({ text }) =>
      /^(?:\d{1,2}(?:\.\d{1,2})+\.?\s|(?:chapter|part|kapitel|teil|chapitre|partie|capítulo|capitolo|parte|глава|часть)\s(?:\d|[IVXLC]+\b)|第.{1,3}[章节節]|[IVXLC]{1,6}\.?$)/i.test(
        text,
      ),
  },
  {
    reason: 'a line that comes twice asks for something: a sign-up, a share',
    weight: -3,
    holds: ({ times }) => times === 2,
  },
  {
    reason: 'one that comes more often all the more',
    weight: -6,
    holds: ({ times }) => times > 2,
  },
  {
    reason: 'the standfirst again, on a line of its own: pages head the text with it',
    weight: 9,
    holds: ({ text, width, after }, { summary }) =>
      text === summary && width <= 160 && after?.kind === 'paragraph',
  },
];

const NUMBERED = /^(?:\d{1,2}|[IVX]{1,5})[.)\u3001]\s*\p{L}/u;
