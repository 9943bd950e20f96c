import { eachText } from '../model/plain-text.ts';
import type { Part } from '../renderers/terminal/parts.ts';
import { fractionAt, partAt } from './progress.ts';
import type { PageRows, Place } from './rows.ts';

/** A place of an article by what stands there, which holds at any width and when the article has been edited. */
export interface Anchor {
  /** The letters and figures that come there, without all that stands between them. */
  readonly text: string;
  /** The part of the article's text that stands before, from 0 to 1. */
  readonly fraction: number;
  /** How many rows without a text of the article's own, as blank ones and rules, come first; all, where no text follows. */
  readonly above: number;
}

/** Letters and figures of an anchor, and of the pieces of it that are looked for where the whole is not found. */
const LENGTH = 160;
const PIECE = 32;

/** The rows of an end that has no text of the article's own, as that of many addresses, are counted so far. */
const MAX_ABOVE = 1000;

/** The letters and figures of a text. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function lettersOfPart(part: Part | undefined): string {
  let text = '';
  eachText(part?.content ?? [], (run) => {
    text += run;
  });
  return lettersOf(text);
}

/** The anchor of a place. */
export function anchorAt(rows: PageRows, place: Place): Anchor {
  let text = lettersOfPart(rows.parts[place.part]).slice(lettersBefore(rows, place));
  for (let part = place.part + 1; text.length < LENGTH && part < rows.parts.length; part++) {
    text += lettersOfPart(rows.parts[part]);
  }
  const anchor = { text: text.slice(0, LENGTH), fraction: fractionAt(rows, place), above: 0 };
  const above = rows.distance(place, placeAt(rows, anchor), MAX_ABOVE);
  return { ...anchor, above: Math.max(0, above) };
}

/** Where an anchor is now: where its text stands, or as much of it as there is; else as far into the article. */
export function placeAt(rows: PageRows, { text, fraction, above }: Anchor): Place {
  const texts = new Map<number, string>();
  const textOf = (part: number): string => {
    const text = texts.get(part) ?? lettersOfPart(rows.parts[part]);
    texts.set(part, text);
    return text;
  };
  const expected = partAt(rows, fraction);
  for (const { piece, from } of piecesOf(text)) {
    const found = find(rows, textOf, piece, expected);
    if (!found) continue;
    // What stood before the piece has changed: the place is about as far before it as it was.
    let { part, letter } = found;
    let next = part;
    for (letter -= from; letter < 0 && part > 0; letter += textOf(part).length) {
      if (textOf(part) !== '') next = part;
      part--;
    }
    const size = textOf(part).length;
    const isNearer = part < found.part && size - letter < letter;
    const row = isNearer ? rowOfLetter(rows, next, 0) : rowOfLetter(rows, part, letter);
    return rows.moved(row, -above);
  }
  return text === '' ? rows.moved(rows.end, -above) : rows.moved({ part: expected, row: 0 }, 0);
}

/** What is looked for of an anchor's text, first to last, and where it stands there. */
function* piecesOf(text: string): Generator<{ piece: string; from: number }> {
  if (text !== '') yield { piece: text, from: 0 };
  for (let from = 0; from + PIECE <= text.length; from += PIECE) {
    yield { piece: text.slice(from, from + PIECE), from };
  }
}

/** The part, the one nearest to the expected part, and the place among its letters that a text begins at. */
function find(
  { parts }: PageRows,
  textOf: (part: number) => string,
  text: string,
  expected: number,
): { part: number; letter: number } | null {
  for (let away = 0; away < parts.length; away++) {
    for (const part of away === 0 ? [expected] : [expected + away, expected - away]) {
      if (part < 0 || part >= parts.length) continue;
      const own = textOf(part).length;
      let all = textOf(part);
      for (let next = part + 1; next < parts.length && all.length < own + text.length; next++) {
        all += textOf(next);
      }
      // So little is the end of the article's text.
      const letter = text.length < PIECE ? all.lastIndexOf(text) : all.indexOf(text);
      if (letter >= 0 && letter < own) return { part, letter };
    }
  }
  return null;
}

/** The same place on the same parts laid out at another width. */
export function sameText(from: PageRows, place: Place, to: PageRows): Place {
  return rowOfLetter(to, place.part, lettersBefore(from, place));
}

/** How many letters and figures the part has above a row of it. */
function lettersBefore(rows: PageRows, { part, row }: Place): number {
  return rows
    .text(part)
    .split('\n')
    .slice(0, row)
    .reduce((sum, text) => sum + lettersOf(text).length, 0);
}

/** The row of a part that has its letter or figure of this number, from 0; its last row where there is none. */
function rowOfLetter(rows: PageRows, part: number, letter: number): Place {
  let left = letter;
  const texts = rows.text(part).split('\n');
  const row = texts.findIndex((text) => {
    left -= lettersOf(text).length;
    return left < 0;
  });
  return { part, row: row < 0 ? Math.max(0, rows.of(part).length - 1) : row };
}

/** The line of a source, from 1, on which a text begins, as far as it can be told by its letters; 1 where it cannot. */
export function lineOf(source: string, { text }: Anchor): number {
  const lines = source.split('\n').map(lettersOf);
  const all = lines.join('');
  for (let length = text.length; length >= 8; length >>= 1) {
    const at = all.indexOf(text.slice(0, length));
    if (at < 0) continue;
    let end = 0;
    return (
      lines.findIndex((line) => {
        end += line.length;
        return at < end;
      }) + 1
    );
  }
  return 1;
}
