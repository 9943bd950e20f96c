import path from 'node:path';
import type { Host } from '../host/host.ts';
import { statOf } from '../library/walk.ts';
import type { Article } from '../model/article.ts';
import { extractOf } from '../model/extract.ts';
import type { View } from '../model/view.ts';
import { loadPages } from '../renderers/terminal/index.ts';
import { PageRows } from '../tui/rows.ts';
import type { Document } from '../tui/state.ts';
import { looksLikeAddress } from '../web/address.ts';

type Look = Pick<View, 'color' | 'hyperlinks'>;

/** What the reader needs of an article. */
export async function documentOf(article: Article, host: Host, look: Look): Promise<Document> {
  const { path: source } = article.source;
  const address = source !== null && looksLikeAddress(source) ? source : null;
  const file = source === null || address !== null ? null : path.resolve(host.cwd, source);
  return {
    article,
    location: address ?? file ?? '-',
    address,
    // A pipe that was named by its path can neither be read again nor edited.
    file: file !== null && statOf(file)?.isFile() ? file : null,
    rows: await rowsOf(article, look),
  };
}

/** Widths at which an article stays laid out. */
const KEPT = 2;

/** What lays an article out, and keeps that for the widths that were asked for last. */
async function rowsOf(article: Article, look: Look): Promise<Document['rows']> {
  const pageAt = await loadPages(article, look);
  const known = new Map<string, PageRows>();
  return (width, room, summary) => {
    const key = `${width} ${room} ${summary}`;
    const rows =
      known.get(key) ?? new PageRows(pageAt(extractOf(article, { summary }), width), room);
    known.delete(key);
    known.set(key, rows);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return rows;
  };
}
