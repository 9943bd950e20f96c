import { largest } from '../../unicode/largest.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import type { Warn } from '../warn.ts';
import { plainFields } from './plain-fields.ts';

/** The front matter with its lines, and the YAML in it. */
export const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

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

interface Split {
  /** Null where there is none, or where it cannot be read. */
  readonly matter: FrontMatter | null;
  readonly body: string;
}

/** `splitFrontMatter` where that takes no YAML library; null where it does. */
export function splitPlainMatter(text: string): Split | null {
  const [all, source] = FRONT_MATTER.exec(text) ?? [];
  if (all === undefined || source === undefined) return { matter: null, body: text };
  const body = text.slice(all.length);
  if (source.trim() === '') return { matter: null, body };
  const fields = source.length > LONGEST ? null : plainFields(source);
  return fields && { matter: readFields(fields), body };
}

/**
 * Splits a document into its YAML front matter and its body. Where the front matter cannot be read,
 * `warn` is told, and it stays at the body's head as a block of code, so that nothing is lost.
 */
export async function splitFrontMatter(text: string, warn: Warn): Promise<Split> {
  const plain = splitPlainMatter(text);
  if (plain) return plain;
  const [all = '', source = ''] = FRONT_MATTER.exec(text) ?? [];
  const body = text.slice(all.length);
  const unread = (fault: string) => {
    warn(`the front matter ${fault}`);
    return { matter: null, body: `${fence(source)}yaml\n${source}\n${fence(source)}\n\n${body}` };
  };
  if (source.length > LONGEST) return unread(`is longer than ${LONGEST} characters`);
  const { parse } = await import('yaml');
  try {
    const fields: unknown = parse(source, { logLevel: 'error', maxAliasCount: 20 });
    // A rule, a paragraph and another rule look the same, but are no mapping.
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return { matter: null, body: text };
    }
    return { matter: readFields(fields as Record<string, unknown>), body };
  } catch (error) {
    const fault = cleanLine(String((error as Error).message).split('\n')[0] ?? '');
    return unread(
      /call stack/.test(fault) ? 'is nested too deeply' : `is not valid YAML: ${fault}`,
    );
  }
}

function fence(code: string): string {
  const longest = largest(
    (code.match(/`+/g) ?? []).map((run) => run.length),
    2,
  );
  return '`'.repeat(longest + 1);
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
