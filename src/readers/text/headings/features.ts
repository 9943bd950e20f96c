import { beginsWithCapital } from '../../../unicode/sentence.ts';
import { readDate } from '../../press/dates.ts';
import type { ArticleFacts, LineFacts, Neighbour } from './facts.ts';

/** Something seen of a line that tells how likely it is a heading; what it weighs is fitted (weights.ts). */
export interface Feature {
  readonly name: string;
  /** Why it tells something. */
  readonly reason: string;
  readonly of: (line: LineFacts, article: ArticleFacts) => number | boolean;
}

/** They know no language, and cost no more than a look at a short line. */
export const features: readonly Feature[] = [
  // The line by itself.
  feature('over 30 columns', 'a heading is short', ({ width }) => width > 30),
  feature('over 100 columns', 'and never a paragraph', ({ width }) => width > 100),
  feature('over 9 words', 'many words make a sentence', ({ words }) => words > 9),
  feature('capital', 'a capital begins most', ({ text }) => beginsWithCapital(text)),
  feature('stop', 'a full stop ends a sentence', isSentence),
  feature('long sentence', 'the more so the longer it is', lengthOfSentence),
  feature('sentence over text', 'unless it stands over long text', isSentenceOverText),
  feature('numbered sentence', 'or has a number', isNumberedSentence),
  feature('exclamation', 'remarks are exclaimed', ({ end }) => end === 'exclamation'),
  feature('ellipsis', 'an ellipsis leads on', ({ end }) => end === 'ellipsis'),
  feature('colon', 'so does a colon', ({ end }) => end === 'colon'),
  feature('break', 'a dash or a semicolon breaks off', ({ end }) => end === 'break'),
  feature('comma inside', 'a comma makes a sentence', ({ text }) => COMMA.test(text)),
  feature('stop inside', 'so does more than one', ({ text }) => STOP_INSIDE.test(text)),
  feature('dash inside', 'a source stands after a dash', ({ text }) => DASH.test(text)),
  feature('bracket inside', 'captions have brackets', ({ text }) => BRACKET.test(text)),
  feature('bar inside', 'links stand side by side', ({ text }) => BAR.test(text)),
  feature('quoted', 'speech stands in quotation marks', ({ text }) => QUOTED.test(text)),
  feature('speaker', 'Q and A of an interview', ({ text }) => SPEAKER.test(text)),
  feature('sign', 'a sign begins an item, a source or code', ({ text }) => SIGN.test(text)),
  feature('mark', 'but these begin headings', ({ text }) => MARK.test(text)),
  feature('letterless', 'figures belong to a table or a page', ({ text }) => isLetterless(text)),
  feature('price', 'so do prices', ({ text }) => PRICE.test(text)),
  feature('date', 'and dates', ({ text }) => readDate(text) !== null),
  feature('code', 'signs of code', ({ text }) => CODE.test(text)),
  feature('joined', 'words are joined in the names of files', ({ text }) => JOINED.test(text)),
  feature('address', 'an address of the web', ({ text }) => ADDRESS.test(text)),
  feature('siblings', 'what begins like many others is data', ({ siblings }) => siblings > 2),
  feature('repeated', 'what is said twice is of the page', ({ times }) => times > 1),
  // What stands around it.
  feature('comes again', 'the text tells of what a heading names', ({ again }) => again),
  feature('comes at once', 'often in its first words', ({ againNear }) => againNear),
  feature('came before', 'a remark takes up what was said', ({ saidBefore }) => saidBefore),
  feature('first', 'kickers and captions come first', ({ previous }) => previous === null),
  feature('in a row', 'short lines in a row are a table or a form', isInRow),
  feature('next wider', 'headings stand over longer text', ({ width, next }) => wider(next, width)),
  feature('next narrower', 'never over shorter', ({ width, next }) => wider(next, width) < 0),
  feature('previous wider', 'and below longer', ({ width, previous }) => wider(previous, width)),
  feature('next stop', 'text ends with a stop', ({ next }) => next?.end === 'stop'),
  feature('previous stop', 'above it, too', ({ previous }) => previous?.end === 'stop'),
  feature('next colon', 'or with a colon', ({ next }) => next?.end === 'colon'),
  feature('next but one a list', 'before a list', ({ afterNext }) => afterNext?.kind === 'list'),
  feature('next quoted', 'a sentence leads to speech', ({ next }) => QUOTED.test(next?.text ?? '')),
  feature('next rule', 'a part ends before a rule', ({ next }) => next?.kind === 'rule'),
  feature('previous rule', 'and begins after it', beginsAfterRule),
  feature('previous list', 'or after a list', ({ previous }) => previous?.kind === 'list'),
  feature('text above', 'much text stands since the last one', ({ above }) => above > 600),
  // The article.
  feature('loose lines', 'among many short lines are many headings', (_, { loose }) => loose),
];

function feature(name: string, reason: string, of: Feature['of']): Feature {
  return { name, reason, of };
}

const COMMA = /[,，、،;；]\s?\S/;
const STOP_INSIDE = /[^\s\d.A-ZÀ-ÞА-Я][.!?]["”»]? \S|[。！？].*\S/;
const DASH = /\s[-–—]\s|—/;
const BRACKET = /[(（]/;
const BAR = /[|·•]/;
const QUOTED = /^["“„«「『»]/;
const SPEAKER = /^(?:[A-ZА-Я]\s?[:：]|Q )/;
const SIGN = /^[-–—•*→@#[(:<>{|~`+=&\\/※✓]/;
const MARK = /^[■□◆◇●○▼▽◎★☆【§]/;
const PRICE = /[$€£¥]\s?\d|\d\s?[€£%％]/;
const CODE = /\w_\w|\w\(\)|[{}<>=\\@]|\w\.\w{2,}\//;
const JOINED = /[a-z][A-Z]|\w\.\w/;
const ADDRESS = /^\S+\.[a-z]{2,6}(?:\/\S*)?(?: \S{1,2})?$/;

function isSentence({ end }: LineFacts): boolean {
  return end === 'stop';
}

function lengthOfSentence(line: LineFacts): number {
  return isSentence(line) ? log(line.words) : 0;
}

function isSentenceOverText(line: LineFacts): boolean {
  const { width, next } = line;
  return isSentence(line) && next !== null && next.width > Math.max(200, 4 * width);
}

function isNumberedSentence(line: LineFacts): boolean {
  const { numbered, width, next } = line;
  return isSentence(line) && numbered && next !== null && !next.loose && next.width > 2 * width;
}

function beginsAfterRule({ end, previous }: LineFacts): boolean {
  return end === null && previous?.kind === 'rule';
}

/** In a script without case, nothing can be told so. */
function isLetterless(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase() && !/[\u0590-\uffff]/.test(text);
}

function isInRow({ loose, previous, next }: LineFacts): boolean {
  return loose && (previous?.loose === true || next?.loose === true);
}

/** How much wider than so many columns a text is, in doublings, within reason. */
function wider(text: Neighbour | null, width: number): number {
  return text ? Math.max(-4, Math.min(4, log(text.width) - log(width))) : 0;
}

function log(size: number): number {
  return Math.log2(1 + size);
}
