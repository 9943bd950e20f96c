import { notValid, tooLong } from '../errors/warnings.ts';
import { cleanLine } from '../unicode/sanitize.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A document's front matter, and what follows it. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | 'json';
  /** Without the lines around it. */
  readonly source: string;
  /** Null where it cannot be read. */
  readonly fields: Fields | null;
  /** Why it cannot be read: `is not valid YAML (…)`. */
  readonly error: string | null;
  readonly body: string;
}

/** The fields that say something of an article; those of sites and note-taking programs, the surest first. */
export const FIELDS = {
  title: ['title', 'headline'],
  summary: ['summary', 'description', 'excerpt', 'subtitle'],
  date: ['date', 'published', 'publishdate', 'pubdate'],
  authors: ['authors', 'author'],
  byline: ['byline'],
  tags: ['tags'],
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
  if (source.trim() === '') return { ...matter, fields: {}, error: null };
  const parsed =
    source.length > MAX_LENGTH ? { error: tooLong(MAX_LENGTH) } : await parsers[format](source);
  if ('error' in parsed) {
    // What stands apart from the rule above it is text between two rules.
    return source.startsWith('\n') ? null : { ...matter, fields: null, error: parsed.error };
  }
  const { fields } = parsed;
  return fields && !isText(fields, source) ? { ...matter, fields, error: null } : null;
}

/** Takes a document's front matter from its body without reading it; null for one that has none. */
export function splitFrontMatter(
  text: string,
): Pick<FrontMatter, 'format' | 'source' | 'body'> | null {
  const format = text.startsWith('{') ? 'json' : text.startsWith('+') ? 'toml' : 'yaml';
  const [all, source = ''] = SOURCES[format].exec(text) ?? [];
  if (all === undefined) return null;
  return { format, source, body: text.slice(all.length) };
}

/** Fields, or null for something else, which is part of the text then. */
type Parsed = { readonly fields: Fields | null } | { readonly error: string };

const parsers: Record<FrontMatter['format'], (source: string) => Parsed | Promise<Parsed>> = {
  yaml: async (source) => {
    const { CORE_SCHEMA, load, YAMLException } = await import('js-yaml');
    const parse = (yaml: string): Parsed => {
      try {
        return asFields(load(yaml, { schema: CORE_SCHEMA, maxAliases: 20, maxDepth: 50 }));
      } catch (error) {
        if (!(error instanceof YAMLException)) throw error;
        return { error: notValid('YAML', cleanLine(error.reason)) };
      }
    };
    const parsed = parse(source);
    if (!('error' in parsed)) return parsed;
    const repaired = parse(withQuotes(source, (line) => !('error' in parse(line))));
    return 'error' in repaired ? parsed : repaired;
  },
  toml: async (source) => {
    const { parse, TomlError } = await import('smol-toml');
    try {
      return asFields(parse(source));
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const [reason = ''] = error.message.split('\n');
      return { error: notValid('TOML', cleanLine(reason.replace(/^[^:]*: /, ''))) };
    }
  },
  json: (source) => {
    try {
      return asFields(JSON.parse(source));
    } catch {
      return { fields: null };
    }
  },
};

function asFields(value: unknown): Parsed {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { fields: isMapping ? { ...value } : null };
}

/** Quotes the values that are no YAML by themselves: the commonest slip is a colon in a title. */
function withQuotes(source: string, isValid: (line: string) => boolean): string {
  return source.replace(
    /^([\w-]+):[ \t]+([^\s[{*&!|>].*)$/gm,
    (line, key: string, value: string) =>
      isValid(line) ? line : `${key}: ${JSON.stringify(value.trimEnd())}`,
  );
}

/**
 * A paragraph between two rules may look like a field: `Remember: bring a coat.` After a blank line, no front matter
 * begins (Pandoc's rule), and a sentence is none of the fields that sites have of their own.
 */
function isText(fields: Fields, source: string): boolean {
  const known = Object.values(FIELDS).flat();
  if (Object.keys(fields).some((key) => known.includes(key.toLowerCase()))) return false;
  const values = Object.values(fields);
  const sentence = values.length === 1 && /\s.*[.!?…。]["'”’)]?$/s.test(String(values[0]).trim());
  return source.startsWith('\n') || sentence;
}
