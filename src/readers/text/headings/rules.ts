import type { LineFacts } from './facts.ts';

/** Pages print the standfirst again as a line over the text, in no more columns. */
const WIDEST_STANDFIRST = 160;

/** A line that is nothing but the name of a part: `CHAPTER I.`, `Teil 2`, `第三章`. */
export const PART =
  /^(?:(?:chapter|part|book|canto|kapitel|teil|buch|chapitre|partie|livre|capítulo|parte|libro|capitolo|livro|hoofdstuk|deel|rozdział|część|kapitola|глава|часть|розділ|частина|bölüm) (?:\d{1,3}|[ivxlc]+)[.:]?|第.{1,4}[章节節回話])$/i;

/**
 * Whether a line is a heading where that is certain, else null. Headings are underlined, or have the link that edits
 * their section, or name a part, or are the standfirst over the text. None stands over nothing, or over the last
 * line, if that is short: so letters end. None breaks off with a comma, as they begin. A number alone that
 * counts single sentences is of a list. Who speaks three times or more speaks in a conversation.
 */
export function certainly(line: LineFacts, summary: string | null): boolean | null {
  const { text, width, underline, next, afterNext, tight, speeches } = line;
  if (underline !== null || withoutEditLink(text) !== text) return true;
  if (next === null || (next.loose && afterNext === null)) return false;
  if (PART.test(text)) return !PART.test(next.text);
  if (text === summary && width <= WIDEST_STANDFIRST && next.kind === 'paragraph') return true;
  if (COMMAS.includes(text.slice(-1)) || (tight && NUMBER_ALONE.test(text))) return false;
  if (speeches >= 3) return false;
  return null;
}

const COMMAS = ',，、،';
const NUMBER_ALONE = /^\D{0,20}\d{1,4}\W?$/;

/** A heading without the link that encyclopedias put after it: `History[edit]`. */
export function withoutEditLink(text: string): string {
  return text.endsWith(']') ? text.replace(EDIT, '') : text;
}

const EDIT =
  /\s?\[\s?(?:edit|edit source|bearbeiten|quelltext bearbeiten|modifier|modifier le code|editar|editar código|editar a fonte|modifica|modifica wikitesto|bewerken|brontekst bewerken|redigera|rediger|muokkaa|edytuj|edytuj kod|upravit|szerkesztés|düzenle|değiştir|kaynağı değiştir|عدل|править|править код|ред\.|編集|编辑|編輯|편집)(?:\s?\|[^[\]]{1,30})?\s?\]$/i;
