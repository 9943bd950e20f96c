import { isContinued } from '../../press/byline.ts';

const BY = 'by|von|par|por|door|oleh';
const SOME_BY = `${BY}|di|da|av|af|od`;
const WRITTEN =
  'written|reported|posted|published|reviewed|submitted|story|text|words|article|created|contributed|edited|authored|interview|' +
  'recommended|guest post|veröffentlicht|geschrieben|verfasst|erstellt|gepostet|publié|écrit|rédigé|publicado|escrito|' +
  'pubblicato|scritto|geschreven|geplaatst|skrevet|skriven|napisał|napisała|napsal|napsala|a cura|' +
  '(?:eine?|an?|une?) [^\\s\\d]+';
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
  'i',
);
/** What opens one where a name alone is expected, which may begin as `Di Carlo` and `Von Neumann` do. */
export const OPENING_OF_NAME = new RegExp(
  `^(?:(?:${AUTHOR_COLON}|${AUTHOR})\\s*[:：]\\s*|(?:${WRITTEN})\\s+(?:${SOME_BY})\\b[:\\s]*|by\\b[:\\s]*|(?:${BY})\\s+(?=\\S+\\s\\S))`,
  'i',
);
/** The openings that leave no doubt that a name follows. */
export const CERTAIN = new RegExp(`^(?:[^\\s\\d]+ )?(?:${BY})\\b|[:：]`, 'i');

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
