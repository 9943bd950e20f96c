/** What is said of a source that can be read all the same. */

export const NO_ARTICLE_IN_PAGE =
  'could not find the article in this page; showing all of its text';

export const NESTED_TOO_DEEPLY = 'its markup is nested too deeply; showing it as plain text';

export function frontMatterTooLong(max: number): string {
  return `the front matter is longer than ${max} characters; showing it as text`;
}

export function badFrontMatter(reason: string): string {
  return `the front matter is not valid YAML (${reason}); showing it as text`;
}
