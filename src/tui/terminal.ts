import type { Input, Output } from '../host/host.ts';
import { styledColumns } from '../layout/wrap.ts';
import type { Screen } from './draw.ts';

// Control functions by ECMA-48 and xterm's list (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).

/**
 * The alternate screen; the wheel as arrow keys there (1007, its old state saved); no reports of the mouse, so that the
 * terminal selects text; what is pasted in brackets (2004), so that it is not taken for keys; no breaking of rows that are too long; no cursor.
 */
const ENTER =
  '\x1b[?1049h\x1b[?1007s\x1b[?1007h\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?2004h\x1b[?7l\x1b[?25l\x1b[0m\x1b[2J';
/** Ends an update, all styles, a link and the region that scrolls, and gives back all that `ENTER` took. */
const LEAVE =
  '\x1b[?2026l\x1b[0m\x1b]8;;\x1b\\\x1b[r\x1b[?7h\x1b[?25h\x1b[?2004l\x1b[?1007r\x1b[?1049l';

/** An update that the terminal shows all at once. */
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

/** The columns and lines of a terminal; 80 and 24 of one that does not know. */
export function sizeOf({ columns, rows }: Output): { columns: number; lines: number } {
  return { columns: columns || 80, lines: rows || 24 };
}

/** The terminal while the reader has it: it shows screens, by what has changed since the last one. */
export class Terminal {
  readonly #input: Input;
  readonly #output: Output;
  /** What each row shows; empty where that is not known. */
  #shown: readonly string[] = [];
  #isEntered = false;

  constructor(input: Input, output: Output) {
    this.#input = input;
    this.#output = output;
  }

  /** Takes the terminal, or takes it again where another program has had it. */
  enter(): void {
    // Raw mode is set anew only where it is thought to be off.
    this.#input.setRawMode?.(false);
    this.#input.setRawMode?.(true);
    this.#input.resume();
    this.#output.write(ENTER);
    this.#isEntered = true;
    this.forget();
  }

  /** Gives the terminal back as it was. */
  leave(): void {
    if (!this.#isEntered) return;
    this.#isEntered = false;
    this.#output.write(LEAVE);
    this.#input.setRawMode?.(false);
    this.#input.pause();
  }

  /** Has the next screen drawn whole. */
  forget(): void {
    this.#shown = [];
  }

  /** Hands a text to the terminal's clipboard (OSC 52). */
  copy(text: string): void {
    this.#output.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
  }

  show({ rows, cursor }: Screen): void {
    if (!this.#isEntered) return;
    const isNew = this.#shown.length !== rows.length;
    const known = isNew ? rows.map(() => '') : this.#shown;
    const { moved, codes } = scrolled(known, rows);
    let out = isNew ? '\x1b[2J' : codes;
    for (const [i, row] of rows.entries()) {
      if (row === moved[i]) continue;
      // At the screen's edge the cursor stays on the last character, which would be erased.
      const rest = styledColumns(row) < sizeOf(this.#output).columns ? '\x1b[K' : '';
      out += `\x1b[${i + 1};1H${row}${rest}`;
    }
    const end = cursor ? `\x1b[${cursor.row + 1};${cursor.column + 1}H\x1b[?25h` : '\x1b[?25l';
    this.#shown = rows;
    this.#output.write(`${BEGIN}${out}${end}${END}`);
  }
}

/** Rows that must be saved by scrolling for it to be worth its codes. */
const WORTH = 3;

/**
 * The rows that stand after the terminal has scrolled its rows but the last, which is the status line, as far as that
 * brings them to where they are wanted; and the codes that have it do so.
 */
function scrolled(
  shown: readonly string[],
  wanted: readonly string[],
): { moved: readonly string[]; codes: string } {
  const height = wanted.length - 1;
  const same = (by: number): number => {
    let count = 0;
    for (let i = Math.max(0, -by); i < Math.min(height, height - by); i++) {
      if (wanted[i] !== '' && wanted[i] === shown[i + by]) count++;
    }
    return count;
  };
  let best = 0;
  let max = same(0) + WORTH - 1;
  for (let by = 1 - height; by < height; by++) {
    const count = by === 0 ? 0 : same(by);
    if (count > max) {
      best = by;
      max = count;
    }
  }
  if (best === 0) return { moved: shown, codes: '' };
  const moved = shown.map((row, i) =>
    i < height ? (i + best < height ? (shown[i + best] ?? '') : '') : row,
  );
  const scroll = best > 0 ? `\x1b[${best}S` : `\x1b[${-best}T`;
  return { moved, codes: `\x1b[1;${height}r${scroll}\x1b[r` };
}
