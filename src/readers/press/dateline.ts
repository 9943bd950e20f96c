import type { Block, Dateline } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { beginsSmall, beginsWithCapital, isCapitals } from '../../unicode/sentence.ts';
import { isAgency } from './agencies.ts';
import { isoDate, readDate } from './dates.ts';

/** Datelines are short: two places, a date and an agency. */
const LONGEST = 90;

/** A dash that sets a dateline off: long ones with or without spaces, short ones with, or after a bracket. */
const DASH = /\s*(?:——|—|–|―|--)\s*|(?:\s+|(?<=[)）\]］]))[-‐−]\s+/g;
/** After an agency's name in brackets a stop, a colon or a space will do, too. */
const CLOSED = /[)）/\]］](?:\.-?|:)?\s/;
const DASH_OR_SPACE = new RegExp(`${DASH.source}|(?<=[)）/\\]］])(?:\\.-?|:)?\\s+(?![-–—])`, 'g');

/** Capitals that open a line without being a place. */
const NO_PLACE =
  /^(?:UPDATED?|NOTE|EXCLUSIVE|BREAKING|WATCH|LISTEN|READ|OPINION|ANALYSIS|REVIEW|PHOTOS?|VIDEO|SPOILERS?|WARNING|EDITORIAL|CORRECTION|FAQ|PS|TL;DR)\b/;

/** Place, date and agency, each of which may be set off. */
const MAX_PARTS = 3;

/**
 * The dateline run in at the head of a paragraph: `Moscow, March 13, 2025 – `, `LONDON (AP) — `,
 * `WASHINGTON — `, `Feb. 23, 2015 -- `. Null for a sentence that merely has a dash: a place stands alone only
 * in capitals, else it needs a date or an agency beside it.
 */
export function readDateline(paragraph: string, parts = MAX_PARTS): Dateline | null {
  const opening = paragraph.slice(0, LONGEST + 3);
  const marks = CLOSED.test(opening) ? DASH_OR_SPACE : DASH;
  for (const { 0: mark, index } of opening.matchAll(marks)) {
    if (index === 0 || index > LONGEST) break;
    const rest = paragraph.slice(index + mark.length);
    if (rest === '') return null;
    const found = readOpening(opening.slice(0, index), rest, mark);
    if (found) return withNext(found, paragraph, rest, parts);
  }
  return readBracketed(paragraph);
}

/** Place and date may be set off one by one: `May 3, 2025 – LONDON – `, and so may an agency after them. */
function withNext(found: Dateline, paragraph: string, rest: string, parts: number): Dateline {
  if (found.place !== null && found.date !== null) return found;
  const upTo = (length: number) => paragraph.slice(0, paragraph.length - rest.length + length);
  const agency = /^\(?([^\d.,()]{2,40})(?:\)(?=\s*[-–—])|\.(?=\s))/.exec(rest);
  if (agency && isAgency(agency[1] ?? '')) return { ...found, text: upTo(agency[0].length) };
  const next = parts > 1 ? readDateline(rest, parts - 1) : null;
  if (!next || (found.place === null) === (next.place === null)) return found;
  return {
    text: upTo(next.text.length),
    place: found.place ?? next.place,
    date: found.date ?? next.date,
  };
}

/**
 * Datelines that no mark sets off from the text, as the newsrooms of East Asia have them. The ranges are those of Hangul,
 * Katakana and Chinese characters: to compile Unicode's properties takes milliseconds.
 */
const BRACKETED = [
  // A place, and an agency or a reporter: `(서울=연합뉴스)`, `【北京=山田太郎】`.
  /^[([【]([\uac00-\ud7a3·・, ]{2,16})=[^=()[\]【】]{2,16}[)\]】]/,
  /^【([\u30a0-\u30ff\u3400-\u9fff]{2,12})[=＝][\u3001\u30a0-\u30ff\u3400-\u9fff]{2,16}】/,
  /^【([^】\d]{1,12}?)(?:共同|時事|ロイター|AFP|ＡＦＰ)】/,
  /^[［[]([^\s\d０-９［\]]{1,12})\s+[\d０-９]{1,2}日\s+ロイター[］\]](?:\s*[-－])?/,
  // An office, a place, a day and `wired`: `新华社北京3月5日电（记者张三）`.
  /^[（(【]?[\u3400-\u9fff]{1,4}[社网網报報]([\u3400-\u9fff]{2,8}?)(?:\d{1,2}月)?\d{1,2}日[专專]?[电電讯訊](?=[\s()（）【】:：,，])[)）】]?(?:\s*[（(][^（）()]{0,12}[记記]者[^（）()]{0,40}[）)])?/,
];

