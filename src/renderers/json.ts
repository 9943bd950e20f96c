import { type ArticleHead, readingMinutes, type Section, titleOf } from '../model/article.ts';
import type { Extract } from '../model/extract.ts';
import { blockText } from '../model/plain-text.ts';
import { sectionWords } from '../model/sections.ts';

/** What `list --json` has of an article, and every other JSON of one begins with. */
export function headJson(head: ArticleHead): object {
  return {
    name: head.source.name,
    path: head.source.path,
    format: head.source.format,
    title: titleOf(head),
    summary: head.summary,
    authors: head.authors,
    tags: head.tags,
    date: head.date,
    place: head.dateline?.place ?? null,
    lang: head.lang,
    url: head.url,
    words: head.words,
    minutes: readingMinutes(head.words),
  };
}

/** The extract as the object that `show --json` prints; what the extract leaves out is left out. */
export function extractJson({ article, lead, sections }: Extract): object {
  return {
    ...headJson(article),
    ...(lead && sections ? { lead: blockText(lead) } : {}),
    ...(sections ? { sections: sections.map(sectionJson) } : {}),
  };
}

function sectionJson(section: Section): object {
  return { ...sectionHeadJson(section), text: blockText(section.blocks) };
}

/** What `outline --json` has of a section. */
export function sectionHeadJson(section: Section): object {
  const { number, id, heading, depth } = section;
  return { number, id, heading, depth, words: sectionWords(section) };
}

/** DEL, C1 and bidi controls, and line ends that only some take for such: JSON lets them stand as they are. */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A value as JSON, safe to print: the names of files, which are given as they are, may have any
 * character, and none of them is one of the terminal's.
 */
export function jsonText(value: unknown): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escaped)}\n`;
}
