import { badFrontMatter, frontMatterTooLong } from '../../errors/warnings.ts';
import type { Warn } from '../../model/article.ts';
import { backticks, splitFrontMatter } from '../../model/markdown.ts';
import { cleanLine } from '../../unicode/sanitize.ts';

/** Longer than any front matter, in UTF-16 units: YAML's time grows with the square of its keys. */
const LONGEST = 50_000;

/** What the front matter says of the article, by any of the names that sites use for it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly summary: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
  /** The byline as it is printed, where that is more than the names. */
  readonly byline: string | null;
  readonly tags: readonly string[];
  readonly lang: string | null;
  readonly url: string | null;
}

/** A document in its parts. */
export interface Parts {
  /** Null where there is none, or where it cannot be read. */
  readonly matter: FrontMatter | null;
  readonly body: string;
}

/**
 * Reads a document's YAML front matter. Where that cannot be read, `warn` is told, and it stays at the body's head as a
 * block of code, so that nothing is lost.
 */
export async function readFrontMatter(text: string, warn: Warn): Promise<Parts> {
  const parts = splitFrontMatter(text);
  if (!parts) return { matter: null, body: text };
  const { matter: source, body } = parts;
  if (source.trim() === '') return { matter: null, body };
  const unread = (warning: string) => {
    warn(warning);
    const fence = backticks(source, 3);
    return { matter: null, body: `${fence}yaml\n${source}\n${fence}\n\n${body}` };
  };
  if (source.length > LONGEST) return unread(frontMatterTooLong(LONGEST));
  const { CORE_SCHEMA, load, YAMLException } = await import('js-yaml');
  try {
    const fields = load(source, { schema: CORE_SCHEMA, maxAliases: 20, maxDepth: 50 });
    // A rule, a paragraph and another rule look the same, but are no mapping.
    return isMapping(fields) ? { matter: readFields(fields), body } : { matter: null, body: text };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return unread(badFrontMatter(error.reason));
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFields(fields: Record<string, unknown>): FrontMatter {
  const first = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = scalar(fields[key]);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    title: first('title', 'headline'),
    summary: first('summary', 'description', 'excerpt', 'subtitle'),
    date: /^\d{4}-\d{2}-\d{2}/.exec(first('date', 'published') ?? '')?.[0] ?? null,
    authors: list(fields.authors ?? fields.author),
    byline: first('byline'),
    tags: list(fields.tags),
    lang: first('lang', 'language'),
    url: first('url', 'canonical'),
  };
}

function scalar(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? cleanLine(value) || null : null;
}

/** A list, or one value; an author may be a mapping with a `name`. */
function list(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items
    .map((item) => scalar(item) ?? scalar((item as { name?: unknown } | null)?.name))
    .filter((item) => item !== null);
}
