/** What is said of a source that can be read all the same. */

export const NO_ARTICLE_IN_PAGE =
  'could not find the article in this page; showing all of its text';

export const LITTLE_OF_PAGE =
  'the article found is less than half of the text of this page; some of it may be missing';

export const NESTED_TOO_DEEPLY = 'its markup is nested too deeply; showing it as plain text';

/** `reason` is one of those below; `isWhole`: nothing of it could be read. */
export function unreadFrontMatter(reason: string, isWhole: boolean): string {
  return `the front matter ${reason}; showing ${isWhole ? 'it' : 'the rest of it'} as text`;
}

export function tooLong(max: number): string {
  return `is longer than ${max} characters`;
}

export function notValid(language: 'YAML' | 'TOML', reason: string): string {
  return `is not valid ${language} (${reason})`;
}

/** A file that keeps a place in an article is not what the reader writes; it has another name now. */
export function brokenPlace(aside: string): string {
  return `a saved reading position could not be read; it was renamed to ${aside}`;
}

export function nothingUnread(): string {
  return 'there are no unread articles';
}
