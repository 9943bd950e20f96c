import { badWidth } from '../errors/command-line.ts';
import type { Host } from '../host/host.ts';
import type { View } from '../model/view.ts';

/** The max line width where neither `--width` nor `ARTICLE_WIDTH` gives one: the line length of print, and of a teletype. */
const MAX_WIDTH = 80;

export type ColorWhen = 'auto' | 'always' | 'never';

/** The facts about standard output, gathered once. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly color: boolean;
  /** Whether links can be made clickable. Finding out takes a while: only a formatted page asks. */
  readonly hyperlinks: () => Promise<boolean>;
  /** Columns; undefined where it is no terminal. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** `ARTICLE_WIDTH`: columns, 0 for no wrapping. Throws UsageError where it is no number. */
  readonly maxWidth: () => number;
}

export function screenOf(host: Host, when: ColorWhen): Screen {
  const isTerminal = host.stdout.isTTY === true;
  return {
    isTerminal,
    color: wantsColor(host, when, isTerminal),
    hyperlinks: () => host.hyperlinks(),
    columns: isTerminal ? host.stdout.columns || undefined : undefined,
    rows: isTerminal ? host.stdout.rows || undefined : undefined,
    maxWidth: () => maxWidth(host),
  };
}

function maxWidth({ env }: Host): number {
  const set = env.ARTICLE_WIDTH?.trim();
  if (!set) return MAX_WIDTH;
  if (!/^\d{1,9}$/.test(set)) throw badWidth(set);
  return Number(set);
}

/** The flag, `NO_COLOR`, `FORCE_COLOR`, the terminal, `TERM=dumb`: the first that decides. */
function wantsColor({ env }: Host, when: ColorWhen, isTerminal: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/**
 * The view of a formatted page. `asked` is `--width`: columns, 0 for no wrapping; a narrower
 * terminal wins.
 */
export async function viewOf(screen: Screen, asked: number | undefined): Promise<View> {
  const hyperlinks = await screen.hyperlinks();
  return { width: lineWidth(screen, asked ?? screen.maxWidth()), color: screen.color, hyperlinks };
}

/** The view of plain text, which is wrapped only where a width is asked for. */
export function plainViewOf(screen: Screen, asked: number | undefined): View {
  return { width: lineWidth(screen, asked ?? 0), color: false, hyperlinks: false };
}

function lineWidth({ columns }: Screen, asked: number): number {
  return asked === 0 ? Number.POSITIVE_INFINITY : Math.min(asked, columns || asked);
}

export function clearScreen({ stdout }: Host): void {
  stdout.write('\x1b[2J\x1b[H');
}

const ENTER = '\x1b[?1049h\x1b[H';
const LEAVE = '\x1b[?1049l';

/** Does `work` on the terminal's other screen, and leaves the first as it was, however it ends. */
export async function onAlternateScreen<Result>(
  { stdout, onEnd }: Host,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = onEnd(() => stdout.write(LEAVE));
  stdout.write(ENTER);
  try {
    return await work();
  } finally {
    stdout.write(LEAVE);
    release();
  }
}
