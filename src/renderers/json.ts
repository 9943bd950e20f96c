import { type ArticleHead, readingMinutes, type Section } from '../article.ts';
import { blockText } from '../plain-text.ts';
import type { Extract } from '../sections.ts';

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

/** The headline; an article without one goes by its name. */
export function titleOf({ headline, source }: ArticleHead): string {
  return headline || (source.name ?? '');
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
export function sectionHeadJson({ number, id, heading, depth, words }: Section): object {
  return { number, id, heading, depth, words };
}
