import { unreadFrontMatter } from '../../errors/warnings.ts';
import type { ArticleHead, Block, Source, Warn } from '../../model/article.ts';
import { readFrontMatter } from '../../model/front-matter.ts';
import { backticks } from '../../model/markdown.ts';
import { countWords } from '../../unicode/word-count.ts';
import { mayOpenWithDateline, openingDateline } from '../press/dateline.ts';
import { type LeftBlocks, takeHead, withoutHead } from '../take-head.ts';
import { ContentReader } from './content.ts';
import { isDirective } from './directives.ts';
import { extrasFor } from './extras.ts';
import { Footnotes } from './footnotes.ts';
import { articleFields } from './front-matter.ts';
import { openingOf } from './source.ts';
import type { SourceBlock } from './tokens.ts';

/** A document whose head has been read. */
export interface OpenDocument {
  readonly head: ArticleHead;
  /** The document without its front matter. */
  readonly body: string;
  readonly left: LeftBlocks;
}

/** A headline and a summary; a dateline is looked for as far as the opening goes. */
const BLOCKS = 2;

/** Reads what a list shows of a Markdown document, and no more of it than that takes. */
export async function readMarkdownHead(
  text: string,
  source: Source,
  warn: Warn,
): Promise<ArticleHead> {
  return (await openDocument(text, source, warn)).head;
}

/**
 * Reads the head of a document. The headline is the front matter's title, else a level-one heading that the
 * document opens with, pictures and the like aside; a paragraph wholly in emphasis right under it is the summary, where the front matter
 * has none.
 */
export async function openDocument(
  text: string,
  source: Source,
  warn: Warn,
): Promise<OpenDocument> {
  const { matter, body } = await splitDocument(text, warn);
  const blocks = await openingBlocks(body);
  const { left, apart, ...shown } = takeHead(
    blocks,
    matter?.title ?? null,
    matter?.summary ?? null,
  );
  const dateline = openingDateline(withoutHead(blocks, left));
  const head: ArticleHead = {
    source,
    ...shown,
    authors: matter?.authors ?? [],
    byline: matter?.byline ?? null,
    dateline,
    date: matter?.date ?? dateline?.date ?? null,
    dateText: matter?.dateText ?? null,
    tags: matter?.tags ?? [],
    lang: matter?.lang ?? null,
    url: matter?.url ?? null,
    words: countWords([...apart, withoutMarkup(body)].join('\n')),
  };
  return { head, body, left };
}

/** A document's front matter and body; what of it cannot be read is a block of code at the body's head. */
async function splitDocument(text: string, warn: Warn) {
  const read = await readFrontMatter(text);
  if (!read) return { matter: null, body: text };
  const { format, unread, fields, error, body } = read;
  const matter = fields && articleFields(fields);
  if (error === null || unread === '') return { matter, body };
  warn(unreadFrontMatter(error, fields === null));
  const fence = backticks(unread, 3);
  return { matter, body: `${fence}${format}\n${unread}\n${fence}\n\n${body}` };
}

async function openingBlocks(body: string): Promise<Block[]> {
  const { text, source, blocks } = openingOf(body, BLOCKS);
  const reader = new ContentReader(source, new Footnotes(blocks), await extrasFor(text));
  return reader.blocks(blocks.map((block) => (mayBeOfHead(block) ? block : STAND_IN)));
}

/** In the place of a block that is not read. */
const STAND_IN: SourceBlock = { type: 'code', text: '' };
/** How a line of links begins that does not begin with one: `English | [Deutsch](README.de.md)`. */
const NAME_AND_LINK = /^[^\n[]{1,24}[|｜·•/]\s*\[/;

/** Whether a block may be a headline or a summary, open with a dateline, or be nothing in the text. */
function mayBeOfHead(block: SourceBlock): boolean {
  if (block.type === 'paragraph') {
    const { text } = block;
    const beginsSo = /^[*_<![]/.test(text) || NAME_AND_LINK.test(text);
    return beginsSo || isDirective(text) || mayOpenWithDateline(text);
  }
  return !['list', 'blockquote', 'container', 'table'].includes(block.type);
}

/**
 * What of a Markdown source is no word of the text: comments and tags, addresses (of links, bare, and where a
 * label is defined), the lines of code fences with what they say of the code, and references to characters.
 * Its bounds keep the time in proportion to the source.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))|<\/?[a-z][^<>]{0,1000}>|\]\([^()\s]{0,1000}|\b(?:https?|ftp):\/\/[^\s<>)]+|^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:.*|^[ \t>]*(?:`{3}|~{3}).*|&#?\w{1,32};/gim;

/** A source as its words are counted: without the markup that looks like words. */
export function withoutMarkup(source: string): string {
  return source.replace(MARKUP, ' ');
}
