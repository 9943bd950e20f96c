import { cleanLine } from '../../../unicode/sanitize.ts';
import { isContinued, isRole, readByline, readNames } from '../../press/byline.ts';
import { isAgency } from '../../press/dateline.ts';
import { datesIn } from './dates-in-line.ts';

const BY = 'by|von|par|por|door|oleh';
const SOME_BY = `${BY}|di|da|av|af|od`;
const WRITTEN =
  'written|posted|published|reviewed|submitted|story|text|words|article|created|contributed|edited|authored|interview|' +
  'recommended|guest post|veröffentlicht|geschrieben|verfasst|erstellt|gepostet|publié|écrit|rédigé|publicado|escrito|' +
  'pubblicato|scritto|geschreven|geplaatst|skrevet|skriven|napisał|napisała|napsal|napsala';
const AUTHOR =
  '(?:guest )?authors?(?:\\(s\\))?|autor(?:in|en|es|i)?|auteure?s?|autore|redaktion|texte?|texto|testo|words|' +
  '(?:thread|themen)[ -]?start(?:er)?|автор|текст';
/** Words that open a byline with a colon only. */
const AUTHOR_COLON =
  'oleh|penulis|tekst|teksti|kirjoittaja|toimittaja|forfatter|författare|skribent|szerző|írta|yazar|yazan|haber|tác giả|' +
  'авторы|автори|συντάκτης|συντάκτρια|γράφει|γράφουν|κείμενο|كتب|كتبت|بقلم|الكاتب|מאת|लेखक|作者|著者|文|記者';

/** What opens a byline, in the languages of readByline and as page templates have it. */
export const OPENING = new RegExp(
  `^(?:(?:${AUTHOR_COLON})\\s*[:：]\\s*|(?:(?:${WRITTEN})\\s+)?(?:${SOME_BY})\\b[:\\s]*|(?:${AUTHOR})\\s*:?\\s+)`,
  'iu',
);
/** What opens one where a name alone is expected, which may begin as `Di Carlo` and `Von Neumann` do. */
const OPENING_OF_NAME = new RegExp(
  `^(?:(?:${AUTHOR_COLON}|${AUTHOR})\\s*[:：]\\s*|(?:${WRITTEN})\\s+(?:${SOME_BY})\\b[:\\s]*|by\\b[:\\s]*|(?:${BY})\\s+(?=\\S+\\s\\S))`,
  'iu',
);
/** The openings that leave no doubt that a name follows. */
export const CERTAIN = new RegExp(`^(?:\\p{L}+ )?(?:${BY})\\b|[:：]`, 'iu');

/** An opening that stands alone before the names. */
const LABEL_ALONE =
  /^(?:(?:written|posted|published|words|story|geschrieben|écrit|escrito) )?(?:by|von|par|por|door|authors?|autor(?:in|en|es)?|auteure?s?)\s*:?$/i;

/** The texts of a byline, those that belong together in one. */
export function joined(texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && (LABEL_ALONE.test(last) || isContinued(last, text))) {
      lines[lines.length - 1] = `${last} ${text}`;
    } else lines.push(text);
  }
  return lines;
}

/** What templates set around a name. */
const AROUND =
  /(?:^|\s)(?:view all (?:posts|articles) by|view profile of|more (?:from|by|posts by|about)|read more (?:from|by|about)|articles by|posts by|see all by|all posts by|author archive|mehr von|alle beiträge von)\b.*$/iu;
const SEPARATED = /\s*[|•·⋅–—/／].*$/;
/** Who took the pictures, beside who wrote. */
const PICTURES =
  /[\s,|•·]*(?<!\p{L})(?:photos?|photographs?|photography|pictures?|images?|illustrations?|video|fotos?|bilder|фото)\s*(?::|(?:by|von|par|de|por|di)\s).*$/iu;
