import { cleanLine } from '../../../unicode/sanitize.ts';
import { isParticle, isPartOfName, readByline, readNames } from '../../press/byline.ts';
import { datesIn } from './dates-in-line.ts';
import { OPENING, OPENING_OF_NAME } from './openings.ts';
import { inOrder, isReversed } from './reversed-names.ts';

/** What templates set around a name. */
const AROUND =
  /(?:^|\s)(?:view all (?:posts|articles) by|view profile of|more (?:from|by|posts by|about)|read more (?:from|by|about)|articles by|posts by|see all by|all posts by|author archive|mehr von|alle beiträge von)\b.*$/i;
const SEPARATED = /\s*[|•·⋅–—/／].*$/;
/** Who took the pictures, beside who wrote. */
const PICTURES =
  /[\s,|•·]*(?<!\p{L})(?:photos?|photographs?|photography|pictures?|images?|illustrations?|video|fotos?|bilder|фото)\s*(?::|(?:by|von|par|de|por|di)\s).*$/iu;
/** `posted by Ann at`, and after a whole name: `by Ann Lee on Tue`, `by Ann Lee in Rivers`, `by Ann Lee Follow`. */
const CUT_OFF = /\s+(?:at|on|am|um|le|el|il)$/;
const AFTER =
  /(?<=^[^,]*[^\s,]\s[^\s,]+),?\s+(?:(?:at|on|am|um)(?:\s+\p{L}+[.,]?)?[\s,-]*|in(?!\s['’]t)(?:\s.*)?|(?:Follow|Published|Updated|Posted|Subscribe|Share|Contact|Read)\b.*)$/u;
/** How long it takes to read, and what others said. */
const COUNTS =
  /(?<=\p{L})[\s|•·,–—-]+\d+[\s-]?(?:min|sec|comment|view|share|kommentar|commentaire|минут|分).*$/iu;
/** Words of templates, which are no names though they stand where one might. */
const LABEL =
  /^(?:(?:posted|published|written|last|updated|author|about|by|on|in|at|the|this|autor|autoren?|über|den|die|redaktion|alle|artikel|beiträge|von|view|all|posts|articles|read|more|follow|share|email|facebook|twitter|instagram|youtube|linkedin|home|news|contact|comments?|reviews?|bio|editor|staff|writer|contributors?|admin|administrator|guest|anonymous|unknown|user|null|undefined|none)\b\s*)+$/i;
const MAX_NAME = 60;

/** A name as a page gives it, without what is set around it; null where it is none: an address, a label, a sentence. */
function cleanName(text: string, opening: RegExp): string | null {
  const name = text
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(opening, '')
    .replace(/^(?:by|von|par|por)\s+(?=\S+\s\S)/i, '')
    .replace(AROUND, '')
    .replace(SEPARATED, '')
    .replace(CUT_OFF, '')
    .replace(opening === OPENING ? AFTER : '', '')
    .replace(/^[\s,:;|–—-]+|[\s,:;|–—-]+$/g, '')
    .replace(/^[記记]者\s*(?=\p{Lo})|(?<=^\p{Lo}+)\s?(?:기자|記者|记者)$/gu, '');
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}/u.test(name)) return null;
  if (/^(?:https?:)?\/\/|\.(?:jpe?g|png|gif|webp)$/i.test(name) || LABEL.test(name)) return null;
  return datesIn(name, null).days.length > 0 ? null : name;
}

/** Those who worked on it beside the authors, and what stands before the authors. */
const HELPERS =
  /(?<=\p{L})[\s,;.|•·–—-]+(?:medically )?(?:edited|reviewed|translated|fact.checked|updated)\s+by\s.*$/iu;
const BEFORE_AUTHORS = /^.*[\s|•·–—-](?=(?:written|authored|words|story) by\s)/i;

/** A mailbox or a handle. */
const CONTACT = /[(<[]?(?:mailto:)?(?<![\w.+-])[\w.+-]*@\w[\w.-]*[)>\]]?/g;

/** A line without mailboxes and handles; the names that one stands between stay apart. */
function withoutContacts(text: string): string {
  const line = cleanLine(text);
  if (!line.includes('@')) return line;
  const names = line.replace(CONTACT, (_, at: number) => (at === 0 ? '' : ',')).trim();
  return names.replace(/\s*,(?:[\s,]*$|(?=\s*,))/g, '').replace(/^\(([^()]*)\)$/, '$1');
}

/** No byline is longer. */
const MAX_LINE = 500;

/** The names of a printed line, each cleaned: `By Ann Lee and Bo Ek, Staff Writers`. */
export function namesIn(text: string): string[] {
  const line = [BEFORE_AUTHORS, PICTURES, HELPERS, COUNTS].reduce(
    (rest, others) => rest.replace(others, ''),
    withoutContacts(text.slice(0, MAX_LINE)),
  );
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
    .flatMap((part) => {
      const names = readByline(`By ${part}`)?.authors ?? readNames(part);
      // `Mill and Sons` is one name.
      return names.length > 1 && names.some((name) => /^\p{Lu}\S*$/u.test(name)) ? [part] : names;
    })
    .map((name) => cleanName(name, OPENING_OF_NAME))
    .filter((name) => name !== null);
}

/** One to five words, the first with a letter; small words stand in a name that is written small, or are of its own. */
export function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 5 || !/^\p{L}/u.test(name) || /\d|[!?:]/.test(name)) return false;
  return (
    !/^\p{Lu}/u.test(name) || words.every((word) => !/^\p{Ll}/u.test(word) || isPartOfName(word))
  );
}

/** Two words or more that begin with capitals, or a short run in a script without case. */
export function isFullName(name: string): boolean {
  if (!isPerson(name)) return false;
  if (/^\p{Lo}/u.test(name)) return name.length <= 12;
  const words = name.split(/\s+/).filter((word) => !isParticle(word));
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
