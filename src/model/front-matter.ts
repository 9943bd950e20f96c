import { notValid, tooLong } from '../errors/warnings.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import type { Fields, ParsedFields } from './fields.ts';

/** A document's front matter, and what follows it. */
export interface FrontMatter extends ParsedFields {
  readonly format: 'yaml' | 'toml' | 'json';
  /** Without the lines around it. */
  readonly source: string;
  readonly body: string;
}

/** The fields that say something of an article; those of sites and note-taking programs, the surest first. */
export const FIELDS = {
  title: ['title', 'headline'],
  summary: ['summary', 'description', 'excerpt', 'subtitle', 'abstract'],
  date: ['date', 'published', 'publishdate', 'pubdate', 'pubdatetime', 'publishedat', 'created'],
  authors: ['authors', 'author'],
  byline: ['byline'],
  tags: ['tags', 'tag', 'keywords'],
  lang: ['lang', 'language'],
  url: ['url', 'canonical'],
};

/** Lines between `---` and `---` (or `...`), between `+++` and `+++`, or an object in JSON (Jekyll, Hugo). */
const SOURCES = {
  yaml: /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/,
  toml: /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/,
  json: /^(\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/,
};

/** Longer than any front matter, in UTF-16 units: YAML's time grows with the square of its keys. */
const MAX_LENGTH = 50_000;

/** Reads the front matter that a Markdown document begins with; null for one that has none. */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const matter = splitFrontMatter(text);
  if (!matter) return null;
  const { format, source } = matter;
  if (source.trim() === '') return { ...matter, fields: {}, unread: '', error: null };
  const parsed =
    source.length > MAX_LENGTH ? unreadable(tooLong(MAX_LENGTH)) : await parsers[format](source);
  const { fields, unread, error } = parsed;
  if (error !== null && !(fields && isKnown(fields))) {
    // What stands apart from the rule above it is text between two rules.
    return source.startsWith('\n') ? null : { ...matter, fields: null, unread: source, error };
  }
  if (!fields || isText(fields, source)) return null;
  return { ...matter, fields, unread, error };
}

/** Takes a document's front matter from its body without reading it; null for one that has none. */
export function splitFrontMatter(
  text: string,
): Pick<FrontMatter, 'format' | 'source' | 'body'> | null {
  const document = text.replace(/^(?:[ \t]*\n)+/, '');
  const format = document.startsWith('{') ? 'json' : document.startsWith('+') ? 'toml' : 'yaml';
  const [all, source = ''] = SOURCES[format].exec(document) ?? [];
  if (all === undefined) return null;
  return { format, source, body: document.slice(all.length) };
}

const parsers: Record<
  FrontMatter['format'],
  (source: string) => ParsedFields | Promise<ParsedFields>
> = {
  yaml: async (source) => (await import('./yaml.ts')).readYaml(source),
  toml: async (source) => {
    const { parse, TomlError } = await import('smol-toml');
    try {
      return readable(parse(source));
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const [reason = ''] = error.message.split('\n');
      return unreadable(notValid('TOML', cleanLine(reason.replace(/^[^:]*: /, ''))));
    }
  },
  json: (source) => {
    try {
      return readable(JSON.parse(source));
    } catch {
      return readable(null);
    }
  },
};

/** `fields`: an object, in whose form braces and TOML come. */
function readable(fields: Fields | null): ParsedFields {
  return { fields, unread: '', error: null };
}

function unreadable(error: string): ParsedFields {
  return { fields: null, unread: '', error };
}

/**
 * A paragraph between two rules may look like a field: `Remember: bring a coat.` After a blank line, no front matter
 * begins (Pandoc's rule), and a sentence is none of the fields that sites have of their own.
 */
function isText(fields: Fields, source: string): boolean {
  if (isKnown(fields)) return false;
  const values = Object.values(fields);
  const sentence = values.length === 1 && /\s.*[.!?…。]["'”’)]?$/s.test(String(values[0]).trim());
  return source.startsWith('\n') || sentence;
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(FIELDS).flat());

function isKnown(fields: Fields): boolean {
  return Object.keys(fields).some((key) => KNOWN.has(key.toLowerCase()));
}
