import { isMap, parseDocument, stringify } from 'yaml';
import { FRONT_MATTER } from '../../readers/markdown/front-matter.ts';

/**
 * A Markdown document with an address and tags in its front matter; what it says itself stands, and
 * its text is left as it is. Front matter that cannot be read is left alone, too.
 */
export function markdownCopy(text: string, url: string | null, tags: readonly string[]): string {
  if (url === null && tags.length === 0) return text;
  const [all, source] = FRONT_MATTER.exec(text) ?? [];
  const document = all === undefined ? null : parseDocument(source ?? '');
  if (!document || document.errors.length > 0 || !isMap(document.contents)) {
    const fields = { ...(url ? { url } : {}), ...(tags.length > 0 ? { tags } : {}) };
    return document?.errors.length ? text : `---\n${stringify(fields)}---\n\n${text}`;
  }
  if (url !== null && !document.has('url')) document.set('url', url);
  if (tags.length > 0) document.set('tags', tags);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(all?.length)}`;
}