function readBracketed(paragraph: string): Dateline | null {
  if (!/^[(（[［【\u3400-\u9fff]/.test(paragraph)) return null;
  for (const form of BRACKETED) {
    const [text, place] = form.exec(paragraph) ?? [];
    if (text && place) return text === paragraph ? null : { text, place, date: null };
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

/** How paragraphs begin that may have a dateline without a dash: with or up to a bracket, or a day in Chinese. */
const MAY_BE_CLOSED =
  /^(?:[（(【［]|\[[\uac00-\ud7a3]|[\u3400-\u9fff]{2,16}\d|.{2,60}[)）/\]］](?:[.:]|\s))/;

/** Whether a paragraph with markup has what sets a dateline off, near enough to its beginning. */
export function mayOpenWithDateline(source: string): boolean {
  return /[—–―‐−-]|&\w/.test(source.slice(0, 2 * LONGEST)) || MAY_BE_CLOSED.test(source);
}

function readOpening(text: string, rest: string, mark: string): Dateline | null {
  const dash = /[-–—―‐−]/.test(mark);
  const bracketed = ')）]］/'.includes(text.slice(-1)) ? IN_BRACKETS.exec(text) : null;
  const agency = bracketed ? (bracketed[1] ?? bracketed[2] ?? '') : null;
  const words = bracketed ? text.slice(0, bracketed.index).replace(/[,\s]+$/, '') : text;
  // A sentence begins after it; scripts without case cannot tell.
  if (beginsSmall(rest) && !(dash && agency && /^[A-Z]/.test(text))) return null;
  const known = agency !== null && isAgency(agency);
  // Many an abbreviation in brackets is an agency's, too.
  const isSure = mark.trim() !== '' || isCapitals(words) || (agency?.length ?? 0) > 2;
  if (!dash && !(known && isSure)) return null;
  const dated = dateIn(words);
  if (dated) return { text, ...dated };
  const others = known ? words : withoutAgency(words);
  if (others !== words) {
    const place = dateIn(others) ?? placeAlone(others, true);
    return place && { text, ...place };
  }
  const place = placeAlone(words, known);
  return place && { text, ...place };
}

type PlaceAndDate = Pick<Dateline, 'place' | 'date'>;

/** A date, and the place beside it. */
function dateIn(words: string): PlaceAndDate | null {
  const alone = readDate(words);
  return alone ? { place: null, date: isoDate(alone) } : placeAndDate(words);
}

/** A place without a date: in capitals, or beside an agency that is known. */
function placeAlone(words: string, known: boolean): PlaceAndDate | null {
  // Spanish agencies give the day of the month alone.
  const place = known ? words.replace(/,?\s\d{1,2}$/, '') : words;
  const parts = place.split(/\s*[,،，]\s*/);
  if (!parts.every(isPlace) || parts.length > 3) return null;
  const capitals = isCapitals(parts[0] ?? '') && !NO_PLACE.test(place);
  return capitals || known ? { place, date: null } : null;
}

/** `(AP)`, `(Agence du Port)`, `/PRNewswire/`, after place and date. */
const IN_BRACKETS = /\s*(?:[(（[［]([^()（）[\]［］\d]{2,40})[)）\]］]|\/([^/\d]{2,40})\/)$/;
const BEFORE = /^\(?([^\s\d,()]{2,20})(?:\)?\s+[-–—]|,)\s+/;
const AFTER = /[.,]\s+([^\s\d,]+(?: [^\s\d,]+)?)$/;

/** Words without the agency that is known, before place and date or after them: `(ANSA) - ROMA`, `JAKARTA, KOMPAS.com`. */
function withoutAgency(words: string): string {
  const [before = '', first = ''] = BEFORE.exec(words) ?? [];
  if (isAgency(first)) return words.slice(before.length);
  const [after = '', last = ''] = AFTER.exec(words) ?? [];
  return isAgency(last) ? words.slice(0, -after.length) : words;
}

function placeAndDate(text: string): { place: string; date: string | null } | null {
  for (const { 0: gap, index } of text.matchAll(/\s*[,،，(]\s*|\s+/g)) {
    const before = text.slice(0, index);
    const after = text.slice(index + gap.length).replace(/\)$/, '');
    const last = readDate(after);
    if (last) {
      // Russian agencies put a stop after the place.
      const place = before.replace(/\s*\((?!.*\d)[^()]*\)$|(?<=[а-яё])\.$/i, '');
      if (arePlaces(place)) return { place, date: isoDate(last) };
    }
    const first = /[,،，]/.test(gap) && arePlaces(after) ? readDate(before) : null;
    if (first) return { place: after, date: isoDate(first) };
  }
  return null;
}

function arePlaces(text: string): boolean {
  return text.split(/\s*[,،，]\s*/).every(isPlace);
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
