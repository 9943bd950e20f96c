import type { Block, Dateline } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { beginsSmall, beginsWithCapital, isCapitals } from '../../unicode/sentence.ts';
import { isoDate, readDate } from './dates.ts';

/** Datelines are short: two places, a date and an agency. */
const LONGEST = 90;

/** A dash that sets a dateline off: long ones with or without spaces, short ones with. */
const DASH = /\s*(?:——|—|–|―|--)\s*|\s+[-‐−]\s+/g;

/** The agencies whose name after a place makes a dateline by itself. */
const AGENCIES = new Set([
  ...(
    'ap afp reuters dpa ansa efe upi tass тасс риа интерфакс interfax xinhua pti ani ians ' +
    'bloomberg cnn cnnmoney bbc kyodo lusa apa sda ats belga anp ntb tt ritzau stt pap ' +
    'čtk čtk/ap mti aa aap pa cp rns kna epd sid'
  ).split(' '),
  'europa press',
]);

/** The names that agencies have in full, and what stands for them. */
const FULL_NAME =
  /^(?:the )?(?:associated press|agence france-presse|xinhua news agency|press association|deutsche presse-agentur|press trust of india|bbc news|al jazeera(?: english)?|(?:staff|our correspondent) and agenc(?:y|ies))$/;

/** No agency's name is longer, in characters. */
const LONGEST_NAME = 40;

/** Whether a line is the name of an agency. */
export function isAgency(line: string): boolean {
  if (line.length > LONGEST_NAME) return false;
  const name = line.toLowerCase();
  return AGENCIES.has(name) || FULL_NAME.test(name);
}

/** Capitals that open a line without being a place. */
const NO_PLACE =
  /^(?:UPDATED?|NOTE|EXCLUSIVE|BREAKING|WATCH|LISTEN|READ|OPINION|ANALYSIS|REVIEW|PHOTOS?|VIDEO|SPOILERS?|WARNING|EDITORIAL|CORRECTION|FAQ|PS|TL;DR)\b/;

/**
 * The dateline run in at the head of a paragraph: `Moscow, March 13, 2025 – `, `LONDON (AP) — `,
 * `WASHINGTON — `, `Feb. 23, 2015 -- `. Null for a sentence that merely has a dash: a place stands alone only
 * in capitals, else it needs a date or an agency beside it.
 */
export function readDateline(paragraph: string): Dateline | null {
  const opening = paragraph.slice(0, LONGEST + 3);
  for (const dash of opening.matchAll(DASH)) {
    if (dash.index === 0 || dash.index > LONGEST) return null;
    const rest = paragraph.slice(dash.index + dash[0].length);
    if (rest === '') return null;
    const found = readOpening(opening.slice(0, dash.index), rest);
    if (found) return found;
  }
  return null;
}

/** A picture and its caption may stand before the paragraph with the dateline. */
const FIRST_BLOCKS = 5;

/** The dateline that the first paragraphs of a text have. */
export function openingDateline(blocks: readonly Block[]): Dateline | null {
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const dateline = block.type === 'paragraph' ? readDateline(blockText([block])) : null;
    if (dateline) return dateline;
  }
  return null;
}

/** Whether a paragraph with markup has what sets a dateline off, near enough to its beginning. */
export function mayOpenWithDateline(source: string): boolean {
  return /[—–―‐−-]|&\w/.test(source.slice(0, 2 * LONGEST));
}

function readOpening(text: string, rest: string): Dateline | null {
  const { words, agency } = withoutAgency(text);
  // A sentence begins after it; scripts without case cannot tell.
  if (beginsSmall(rest) && !(agency && /^[A-Z]/.test(text))) return null;
  const alone = readDate(words);
  if (alone) return { text, place: null, date: isoDate(alone) };
  const dated = placeAndDate(words);
  if (dated) return { text, ...dated };
  const parts = words.split(/\s*[,،，]\s*/);
  if (!parts.every(isPlace) || parts.length > 3) return null;
  const capitals = isCapitals(parts[0] ?? '') && !NO_PLACE.test(words);
  const known = agency !== null && AGENCIES.has(agency.toLowerCase());
  return capitals || known ? { text, place: words, date: null } : null;
}

/** `(AP)`, `(Agence du Port)`, `/PRNewswire/` at the end, after place or date. */
function withoutAgency(text: string): { words: string; agency: string | null } {
  const found = /\s*(?:[(（]([^()（）\d]{2,40})[)）]|\/([^/\d]{2,40})\/)$/u.exec(text);
  if (!found) return { words: text, agency: null };
  return {
    words: text.slice(0, found.index).replace(/[,\s]+$/, ''),
    agency: found[1] ?? found[2] ?? '',
  };
}

function placeAndDate(text: string): { place: string; date: string | null } | null {
  for (const gap of text.matchAll(/\s*[,،，(]\s*|\s+/g)) {
    const date = readDate(text.slice(gap.index + gap[0].length).replace(/\)$/, ''));
    if (!date) continue;
    const place = text.slice(0, gap.index).replace(/\s*\((?!.*\d)[^()]*\)$/, '');
    if (place.split(/\s*[,،，]\s*/).every(isPlace)) return { place, date: isoDate(date) };
  }
  return null;
}

/** One to four words, each capitalised in scripts with case. */
function isPlace(text: string): boolean {
  if (text.length < 2 || text.length > 40 || /[\d?!"“”«»:;()[\]]/.test(text)) return false;
  const words = text.split(/[\s-]+/);
  if (words.length > 4) return false;
  const cased = words.filter((word) => !SMALL.test(word));
  return cased.length > 0 && cased.every(isName);
}

const SMALL =
  /^(?:of|the|de|del|di|du|la|le|les|sur|sous|am|an|der|im|bei|do|da|dos|en|el|al|upon|aan|den|на|am)$/;

/** Whether a word opens with a capital or with a letter of a script that has none. */
function isName(word: string): boolean {
  return (
    beginsWithCapital(word.replace(/^['\u2019\u02bb]/, '')) ||
    (!beginsSmall(word) && /^\p{Lo}/u.test(word))
  );
}
