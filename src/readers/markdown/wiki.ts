import type { Inline } from '../../model/article.ts';

/*
 * Marks of note-taking programs, Obsidian above all, that GitHub has not: links to other notes, pictures of the vault, and
 * highlights. They are read of the text that marked leaves.
 */

const LINK = /(!?)\[\[(?![\s|])([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?![[(])/g;
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;
/** What makes the name of a note of it, and no attribute of C++ or test of a shell: `[[nodiscard]]`, `[[ -f x ]]`. */
const NAME = /[\p{Lu}\P{ASCII}]|\S[ /#]\S/u;
const HIGHLIGHT = /(?<![\w=])==(?=[^\s=])([^=\n]{1,500})(?<=\S)==(?![\w=])/g;

/** What is escaped is none. `raw`: as the source has it. */
export function mayHaveWikiMarks(raw: string): boolean {
  return raw.includes('[[') || raw.includes('==');
}

/** A text's content: what its links say, and its pictures. */
export function withoutWikiMarks(text: string): Inline[] {
  const plain = text.includes('==') ? text.replace(HIGHLIGHT, '$1') : text;
  const content: Inline[] = [];
  let from = 0;
  for (const match of plain.matchAll(LINK)) {
    const shown = contentOf(match, plain.charAt(match.index - 1));
    if (!shown) continue;
    content.push({ type: 'text', text: plain.slice(from, match.index) }, shown);
    from = match.index + match[0].length;
  }
  return [...content, { type: 'text', text: plain.slice(from) }];
}

/** Null where it is no such mark. */
function contentOf([, embeds, target = '', label]: RegExpExecArray, before: string): Inline | null {
  if (embeds && PICTURE.test(target)) {
    const isSize = label !== undefined && /^\d+(?:x\d+)?$/.test(label);
    return { type: 'image', href: target, title: null, text: isSize ? '' : (label ?? '') };
  }
  const isNote = label !== undefined || NAME.test(target);
  if (embeds || !isNote || target.endsWith(' ') || /\w/.test(before)) return null;
  // A place in a note: `Page#Section`, `#Section`.
  return { type: 'text', text: label ?? target.replace(/^#/, '').replaceAll('#', ' > ') };
}
