import { beginsSmall, beginsWithCapital } from '../../unicode/sentence.ts';
import { isoDate, readDate } from './dates.ts';

/** A line that names who wrote the article. */
export interface Byline {
  /** The names alone. */
  readonly authors: readonly string[];
  /** ISO 8601; the date that stands in the line, else null. */
  readonly date: string | null;
}

/** `By` in the languages that print it; the words of prose among them ask for a name after them. */
const OPENING =
  /^(?:by|written by|words by|story by|von|par|por|di|de|door|av|af|od|yazan|haber|autor|autorin|author|authors|auteur|autore|автор|авторы|текст|text|texte|texto|testo|tekst|作者|文|撰文|記者|记者|بقلم|מאת|लेखक)(?:\s*[:：/／＝]\s*|\s+)/;

/** Words that open a line with a colon only. */
const NEEDS_COLON =
  /^(?:yazan|haber|autor|autorin|author|authors|auteur|autore|автор|авторы|текст|text|texte|texto|testo|tekst|作者|文|撰文|記者|记者|लेखक)\s*[^：:/／＝\s]/i;

const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu|af|y|e|und|and|&|et|og|och|en|и|та|i|a)$/;

const ROLE =
  /(?:^|[\s-])(?:writers?|reporters?|editors?|editor|correspondents?|staff|news|press|times|post|journal|agency|bureau|magazine|contributors?|contributing|columnist|critic|producer|photographer|director|professor|redaktion|redakteurin|redakteur|correspondant|correspondante|redactor|redactora|redazione|корреспондент)(?:$|\s)/i;

/** Reads a byline: `By JANE DOE and John Roe, Staff Writers`. Null for any other line. */
export function readByline(line: string): Byline | null {
  if (line.length > 140) return null;
  const opening = OPENING.exec(line.toLowerCase());
  if (!opening || NEEDS_COLON.test(line)) return null;
  const { names, date } = withoutDate(line.slice(opening[0].length).trim());
  if (/[.!?:;]$/.test(names) && !INITIAL.test(names)) return null;
  const authors = authorsIn(names, /[:：/／＝]/.test(opening[0]));
  return authors.length > 0 ? { authors, date } : null;
}

/** Whether a line says what an author is: `Staff Writer`, `Senior Correspondent, Berlin`. */
export function isRole(line: string): boolean {
  const words = line.split(/,?\s/);
  return (
    line.length <= 60 && words.length <= 6 && !/[.!?:;]$/.test(line) && ROLE.test(words.join(' '))
  );
}

/** A date may follow the names: `Jane Doe | March 3, 2025`, `Jane Doe March 3, 2025`. */
function withoutDate(text: string): { names: string; date: string | null } {
  const words = text.split(/\s+/);
  for (let i = 1; i < words.length; i++) {
    const found = readDate(words.slice(i).join(' '));
    if (found) {
      const names = words
        .slice(0, i)
        .join(' ')
        .replace(/[\s,|·•–—-]+$/, '');
      return { names, date: isoDate(found) };
    }
  }
  return { names: text, date: null };
}

function authorsIn(text: string, colon: boolean): string[] {
  const authors: string[] = [];
  const parts = text.split(/\s*[,、|·•/]\s*|\s+[–—-]\s+|\s+for\s+/);
  let closed = false;
  for (const [i, part] of parts.entries()) {
    if (closed) break;
    // Nothing but a role or an office follows the name after `and`.
    const names = part
      .replace(/^(?:and|&|und|et|y)\s+/, '')
      .split(/\s+(?:and|&|und|et|y|e|og|och|en|и|та|i)\s+/);
    closed = names.length > 1 || names[0] !== part;
    for (const name of names) {
      if (isName(name, colon || closed) && !(i > 0 && ROLE.test(name))) authors.push(name);
      else if (i === 0) return [];
      else return authors;
    }
  }
  return authors;
}

/** Two to five capitalised words, or a short run of characters in a script without case. */
function isName(text: string, single: boolean): boolean {
  const words = text.split(/\s+/);
  if (text.length > 50 || words.length > 5 || /[\d?!"“”«»:]/.test(text)) return false;
  if (beginsSmall(text)) return false;
  if (!beginsWithCapital(text)) return UNCASED.test(text) && text.length >= 2 && text.length <= 20;
  if (words.length < 2 && !single) return false;
  const last = words.at(-1) ?? '';
  return words.every(isPartOfName) && (beginsWithCapital(last) || /^(?:al|el)-/.test(last));
}

function isPartOfName(word: string): boolean {
  return beginsWithCapital(word.replace(/^[dl]['\u2019]/, '')) || PARTICLE.test(word);
}

const INITIAL = /\b(?:[Jj][Rr]|[Ss][Rr]|[Dd][Rr]|\p{Lu}|\p{Ll})\.$/u;
const UNCASED = /^\p{Lo}/u;

const BETWEEN_NAMES =
  /\s*[,;、|]\s*(?:(?:and|und|et|y|e|og|och|en|и|та)\s+)?|\s+(?:and|&|und|et|y|e|og|och|en|и|та)\s+/;

/** The names in a line that is known to name authors: `Jane Doe, John Roe and Ann Poe`; one where not all are names. */
export function readNames(line: string): readonly string[] {
  const bare = line.replace(/^by\s+/i, '');
  const names = bare.split(BETWEEN_NAMES);
  return names.every((name) => isName(name, false)) ? names : [bare];
}
