import { extractOf } from '../../src/model/extract.ts';
import { readArticle } from '../../src/readers/index.ts';
import { loadPages } from '../../src/renderers/terminal/index.ts';
import { PageRows } from '../../src/tui/rows.ts';
import { type Document, newState, type Reading, type State } from '../../src/tui/state.ts';
import { update } from '../../src/tui/update.ts';

/** A document of a Markdown text, as if it were read from a file. */
export async function documentOf(
  text: string,
  { location = '/library/test.md', color = true, hyperlinks = false } = {},
): Promise<Document> {
  const source = { name: 'test', path: location, format: 'markdown' } as const;
  const article = await readArticle(text, source, () => {});
  const pageAt = await loadPages(article, { color, hyperlinks });
  const known = new Map<string, PageRows>();
  return {
    article,
    location,
    address: null,
    file: location,
    rows: (width, room, summary) => {
      const key = `${width} ${room} ${summary}`;
      const rows =
        known.get(key) ?? new PageRows(pageAt(extractOf(article, { summary }), width), room);
      known.set(key, rows);
      return rows;
    },
  };
}

/** The reader's state before anything is opened. */
export function emptyState(columns = 80, lines = 24, color = true): State {
  return newState({ columns, lines, color, hyperlinks: false, width: 80 });
}

/** The state with a document on the screen. */
export function opened(state: State, document: Document): State {
  return update(state, { type: 'opened', document, section: null, at: null });
}

/** The state after some keys. */
export function pressed(state: State, ...keys: readonly string[]): State {
  return keys.reduce((next, key) => update(next, { type: 'key', key }), state);
}

/** The article on the screen. Throws where there is none. */
export function readingIn({ view }: State): Reading {
  if (view?.type !== 'reading') throw new Error('no article is read');
  return view;
}
