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

/** No opening is longer, in characters. */
const MAX_OPENING = 30;

/** Words that open a line with a colon only. */
const NEEDS_COLON =
  /^(?:yazan|haber|autor|autorin|author|authors|auteur|autore|автор|авторы|текст|text|texte|texto|testo|tekst|作者|文|撰文|記者|记者|लेखक)\s*[^：:/／＝\s]/i;

const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu|af|av|y|e|i|a)$/;

/** Whether a word is written small in names: `Anna ten Brink`. */
export function isParticle(word: string): boolean {
  return PARTICLE.test(word);
}

const ROLE =
  /(?:^|[\s-])(?:writers?|reporters?|editors?|editor|correspondents?|analysts?|staff|news|press|times|post|journal|agency|bureau|magazine|contributors?|contributing|columnist|blogger|critic|researcher|fellow|founder|expert|specialist|manager|president|producer|photographer|director|professor|redaktion|redakteurin|redakteur|correspondant|correspondante|redactor|redactora|redazione|корреспондент)(?:$|\s)/i;

/** Reads a byline: `By JANE DOE and John Roe, Staff Writers`. Null for any other line. */
export function readByline(line: string): Byline | null {
  if (line.length > 140) return null;
  const opening = OPENING.exec(line.slice(0, MAX_OPENING).toLowerCase());
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

const BETWEEN = /\s*[,;；、，|·•/]\s*|\s+[–—-]\s+|\s+(?:with|avec|mit)\s+/;
/** A paper, an agency: whom somebody writes for. */
const EMPLOYER = /\s+(?:for|für|pour|para|voor)\s.*$/;
/** What a name may have after it. */
const DEGREE =
  /^(?:ph\.? ?d|m\.?d|d\.?o|d\.?d\.?s|r\.?n|r\.?d|m\.?p\.?h|m\.?[as]|m\.?b\.?a|esq)\.?$/i;

function authorsIn(text: string, colon: boolean): string[] {
  const authors: string[] = [];
  const parts = text
    .replace(/,\s+(?=(?:Jr|Sr)\b)/g, ' ')
    .replace(EMPLOYER, '')
    .split(BETWEEN);
  let isEnd = false;
  let isRoleBefore = false;
  for (const [i, part] of parts.entries()) {
    if (i > 0 && DEGREE.test(part)) continue;
    const names = apart(part.replace(OPENING_AND, ''));
    const hasAnd = names.length > 1 || names[0] !== part;
    // Nothing but a role or an office follows the name after `and`; an office may follow a role or a place too.
    if (isEnd || (isRoleBefore && !hasAnd)) break;
    const isPlace = !hasAnd && !colon && beginsWithCapital(part) && !/[\s\d.'’-]/.test(part);
    if (i > 0 && (isPlace || ROLE.test(part))) {
      isRoleBefore = true;
      continue;
    }
    isEnd = hasAnd;
    for (const name of names) {
      // An agency may stand beside the name: `Ann Lee/AP`.
      const isAgency =
        i > 0 && beginsWithCapital(name) && name === name.toUpperCase() && !/[\s\d.]/.test(name);
      if (isAgency || !isName(name, colon || hasAnd)) return i === 0 ? [] : authors;
      authors.push(name);
    }
  }
  return authors;
}

const AND = 'and|&|und|et|y|e|og|och|en|и|та|i|ja|ve|dan|và|și|és|και|oraz';
const OPENING_AND = new RegExp(`^(?:${AND})\\s+`);
const CLOSING_AND = new RegExp(`(?:[,;&]|\\s(?:${AND}))$`);
const BETWEEN_TWO = new RegExp(`\\s+(${AND})\\s+`);

/** Whether a line of names goes on in the next one. */
export function isContinued(line: string, next: string): boolean {
  return CLOSING_AND.test(line) || OPENING_AND.test(next);
}

/** `Ana Ruiz y Luis Gil` are two; in `José Ortega y Gasset` a surname follows, which stays with its name. */
function apart(text: string): string[] {
  const [first = '', ...others] = text.split(BETWEEN_TWO);
  const names = [first];
  for (let i = 0; i + 1 < others.length; i += 2) {
    const [and = '', name = ''] = [others[i], others[i + 1]];
    const last = names.at(-1) ?? '';
    if (/^[yei]$/.test(and) && last.includes(' ') && !name.includes(' ')) {
      names[names.length - 1] = `${last} ${and} ${name}`;
    } else names.push(name);
  }
  return names;
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

/** Whether a word may stand in a name: `Lee`, `ten`, `d’Arc`, `al-Sayed`. */
export function isPartOfName(word: string): boolean {
  return (
    beginsWithCapital(word.replace(/^(?:[dl]['\u2019]|(?:al|el|ad|an|ar|as|ash|at|az)-)/, '')) ||
    isParticle(word)
  );
}

const INITIAL = /\b(?:[Jj][Rr]|[Ss][Rr]|[Dd][Rr]|\p{Lu}|\p{Ll})\.$/u;
const UNCASED = /^\p{Lo}/u;

/** The names in a line that is known to name authors: `Jane Doe, John Roe and Ann Poe`; one where not all are names. */
export function readNames(line: string): readonly string[] {
  const bare = line.replace(/^by\s+/i, '');
  const names = bare
    .split(/\s*[,;；、，|]\s*/)
    .flatMap((part) => apart(part.replace(OPENING_AND, '')))
    .filter((name) => name !== '');
  return names.every((name) => isName(name, false)) ? names : [bare];
}
