import type { Format } from '../model/article.ts';
import { detectFormat } from '../readers/detect.ts';
import { formatOf } from '../readers/index.ts';
import { charsetsIn } from '../unicode/decode.ts';

/** What an answer's `Content-Type` says. */
export interface ContentType {
  /** `text/html`, in lower case; empty where none is named that could be one. */
  readonly type: string;
  /** The charsets, which may be unknown, the surest first. */
  readonly charsets: readonly string[];
}

const TYPE = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*(?:;|$)/;

/** Reads the header, which may come twice: the last type counts, with its charset (Fetch Standard, “extract a MIME type”). */
export function readContentType(headers: readonly string[]): ContentType {
  const types = headers
    .flatMap((header) => header.split(','))
    .map((text) => ({ text, type: TYPE.exec(text)?.[1]?.toLowerCase() ?? '' }))
    .filter(({ type }) => type !== '')
    .reverse();
  const [{ type } = { type: '' }] = types;
  const same = types.filter((each) => each.type === type);
  return { type, charsets: same.flatMap(({ text }) => charsetsIn(text)) };
}

/** What is told of a text by itself: any article, or an article only where it is a page. */
type Told = 'any' | 'page';

const TYPES: Readonly<Record<string, Format | Told>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/vnd.wap.xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/x-web-markdown': 'markdown',
  'application/markdown': 'markdown',
  'text/plain': 'any',
  // Servers say so of files that they do not know.
  'application/octet-stream': 'any',
  'binary/octet-stream': 'any',
  '': 'any',
  'text/xml': 'page',
  'application/xml': 'page',
};

/** Whether answers of a type may be articles. */
export function isReadable(type: string): boolean {
  return Object.hasOwn(TYPES, type);
}

/** The format of a text of that type at an address; null where it is no article. */
export function formatOfAnswer(type: string, { pathname }: URL, text: string): Format | null {
  const told = TYPES[type] ?? 'any';
  if (told !== 'any' && told !== 'page') return told;
  const found = detectFormat(text);
  if (told === 'page') return found === 'html' ? found : null;
  const [extension = ''] = /\.[a-z]+$/i.exec(pathname) ?? [];
  return formatOf(extension) === 'markdown' ? 'markdown' : found;
}

/** A text that says itself what its type says of it: that it is XML, whose empty elements are closed. */
export function asTyped(type: string, text: string): string {
  return type.endsWith('xhtml+xml') && !text.startsWith('<?xml')
    ? `<?xml version="1.0"?>${text}`
    : text;
}
