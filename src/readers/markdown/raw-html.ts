import { decodeHTMLStrict } from 'entities/decode';
import { htmlBlocks, htmlInline } from '../html/content.ts';

/** What reads HTML and entities in Markdown: loaded only for a document that may have some. */
export const rawHtml = { blocks: htmlBlocks, inline: htmlInline, decode: decodeHTMLStrict };

export type RawHtml = typeof rawHtml;
