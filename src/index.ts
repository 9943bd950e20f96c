/** The parser and the renderers, as a library. */
import type { Article, Format } from './model/article.ts';
import { extractOf, type Part } from './model/extract.ts';
import { detectFormat } from './readers/detect.ts';
import { readArticle as readText } from './readers/index.ts';
import { type ArticleJson, extractJson } from './renderers/json.ts';
import { markdownDocument } from './renderers/markdown/index.ts';
import { renderPlain } from './renderers/plain.ts';
import { renderTerminal } from './renderers/terminal/index.ts';
import { decode } from './unicode/decode.ts';
import { clean } from './unicode/sanitize.ts';

export { UserError } from './errors/index.ts';
export type {
  Article,
  ArticleHead,
  Block,
  Code,
  CodeSpan,
  Dateline,
  Footnote,
  FootnoteRef,
  Format,
  Heading,
  Image,
  Inline,
  LineBreak,
  Link,
  List,
  ListItem,
  Paragraph,
  Quotation,
  Rule,
  Section,
  Source,
  Styled,
  Table,
  TableCell,
  Text,
} from './model/article.ts';
export type { Part } from './model/extract.ts';
export type { ArticleJson, HeadJson, SectionHeadJson } from './renderers/json.ts';

/** How to read a source. */
export interface ReadOptions {
  /** By default told from the text itself. */
  readonly format?: Format;
  /** What the article goes by where it has no headline. */
  readonly name?: string;
  /** The file's path, or the page's address: relative links are resolved against an address. */
  readonly path?: string;
  /** Is told what is wrong with a source that can be read all the same. */
  readonly onWarning?: (message: string) => void;
}

/**
 * Reads an article from a file's bytes, or from a text. Bytes are decoded (UTF-8, UTF-16, or the charset that a page
 * names), control characters are dropped, and nothing in the article is run or fetched. Throws UserError for what is no
 * text.
 *
 * @example
 * const article = await readArticle('# A Title\n\nSome *words*.\n', { format: 'markdown' });
 * article.headline; // 'A Title'
 */
export async function readArticle(
  content: string | Uint8Array,
  { format, name, path, onWarning = () => {} }: ReadOptions = {},
): Promise<Article> {
  const text = clean(typeof content === 'string' ? content : await decode(content));
  const source = { name: name ?? null, path: path ?? null, format: format ?? detectFormat(text) };
  return readText(text, source, onWarning);
}

/** How to lay out an article. */
export interface RenderOptions extends Part {
  /** The line width in columns; by default lines are not wrapped. */
  readonly width?: number;
}

/**
 * An article as text for other programs: a paragraph a line, without colour or drawing. Throws UserError where a section
 * that is asked for is not found.
 *
 * @example
 * const article = await readArticle('# A Title\n\nSome *words*.\n');
 * toPlainText(article); // 'A Title\n\nSome words.\n'
 */
export function toPlainText(article: Article, options: RenderOptions = {}): string {
  const { width = Number.POSITIVE_INFINITY } = options;
  const view = { width, color: false, hyperlinks: false };
  return [...renderPlain(extractOf(article, options), view)].join('');
}

/** How to lay out an article for a terminal. */
export interface TerminalOptions extends RenderOptions {
  /** Whether to use the terminal's colours; by default they are used. */
  readonly color?: boolean;
  /** Whether links are clickable (OSC 8); by default they are numbered, with the addresses at the end. */
  readonly hyperlinks?: boolean;
}

/**
 * An article laid out for a terminal. Throws UserError where a section that is asked for is not found.
 *
 * @example
 * const article = await readArticle('# A Title\n\n## Tea\n\nSome words.\n');
 * await toTerminal(article, { sections: ['tea'], width: 60, color: false }); // 'Tea\n━━━\n\nSome words.\n'
 */
export async function toTerminal(article: Article, options: TerminalOptions = {}): Promise<string> {
  const { width = Number.POSITIVE_INFINITY, color = true, hyperlinks = false } = options;
  const view = { width, color, hyperlinks };
  return [...(await renderTerminal(extractOf(article, options), view))].join('');
}

/**
 * An article as the object that `article show --json` prints. Throws UserError where a section that is asked for is not
 * found.
 *
 * @example
 * const article = await readArticle('# A Title\n\n## Tea\n\nSome words.\n');
 * toJson(article).sections?.[0]?.heading; // 'Tea'
 */
export function toJson(article: Article, part: Part = {}): ArticleJson {
  return extractJson(extractOf(article, part));
}

/**
 * An article as a Markdown document with front matter, which reads back as the same text.
 *
 * @example
 * const article = await readArticle('Tea\n\nSome words.\n', { format: 'text' });
 * toMarkdown(article); // '---\ntitle: Tea\n---\n\nSome words.\n'
 */
export function toMarkdown(article: Article): string {
  return markdownDocument(article);
}
