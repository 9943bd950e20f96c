import { readByline } from './byline.ts';
import { readDate } from './dates.ts';
import type { Facts, LineFacts } from './facts.ts';
import { withoutClosers } from './scripts.ts';

/** One small piece of evidence for or against a line being a heading. */
export interface Cue {
  readonly name: string;
  readonly weight: number;
  holds(line: LineFacts, facts: Facts): boolean;
}

const end = (text: string, marks: RegExp) => marks.test(withoutClosers(text));

export const cues: readonly Cue[] = [
  { name: 'base', weight: 0.5, holds: () => true },
  {
    name: 'stop',
    weight: -3,
    holds: ({ text }) => end(text, /[.。．｡।॥۔։]$/) && !/\.\.\.$/.test(text),
  },
  { name: 'ellipsis', weight: -2, holds: ({ text }) => end(text, /(?:…|\.\.\.)$/) },
  { name: 'colon', weight: -2, holds: ({ text }) => /[:：]$/.test(text) },
  { name: 'commaEnd', weight: -3, holds: ({ text }) => /[,;，、；،؛–—-]$/.test(text) },
  { name: 'question', weight: -0.3, holds: ({ text }) => end(text, /[?？؟]$/) },
  { name: 'exclamation', weight: -0.5, holds: ({ text }) => end(text, /[!！]$/) },
  { name: 'w<=20', weight: 0.5, holds: ({ width }) => width <= 20 },
  { name: 'w20-45', weight: 0.8, holds: ({ width }) => width > 20 && width <= 45 },
  { name: 'w70-100', weight: -1, holds: ({ width }) => width > 70 && width <= 100 },
  { name: 'w>100', weight: -4, holds: ({ width }) => width > 100 },
  {
    name: 'nextLong',
    weight: 1.5,
    holds: ({ after, width }) =>
      after?.kind === 'paragraph' && after.width >= Math.max(100, 2 * width),
  },
  {
    name: 'nextSentence',
    weight: 0.7,
    holds: ({ after, width }) =>
      after?.kind === 'paragraph' &&
      after.endsSentence &&
      after.width > width &&
      after.width < Math.max(100, 2 * width),
  },
  { name: 'nextList', weight: 0.5, holds: ({ after }) => after?.kind === 'list' },
  {
    name: 'nextShort',
    weight: -1.5,
    holds: ({ after }) => after?.kind === 'paragraph' && !after.endsSentence && after.width < 80,
  },
  {
    name: 'nextShorterSentence',
    weight: -1,
    holds: ({ after, width }) =>
      after?.kind === 'paragraph' && after.endsSentence && after.width <= width,
  },
  { name: 'nextNone', weight: -5, holds: ({ after }) => after === null },
  {
    name: 'nextShortThenLong',
    weight: 1,
    holds: ({ after, afterNext }) =>
      after?.kind === 'paragraph' &&
      !after.endsSentence &&
      after.width < 80 &&
      (afterNext?.kind === 'list' || (afterNext?.width ?? 0) > 100),
  },
  {
    name: 'prevSentence',
    weight: 0.5,
    holds: ({ before }) => before?.kind === 'paragraph' && before.endsSentence,
  },
  { name: 'prevNone', weight: -0.5, holds: ({ before }) => before === null },
  { name: 'prevColon', weight: -1.5, holds: ({ before }) => before?.endsColon === true },
  {
    name: 'prevShort',
    weight: -0.5,
    holds: ({ before }) =>
      before?.kind === 'paragraph' && !before.endsSentence && before.width < 80,
  },
  { name: 'prevList', weight: 0.3, holds: ({ before }) => before?.kind === 'list' },
  { name: 'title', weight: 1, holds: ({ text }) => isTitleCase(text) },
  { name: 'caps', weight: 0.5, holds: ({ text }) => isCapitals(text) },
  {
    name: 'numbered',
    weight: 1,
    holds: ({ text }) =>
      /^(?:\d{1,2}(?:\.\d{1,2})*[.)、]|[IVX]+\.|Chapter|Kapitel|Chapitre|Capítulo|Capitolo|Глава|第.{1,3}[章节節])\s?\S/i.test(
        text,
      ),
  },
  { name: 'lower', weight: -2, holds: ({ text }) => /^\p{Ll}/u.test(text) },
  { name: 'quoteStart', weight: -1.5, holds: ({ text }) => /^["“„«'‘”「『]/.test(text) },
  { name: 'dialog', weight: -2, holds: ({ text }) => /^[-–—•*■►@#[(]/.test(text) },
  { name: 'twice', weight: -2, holds: ({ times }) => times === 2 },
  { name: 'often', weight: -3, holds: ({ times }) => times > 2 },
  { name: 'furniture', weight: -4, holds: ({ text }) => FURNITURE.test(text) },
  { name: 'credit', weight: -4, holds: ({ text }) => CREDIT.test(text) },
  { name: 'noLetters', weight: -4, holds: ({ text }) => !/\p{L}/u.test(text) },
  { name: 'price', weight: -3, holds: ({ text }) => /[$€£¥]\s?\d|\d\s?[€£]/.test(text) },
  { name: 'date', weight: -4, holds: ({ text }) => readDate(text) !== null },
  { name: 'byline', weight: -4, holds: ({ text }) => readByline(text) !== null },
  { name: 'address', weight: -4, holds: ({ text }) => /https?:|www\.|\S@\S+\.\S/.test(text) },
  { name: 'sameSummary', weight: 4, holds: ({ text }, { summary }) => text === summary },
  { name: 'looseDoc', weight: -1, holds: (_, { loose }) => loose > 0.35 },
  { name: 'nearTypical', weight: -1, holds: ({ width }, { typical }) => width > 0.5 * typical },
  { name: 'muchShorter', weight: 0.5, holds: ({ width }, { typical }) => width < 0.25 * typical },
  { name: 'underlined', weight: 6, holds: ({ underlined }) => underlined },
  { name: 'pipe', weight: -0.5, holds: ({ text }) => / [|·•»] |>>|[»›]$/.test(text) },
  { name: 'speaker', weight: -0.5, holds: ({ text }) => /^[^:：]{2,25}[:：]\s?\S/.test(text) },
  { name: 'sentenceInside', weight: -0.7, holds: ({ text }) => /\p{Ll}[.!?] \p{Lu}/u.test(text) },
];

const FURNITURE =
  /^(?:comments?\b|advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|реклама|sign up|subscribe|newsletter|share\b|follow us|read (?:more|next|also)|related|see also:|also read|more:|more from|next page|previous|continue reading|click here|watch|powered by|source|quelle|fonte|fuente|tags?:|filed under|updated|published|page \d|lire aussi|lee también|leia também|leggi anche|lesen sie auch|mehr zum thema|читайте также|смотрите также|read in|listen)\b/i;

const CREDIT =
  /^(?:photos?|image|images|pictured?|picture|credit|foto|fotos|bild|crédit|crédito|getty|©|фото|video|illustration|graphic)s?\b.{0,3}[:/]|\((?:photo|image|foto|ap|afp|reuters|getty|bild)\b|©|getty images|\/(?:getty|afp|reuters|ap)\b|photo by|photograph by|foto de|image via/i;

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^[^\p{L}]*\p{L}{4,}/u.test(word));
  if (words.length < 2 || isCapitals(text)) return false;
  return words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}
