import { type Fields, isMapping } from '../../model/fields.ts';
import { FIELDS } from '../../model/front-matter.ts';
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
  const byName = new Map(entriesOf(fields));
  const texts = (name: keyof typeof FIELDS): string[] =>
    FIELDS[name].flatMap((key) => textOf(byName.get(key)) ?? []);
  const items = (name: keyof typeof FIELDS): unknown =>
    FIELDS[name].map((key) => byName.get(key)).find((value) => value !== undefined);
  const date = texts('date').map(dayOf).find(Boolean) ?? null;
  // Obsidian's clipper puts the page's address there; others the name of an agency.
  const source = textOf(byName.get('source'));
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

/** Fields by their names in small letters, after those that Zola and Hugo keep in tables for a site's own. */
function entriesOf(fields: Fields): [string, unknown][] {
  const entries = Object.entries(fields).map(([key, value]): [string, unknown] => [
    key.toLowerCase(),
    value,
  ]);
  const tables = entries.filter(([key]) => TABLES.includes(key)).map(([, value]) => value);
  return [...tables.filter(isTable).flatMap(entriesOf), ...entries];
}

const TABLES = ['params', 'extra', 'taxonomies'];

/** TOML has dates. */
function isTable(value: unknown): value is Fields {
  return isMapping(value) && !(value instanceof Date);
}

/** A text; the texts of a list one after another, since `title: [Draft]` is one to YAML. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.flatMap((each) => textOf(each) ?? []).join(', ') || null;
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

/** A list, or several in one text. */
function list(value: unknown, split: (text: string) => readonly string[]): string[] {
  if (!Array.isArray(value)) return split(nameOf(value) ?? '').filter((item) => item !== '');
  // YAML reads `[[Ada Marsh]]` as a list in a list, and `[灯，塔]` as a list of one.
  return value.flat(2).flatMap((item) => nameOf(item)?.split(EASTERN_COMMA) ?? []);
}

const EASTERN_COMMA = /\s*[，、；]\s*/;

/**
 * A name; an author may be a mapping with one, whole or in its parts, or with what is known of them under it:
 * `- Ada Marsh: { url: … }`. YAML takes a tag with a colon for such a mapping, too; Docusaurus labels its tags.
 */
function nameOf(value: unknown): string | null {
  if (!isTable(value)) return textOf(value);
  const entries = new Map(entriesOf(value));
  const whole = ['name', 'literal', 'label', 'key'].find((key) => entries.has(key));
  if (whole !== undefined) return nameOf(entries.get(whole));
  const parts = NAME_PARTS.flatMap((key) => textOf(entries.get(key)) ?? []);
  if (parts.length > 0) return parts.join(' ');
  const [[only, rest] = [], second] = Object.entries(value);
  return second ? null : textOf([only, textOf(rest)].filter(Boolean).join(': '));
}

const NAME_PARTS = ['given', 'first', 'firstname', 'family', 'last', 'lastname', 'surname'];

function tagsIn(text: string): string[] {
  return text.split(/\s*[,;，、；]\s*|\s+(?=#)/);
}
