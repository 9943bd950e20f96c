/** The parser and the renderers, as a library. */
export type * from './article.ts';
export { readingMinutes } from './article.ts';
export { UserError } from './errors.ts';
export { formatOf, formats, readArticle, readHead } from './readers/index.ts';
export { extractJson } from './renderers/json.ts';
export { renderPlain } from './renderers/plain.ts';
export { renderTerminal } from './renderers/terminal.ts';
export { type Extract, joined, pickSections, summaryOf, whole } from './sections.ts';
export type { View } from './view.ts';
