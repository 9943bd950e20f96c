import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { splitFrontMatter } from '../../model/markdown.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Front matter of these fields, with the lines around it; empty for none. */
export function frontMatter(fields: Fields): string {
  return Object.keys(fields).length === 0 ? '' : `---\n${yaml(fields)}---`;
}

/**
 * A Markdown document with an address and tags in its front matter; what it says itself stands, and its text is left as
 * it is. Front matter that cannot be read is left alone, too.
 */
export function markdownCopy(text: string, url: string | null, tags: readonly string[]): string {
  const added: Fields = { ...(url ? { url } : {}), ...(tags.length > 0 ? { tags } : {}) };
  if (Object.keys(added).length === 0) return text;
  const parts = splitFrontMatter(text);
  const fields = parts && fieldsIn(parts.matter);
  if (fields === 'broken') return text;
  if (!parts || !fields) return `${frontMatter(added)}\n\n${text}`;
  const { url: _, ...tagged } = added;
  const missing = 'url' in fields ? tagged : added;
  return `---\n${withFields(parts.matter, fields, missing)}---\n${parts.body}`;
}

/** The fields of a mapping; null for what is no mapping. */
function fieldsIn(matter: string): Fields | 'broken' | null {
  try {
    const fields = matter.trim() === '' ? {} : load(matter, { schema: CORE_SCHEMA });
    const isMapping = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
    return isMapping ? { ...fields } : null;
  } catch {
    return 'broken';
  }
}

/** Sets fields line by line, so that comments stay; written anew where the fields are not on lines of their own. */
function withFields(matter: string, fields: Fields, added: Fields): string {
  const lines = `${matter.trimEnd()}\n`.replace(/^\n$/, '');
  const rest = 'tags' in added ? lines.replace(TAGS, '') : lines;
  const document = rest + yaml(added);
  const read = fieldsIn(document);
  const wanted = { ...fields, ...added };
  return JSON.stringify(sorted(read)) === JSON.stringify(sorted(wanted)) ? document : yaml(wanted);
}

/** A field and the lines that go on with it. */
const TAGS = /^tags[ \t]*:.*\n(?:[ \t]+\S.*\n|-.*\n|[ \t]*\n)*/m;

function sorted(fields: unknown): unknown {
  return Object.entries(fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Long lines stay whole: the reader may edit them. */
function yaml(fields: Fields): string {
  return dump(fields, { schema: CORE_SCHEMA, lineWidth: -1 });
}
