import { withoutClosers } from '../../../unicode/sentence.ts';
import { isCredit, isFurniture } from '../../press/boilerplate.ts';
import { readByline } from '../../press/byline.ts';
import { readDate } from '../../press/dates.ts';
import type { Cue } from './cue.ts';

/** Evidence in the line itself. */
export const wording: readonly Cue[] = [
  {
    reason: 'a heading is a few words',
    weight: 1,
    holds: ({ width }) => width <= 20,
  },
  {
    reason: 'or half a line',
    weight: 0.5,
    holds: ({ width }) => width > 20 && width <= 45,
  },
  {
    reason: 'seldom more than a line',
    weight: -0.5,
    holds: ({ width }) => width > 70 && width <= 100,
  },
  {
    reason: 'and never a paragraph',
    weight: -4,
    holds: ({ width }) => width > 100,
  },
  {
    reason: 'ten words are a sentence rather than a heading',
    weight: -0.5,
    holds: ({ words }) => words >= 10,
  },
  {
    reason: 'a full stop ends a sentence',
    weight: -3.5,
    holds: ({ text }) => /[.。．｡।॥۔։]$/.test(withoutClosers(text)) && !/\.\.\.$/.test(text),
  },
  {
    reason: 'so it does inside the line',
    weight: -0.5,
    holds: ({ text }) => STOP_INSIDE.test(text),
  },
  {
    reason: 'but numbered headings may be sentences',
    weight: 2.5,
    holds: ({ counted, text, width }) => counted && width < 70 && /[.。!！]$/.test(text),
  },
  {
    reason: 'an ellipsis leads on',
    weight: -2,
    holds: ({ text }) => /(?:…|\.\.\.)$/.test(withoutClosers(text)),
  },
  {
    reason: 'a colon leads on',
    weight: -3,
    holds: ({ text }) => /[:：]$/.test(text),
  },
  {
    reason: 'a comma or a dash breaks off',
    weight: -3,
    holds: ({ text }) => /[,;，、；،؛–—-]$/.test(text),
  },
  {
    reason: 'who speaks, or what a value is of, stands before a colon',
    weight: -1,
    holds: ({ text }) => /^[^:：]{2,25}[:：]\s?\S/.test(text),
  },
  {
    reason: 'capitals before a colon point to another article',
    weight: -2,
    holds: ({ text }) => CAPITALS_AND_COLON.test(text),
  },
  {
    reason: 'question and answer of an interview',
    weight: -3,
    holds: ({ text }) => /^[QAFРВО]\s?[:.：]/.test(text),
  },
  {
    reason: 'a small letter begins no heading',
    weight: -2,
    holds: ({ text }) => SMALL.test(text),
  },
  {
    reason: 'speech stands in quotation marks',
    weight: -1.5,
    holds: ({ text }) => /^["“„«'‘”「『]/.test(text),
  },
  {
    reason: 'all the more where it is all of the line',
    weight: -2,
    holds: ({ text, words }) => words >= 4 && /^["“„«'‘].*["”“»'’]$/.test(text),
  },
  {
    reason: 'a dash begins speech or a source, another sign an item or code',
    weight: -3.5,
    holds: ({ text }) => /^[-–—•*■□◆◇●○►▶※→@#[(:<>{|~`+=&\\/]/.test(text),
  },
  {
    reason: 'two or three names alone are a person: a caption, an author, a speaker',
    weight: -1.5,
    holds: ({ text }) => NAMES.test(text),
  },
  {
    reason: 'an office at the end belongs to an author',
    weight: -2,
    holds: ({ text }) =>
      /\b(?:writer|reporter|editor|correspondent|staff|contributor|columnist)$/i.test(text),
  },
  {
    reason: 'a number belongs to a table, a gallery or a page',
    weight: -4,
    holds: ({ text }) => !LETTER.test(text),
  },
  {
    reason: 'unless such numbers count up over long texts: chapters, years',
    weight: 3,
    holds: ({ text, counted }) => counted && !LETTER.test(text),
  },
  {
    reason: 'more digits than letters: a code, a telephone',
    weight: -2,
    holds: ({ text }) =>
      (text.match(/\d/g)?.length ?? 0) >= Math.max(4, text.match(LETTERS)?.length ?? 0),
  },
  {
    reason: 'a price',
    weight: -3,
    holds: ({ text }) => /[$€£¥]\s?\d|\d\s?[€£]/.test(text),
  },
  {
    reason: 'a date',
    weight: -4,
    holds: ({ text }) => readDate(text) !== null,
  },
  {
    reason: 'a byline',
    weight: -4,
    holds: ({ text }) => readByline(text) !== null,
  },
  {
    reason: 'an address',
    weight: -4,
    holds: ({ text }) => ADDRESS.test(text),
  },
  {
    reason: 'who took a picture',
    weight: -4,
    holds: ({ text }) => isCredit(text),
  },
  {
    reason: 'part of the page, not of the article',
    weight: -4,
    holds: ({ text }) => isFurniture(text),
  },
];

const STOP_INSIDE = /\p{Ll}[.!?] \p{Lu}/u;
const CAPITALS_AND_COLON = /^\p{Lu}[\p{Lu} ]{3,}:/u;
const SMALL = /^\p{Ll}/u;
const NAMES = /^\p{Lu}[\p{Ll}.]+(?: \p{Lu}[\p{Ll}.]+){1,2}$/u;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;
const ADDRESS = /https?:|www\.|\S@\S+\.\S|pic\.twitter|^\S+\p{Ll}\.\p{Ll}\S+$/u;
