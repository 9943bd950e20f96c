import { wrap } from '../layout/wrap.ts';
import { stepOf } from './list.ts';
import type { State } from './state.ts';

/** The keys of the reader, in groups: what is typed, and what it does. */
export const KEYS: readonly (readonly [
  group: string,
  keys: readonly (readonly [string, string])[],
])[] = [
  [
    'Moving',
    [
      ['j k ↓ ↑', 'a line down, up'],
      ['Space b PgDn PgUp', 'a screen down, up'],
      ['d u', 'half a screen down, up'],
      ['g G Home End', 'to the beginning, to the end'],
      ['[ ]', 'to the previous, the next section'],
      ['1 … 9', 'to a section by its number'],
      ['o', 'the outline; Enter goes to a section'],
    ],
  ],
  [
    'Finding',
    [
      ['/', 'find a text'],
      ['n N', 'the next, the previous place'],
      ['Esc', 'clear what is marked'],
    ],
  ],
  [
    'Links',
    [
      ['Tab Shift-Tab', 'select the next, the previous link'],
      ['f', 'number the links; figures select one'],
      ['Enter', 'open the link: an article, a section, a note, a page'],
      ['x', 'open it in the browser'],
      ['Backspace l', 'go back, forward'],
    ],
  ],
  [
    'The article',
    [
      ['s', 'the summary, or all of it'],
      ['+ -', 'a wider, a narrower line'],
      ['y Y', 'copy the section, the address'],
      ['e', 'edit it, at the first paragraph on the screen'],
      ['r', 'read it again'],
    ],
  ],
  [
    'The library',
    [
      ['Enter', 'read the article (• unread, 40% read so far)'],
      ['/', 'show those with some words in headline, name or tags'],
      ['S', 'sort by date, title or name'],
      ['a', 'add the page at an address'],
      ['e D', 'edit, delete the article'],
    ],
  ],
  [
    'Everywhere',
    [
      ['?', 'these keys'],
      ['Esc', 'stop what takes long, close what is open'],
      ['Ctrl-Z', 'suspend; fg comes back'],
      ['q Ctrl-C', 'quit'],
    ],
  ],
];

/** Columns of the keys, before what they do. */
const WIDTH = 19;

/** On a narrower screen, in columns, an action's second line hangs under its key. */
const MIN_HANGING = 36;

/** The help as lines of at most so many columns, without styles; a group's name is told by its missing indent. */
export function helpLines(columns: number): string[] {
  const hang = columns < MIN_HANGING ? 4 : WIDTH + 2;
  return KEYS.flatMap(([group, keys], i) => [
    ...(i > 0 ? [''] : []),
    group,
    ...keys.flatMap(([key, action]) => wrap(`  ${key.padEnd(WIDTH)}${action}`, columns, hang)),
  ]);
}

/** The state after a key while the help is shown: some scroll it, all others close it. */
export function helpKey(state: State, top: number, key: string): State {
  const height = Math.max(1, state.lines - 1);
  const last = Math.max(0, helpLines(state.columns).length - height);
  const step = stepOf(key, height);
  if (step === null) return { ...state, mode: null };
  return { ...state, mode: { type: 'help', top: Math.max(0, Math.min(last, top + step)) } };
}
