import { truncate } from '../layout/truncate.ts';
import { readingMinutes, titleOf } from '../model/article.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { columnsOf } from '../unicode/width.ts';
import { hitsIn } from './find.ts';
import { partRead, sectionAt, sightOf } from './frame.ts';
import { helpLines } from './help.ts';
import { shownItems } from './library.ts';
import { pieceOf } from './links.ts';
import type { Browsing, Mode, Reading, State } from './state.ts';

/** The status line, and the column of the cursor where something is typed in it. */
interface StatusLine {
  readonly text: string;
  readonly cursor: number | null;
}

/** The last row of the screen: where one is, or what is asked, said or waited for. */
export function statusLine(state: State): StatusLine {
  const { mode, message, view, waiting } = state;
  if (mode?.type === 'prompt') return prompt(state, mode);
  const right = view?.type === 'reading' && mode?.type !== 'help' ? standing(state, view) : '';
  const said = waiting === null ? (asked(state) ?? message) : `${waiting} · Esc: stop`;
  if (said !== null) return { text: set(state, said, right, false), cursor: null };
  if (!view) return { text: '', cursor: null };
  const left = view.type === 'reading' ? position(state, view) : counts(view);
  return { text: set(state, left, right, true), cursor: null };
}

/** The columns of the question that stand beside the headline. */
const QUESTION = columnsOf(' Delete “”? y or n ');

/** What a mode says or asks; null where it says nothing. */
function asked({ mode, columns, lines }: State): string | null {
  switch (mode?.type) {
    case 'hints':
      return `Link: ${mode.typed}`;
    case 'confirm':
      return `Delete “${truncate(titleOf(mode.item), Math.max(1, columns - QUESTION))}”? y or n`;
    case 'help':
      return helpLines(columns).length < lines
        ? 'any key: close'
        : 'Space: more · any other key: close';
    default:
      return null;
  }
}

const PROMPTS = { find: '/', filter: '/', add: 'Address: ' } as const;

function prompt(state: State, mode: Mode & { type: 'prompt' }): StatusLine {
  const { columns, view } = state;
  const label = PROMPTS[mode.purpose];
  const right = view?.type === 'reading' && view.find ? `${count(state, view)} ` : '';
  const room = Math.max(1, columns - label.length - right.length - 2);
  // The end of what is typed is what one looks at.
  let shown = mode.typed;
  while (columnsOf(shown) > room) shown = [...shown].slice(1).join('');
  const left = label + shown;
  const gap = ' '.repeat(Math.max(0, columns - columnsOf(left) - columnsOf(right)));
  return { text: left + gap + right, cursor: columnsOf(left) };
}

/** `4/14`: the place that one is at, of all that were found. */
function count(state: State, view: Reading): string {
  const { find } = view;
  if (!find) return '';
  const hits = hitsIn(sightOf(state, view).rows, find.query).length;
  return `${Math.min(find.current + 1, hits)}/${hits}`;
}

/** What was found, how much is read, and the time that the rest takes. */
function standing(state: State, view: Reading): string {
  const read = partRead(sightOf(state, view));
  const left = readingMinutes(view.document.article.words * (1 - read));
  const parts = [count(state, view), `${Math.floor(read * 100)}%`];
  if (left > 0 && !view.isSummary && state.columns >= 40) parts.push(`${left} min left`);
  return parts.filter((part) => part !== '').join(' · ');
}

/** The link that is selected, else headline and section. */
function position(state: State, view: Reading): string {
  const sight = sightOf(state, view);
  const target = pieceOf(sight.rows, view.link)?.target;
  if (target) return 'note' in target ? `note ${target.note}` : target.href;
  const { article } = view.document;
  const title = titleOf(article) || 'standard input';
  const section = sight.rows.headings[sectionAt(sight)]?.section;
  if (!section) return title;
  const heading = `${section.number} ${section.heading}`;
  return state.columns < 60
    ? heading
    : `${truncate(title, Math.floor(state.columns / 3))} › ${heading}`;
}

function counts(view: Browsing): string {
  const shown = shownItems(view).length;
  const all = view.items.length;
  if (all === 0) return 'there are no articles: a adds one';
  const articles = `${all} ${all === 1 ? 'article' : 'articles'}`;
  const filtered = view.filter === '' ? articles : `${shown} of ${articles}, with “${view.filter}”`;
  return `${filtered} · by ${view.sort} · ? for help`;
}

/** A text at the left and one at the right; the left one gives way. */
function set({ columns, color }: State, left: string, right: string, isFaint: boolean): string {
  const room = columns - (right === '' ? 0 : columnsOf(right) + 2) - 2;
  const shown = truncate(cleanLine(left), Math.max(0, room));
  const gap = Math.max(0, columns - columnsOf(shown) - columnsOf(right) - 2);
  const line = ` ${shown}${' '.repeat(gap)}${right}`;
  return isFaint && color ? `\x1b[2m${line}\x1b[22m` : line;
}
