import { FIELDS, type Fields } from '../../model/front-matter.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { readNames } from '../press/byline.ts';
import { isoDate, readDate } from '../press/dates.ts';

/** What front matter says of an article. */
export interface ArticleFields {
  readonly title: string | null;
  readonly summary: string | null;
  /** ISO 8601; null where there is none or it could be several days. */
  readonly date: string | null;
  /** The date as it is written, where `date` cannot say it. */
  readonly dateText: string | null;
  readonly authors: readonly string[];
  /** The byline as it is printed, where that is more than the names. */
  readonly byline: string | null;
  readonly tags: readonly string[];
  readonly lang: string | null;
  readonly url: string | null;
}

/** Reads the fields that we know; their names may be in any case. */
export function articleFields(fields: Fields): ArticleFields {
  const byName = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const texts = (name: keyof typeof FIELDS): string[] =>
    FIELDS[name].flatMap((key) => scalar(byName.get(key)) ?? []);
  const items = (name: keyof typeof FIELDS): unknown =>
    FIELDS[name].map((key) => byName.get(key)).find((value) => value !== undefined);
  const date = texts('date').map(dayOf).find(Boolean) ?? null;
  // Obsidian's clipper puts the page's address there; others the name of an agency.
  const source = scalar(byName.get('source'));
  return {
    title: texts('title')[0] ?? null,
    summary: texts('summary')[0] ?? null,
    date,
    dateText: date ? null : (texts('date')[0] ?? null),
    authors: list(items('authors'), readNames),
    byline: texts('byline')[0] ?? null,
    tags: list(items('tags'), tagsIn).map((tag) => tag.replace(/^#/, '')),
    lang: texts('lang')[0] ?? null,
    url: texts('url')[0] ?? (source && /^https?:/i.test(source) ? source : null),
  };
}

function scalar(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? cleanLine(withoutLinks(value)) || null : null;
}

/** Obsidian sets names and days as links to its notes: `[[Ada Marsh]]`, `[[people/marsh|Ada Marsh]]`. */
function withoutLinks(text: string): string {
  return text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
}

/** The day, in the time zone that it is written in. */
function dayOf(text: string): string | null {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const [day = text] = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/.exec(iso) ?? [];
  const date = readDate(day);
  return date && isoDate(date);
}

/** A list, or several in one text; an author may be a mapping with a `name`. */
function list(value: unknown, split: (text: string) => readonly string[]): string[] {
  if (!Array.isArray(value)) return split(nameOf(value) ?? '').filter((item) => item !== '');
  // YAML reads `[[Ada Marsh]]` as a list in a list.
  return value.flat(2).flatMap((item) => nameOf(item) ?? []);
}

function nameOf(value: unknown): string | null {
  const isMapping = typeof value === 'object' && value !== null && 'name' in value;
  return scalar(isMapping ? value.name : value);
}

function tagsIn(text: string): string[] {
  return text.split(/\s*[,;]\s*|\s+(?=#)/);
}
