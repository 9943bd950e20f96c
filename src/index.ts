/** The parser and the renderers, as a library. */

export { UserError } from './errors.ts';
export type * from './model/article.ts';
export { readingMinutes } from './model/article.ts';
export { type Extract, joined, pickSections, summaryOf, whole } from './model/extract.ts';
export type { View } from './model/view.ts';
export { formatOf, formats, readArticle, readHead } from './readers/index.ts';
export { extractJson } from './renderers/json.ts';
export { renderPlain } from './renderers/plain.ts';
export { renderTerminal } from './renderers/terminal/index.ts';