/** `posted by Ann Lee at 9:12`, `by Ann Lee on Tue`, `by Ann Lee in Rivers`. */
const AFTER =
  /,?\s+(?:(?:at|on|am|um)(?:\s+\p{L}+[.,]?)?[\s,-]*|le|el|il|in(?!\s['’]t)(?:\s.*)?)$/u;
/** Words of templates, which are no names though they stand where one might. */
const LABEL =
  /^(?:(?:posted|published|written|last|updated|author|about|by|on|in|at|the|this|autor|autoren?|über|den|die|redaktion|alle|artikel|beiträge|von|view|all|posts|articles|read|more|follow|share|email|facebook|twitter|instagram|youtube|linkedin|home|news|contact|comments?|reviews?|bio|editor|staff|writer|contributors?|admin|administrator|guest|anonymous|unknown|user|null|undefined|none)\b\s*)+$/iu;
const MAX_NAME = 60;

/** A name as a page gives it, without what is set around it; null where it is none: an address, a label, a sentence. */
function cleanName(text: string, opening: RegExp): string | null {
  const name = text
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(opening, '')
    .replace(/^(?:by|von|par|por)\s+(?=\S+\s\S)/i, '')
    .replace(AROUND, '')
    .replace(SEPARATED, '')
    .replace(AFTER, '')
    .replace(/^[\s,:;|–—-]+|[\s,:;|–—-]+$/g, '')
    .replace(/^[記记]者\s*(?=\p{Lo})|(?<=^\p{Lo}+)\s?(?:기자|記者|记者)$/gu, '');
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}/u.test(name)) return null;
  if (/^(?:https?:)?\/\/|\.(?:jpe?g|png|gif|webp)$/i.test(name) || LABEL.test(name)) return null;
  return datesIn(name, null).days.length > 0 ? null : name;
}

/** A mailbox or a handle. */
const CONTACT = /[(<[]?(?:mailto:)?(?<![\w.+-])[\w.+-]*@\w[\w.-]*[)>\]]?/g;

/** A line without mailboxes and handles; the names that one stands between stay apart. */
function withoutContacts(text: string): string {
  const line = cleanLine(text);
  if (!line.includes('@')) return line;
  const names = line.replace(CONTACT, (_, at: number) => (at === 0 ? '' : ',')).trim();
  return names.replace(/\s*,(?:[\s,]*$|(?=\s*,))/g, '').replace(/^\(([^()]*)\)$/, '$1');
}

/** The names of a printed line, each cleaned: `By Ann Lee and Bo Ek, Staff Writers`. */
export function namesIn(text: string): string[] {
  const line = withoutContacts(text).replace(PICTURES, '');
  const name = cleanName(line, OPENING);
  const read = readByline(line) ?? readByline(`By ${line}`) ?? (name && readByline(`By ${name}`));
  const names = read ? read.authors.map((each) => cleanName(each, OPENING)) : [name];
  return names.filter((each) => each !== null);
}

/** Longer ones are no names. */
const MAX_DATA = 5000;

/** The names in a meta tag or in a field of JSON-LD, each cleaned: `Lee, Ann; Ek, Bo`. */
export function namesInData(text: string): string[] {
  if (text.length > MAX_DATA) return [];
  return withoutContacts(text)
    .replace(OPENING_OF_NAME, '')
    .split(/\s*;\s*/)
    .map((part) => (isReversed(part) ? inOrder(part) : part))
    .flatMap((part) => readByline(`By ${part}`)?.authors ?? readNames(part))
    .map((name) => cleanName(name, OPENING_OF_NAME))
    .filter((name) => name !== null);
}

const SMALL_WORD =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|zu|y|e)$/;
const REVERSED = /^([^,]+),\s*([^,]+?)(?:,\s*((?:Jr|Sr)\.?|I{2,3}|IV))?$/;

/** `Marsh, Ada`, as catalogues have it, in the order that it is read: `Ada Marsh`. */
function inOrder(name: string): string {
  const [, last, first, suffix = ''] = REVERSED.exec(name) ?? [];
  return last && first ? `${first} ${last} ${suffix}`.trim() : name;
}

/** Whether a text is a surname, and what its bearer is called before it; two names may have a comma between them too. */
function isReversed(text: string): boolean {
  const [, last = '', first = ''] = REVERSED.exec(text) ?? [];
  if (
    first === '' ||
    [last, first].some((part) => isRole(part) || isAgency(part) || LABEL.test(part))
  )
    return false;
  const surnames = last.split(' ').filter((word) => !SMALL_WORD.test(word.toLowerCase()));
  const isDegree = /^\p{Lu}{2,}$/u.test(first) && !/^\p{Lu}+$/u.test(last);
  return (
    surnames.length === (/ [ye] /.test(last) ? 2 : 1) &&
    !isDegree &&
    !/^(?:Jr|Sr|Ph\.?D)\b/i.test(first) &&
    first.split(' ').every((word) => /^\p{Lu}/u.test(word))
  );
}

/** The authors of an entry in a catalogue: `Marsh, Ada; Weir, Tom`. */
export function catalogued(entry: string): string[] {
  return entry.split(/\s*;\s*/).map(inOrder);
}

/** One to five words, the first with a letter; small words stand in a name that is written small, or are of its own. */
export function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 5 || !/^\p{L}/u.test(name) || /\d|[!?:]/.test(name)) return false;
  return (
    !/^\p{Lu}/u.test(name) || words.every((word) => !/^\p{Ll}/u.test(word) || SMALL_WORD.test(word))
  );
}

/** Two words or more that begin with capitals, or a short run in a script without case. */
export function isFullName(name: string): boolean {
  if (!isPerson(name)) return false;
  if (/^\p{Lo}/u.test(name)) return name.length <= 12;
  const words = name.split(/\s+/).filter((word) => !SMALL_WORD.test(word));
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
