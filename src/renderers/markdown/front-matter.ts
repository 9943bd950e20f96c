import { CORE_SCHEMA, dump, type Schema } from 'js-yaml';
import type { Fields } from '../../model/fields.ts';
import { type FrontMatter, readFrontMatter } from '../../model/front-matter.ts';
import { schema } from '../../model/yaml.ts';

/** Front matter of these fields, with the lines around it; empty for none. `written`: how their values were read. */
export function frontMatter(fields: Fields, written: Schema = CORE_SCHEMA): string {
  return Object.keys(fields).length === 0 ? '' : `---\n${yaml(fields, written)}---`;
}

/**
 * A Markdown document with an address and tags in its front matter; what it says itself stands, and its text is left as
 * it is. Front matter that cannot be read is left alone, too.
 */
export async function markdownCopy(
  text: string,
  url: string | null,
  tags: readonly string[],
): Promise<string> {
  const added: Fields = { ...(url ? { url } : {}), ...(tags.length > 0 ? { tags } : {}) };
  if (Object.keys(added).length === 0) return text;
  const matter = await readFrontMatter(text);
  if (!matter) return `${frontMatter(added)}\n\n${text}`;
  const { format, fields, unread, body } = matter;
  if (!fields || unread !== '') return text;
  const { url: _, ...tagged } = added;
  const missing = Object.keys(fields).some((key) => /^url$/i.test(key)) ? tagged : added;
  const wanted = { ...fields, ...missing };
  const written = format === 'yaml' ? schema : CORE_SCHEMA;
  return `${(await withLines(matter, missing, wanted)) ?? frontMatter(wanted, written)}\n${body}`;
}

/** Front matter with fields set line by line, so that comments stay; null where they are not on lines of their own. */
async function withLines(
  { format, source, error }: FrontMatter,
  added: Fields,
  wanted: Fields,
): Promise<string | null> {
  if (format !== 'yaml') return null;
  const lines = `${source.trimEnd()}\n`.replace(/^\n$/, '');
  const rest = 'tags' in added ? lines.replace(TAGS, '') : lines;
  const document = `---\n${rest}${yaml(added)}---`;
  const read = await readFrontMatter(document);
  // A slip that was there may stay; none is added.
  const isAsValid = (read?.error ?? null) === null || error !== null;
  const isSame = JSON.stringify(sorted(read?.fields)) === JSON.stringify(sorted(wanted));
  return isAsValid && isSame ? document : null;
}

/** A field and the lines that go on with it. */
const TAGS = /^tags[ \t]*:.*\n(?:[ \t]+\S.*\n|-.*\n|[ \t]*\n)*/m;

function sorted(fields: unknown): unknown {
  return Object.entries(fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Long lines stay whole: the reader may edit them. What JSON does not have, days above all, becomes text. */
function yaml(fields: Fields, written: Schema = CORE_SCHEMA): string {
  return dump(JSON.parse(JSON.stringify(fields)), { schema: written, lineWidth: -1 });
}
