import type { Article, ArticleHead } from '../model/article.ts';
import type { Sort } from '../model/orders.ts';
import type { Anchor } from './anchor.ts';
import type { PageRows, Place } from './rows.ts';

/** An article that is open. */
export interface Document {
  readonly article: Article;
  /** What it is opened by: a path, an address, or `-`. */
  readonly location: string;
  /** The address of a page of the web. */
  readonly address: string | null;
  /** The file that it is read from; null for a page of the web and for standard input. */
  readonly file: string | null;
  /** Its page, or that of its summary, at a line width in columns, broken where it is wider than `room`. */
  readonly rows: (width: number, room: number, isSummary: boolean) => PageRows;
}

/** A place on a page, as it was laid out when one came there: at another width it is where its text is. */
export interface Spot {
  readonly rows: PageRows;
  readonly place: Place;
}

/** A link of a page, by its index among the links of its part. */
export interface LinkPlace {
  readonly part: number;
  readonly index: number;
}

/** What is looked for on a page. */
export interface Find {
  readonly query: string;
  /** The hit that one is at, by its number from 0; -1: none. */
  readonly current: number;
}

export interface Reading {
  readonly type: 'reading';
  readonly document: Document;
  readonly isSummary: boolean;
  readonly top: Spot;
  readonly link: LinkPlace | null;
  readonly find: Find | null;
}

/** An article of the library, as its list shows it. */
export interface Listed
  extends Pick<ArticleHead, 'source' | 'headline' | 'date' | 'words' | 'tags'> {
  /** The part of it that was read, from 0 to 1; null: never opened. */
  readonly read: number | null;
  /** When it was read last, in milliseconds since 1970; 0: never. */
  readonly readAt: number;
}

export interface Browsing {
  readonly type: 'browsing';
  readonly items: readonly Listed[];
  readonly filter: string;
  readonly sort: Sort;
  /** The path of the article that is selected. */
  readonly selected: string | null;
}

/** What the screen shows when nothing stands over it. */
export type View = Reading | Browsing;

/** What stands over the view and has the keys. */
export type Mode =
  | {
      readonly type: 'prompt';
      readonly purpose: 'find' | 'filter' | 'add';
      readonly typed: string;
      readonly before: View;
    }
  | { readonly type: 'hints'; readonly typed: string }
  | { readonly type: 'confirm'; readonly item: Listed }
  | { readonly type: 'help'; readonly top: number };

/** The outline; `selected` is the place of a section among all, and follows the text where the pane has not the keys. */
export interface Outline {
  readonly selected: number;
  readonly hasKeys: boolean;
}

/** What is to be done outside, by the loop that draws and takes keys. */
export type Request =
  | { readonly type: 'open'; readonly location: string; readonly from: Document | null }
  | { readonly type: 'list' }
  | { readonly type: 'reread' }
  | { readonly type: 'edit'; readonly file: string; readonly at: Anchor | null }
  | { readonly type: 'browse'; readonly address: string }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'add'; readonly address: string }
  | { readonly type: 'remove'; readonly item: Listed }
  | { readonly type: 'stop' }
  | { readonly type: 'suspend' };

/** All that the reader knows; `update` makes the next one of it, and `draw` a screen. */
export interface State {
  readonly columns: number;
  readonly lines: number;
  /** Whether colours may be used, and links be clickable. */
  readonly color: boolean;
  readonly hyperlinks: boolean;
  /** The line width that is asked for, in columns; Infinity: the screen's. */
  readonly width: number;
  readonly view: View | null;
  /** The views that Backspace goes back to, the last one first, and those that `l` goes forward to. */
  readonly back: readonly View[];
  readonly forward: readonly View[];
  readonly mode: Mode | null;
  readonly outline: Outline | null;
  /** What the status line says until the next key. */
  readonly message: string | null;
  /** What is being waited for, and may be broken off. */
  readonly waiting: string | null;
  readonly request: Request | null;
  /** The exit code, when it is over. */
  readonly code: number | null;
}

/** The state of a reader at a terminal that has opened nothing yet. */
export function newState(
  screen: Pick<State, 'columns' | 'lines' | 'color' | 'hyperlinks' | 'width'>,
): State {
  return {
    ...screen,
    view: null,
    back: [],
    forward: [],
    mode: null,
    outline: null,
    message: '? for help, q to quit',
    waiting: null,
    request: null,
    code: null,
  };
}
