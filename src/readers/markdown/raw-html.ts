// What documents without HTML and without references to characters do without.
export { decodeHTMLStrict } from 'entities/decode';
export { htmlBlocks, htmlInline } from '../html/content.ts';
