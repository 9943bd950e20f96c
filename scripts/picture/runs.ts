/** A part of a line that is set in one way. */
export interface Run {
  readonly text: string;
  /** The names of its styles; none: as the terminal sets text of itself. */
  readonly styles: readonly string[];
}

/** The styles that SGR codes open, by ECMA-48's numbers; each ends what its page's lines begin. */
const OPENERS: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  7: 'reverse',
  33: 'yellow',
};
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  0: Object.values(OPENERS),
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
};

/**
 * The runs of one line of a page. Throws an Error at a code that the picture has no style for, so
 * that it never shows a page plainer than a terminal does.
 */
export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let styles: readonly string[] = [];
  // Text and the numbers of the codes take turns.
  for (const [index, piece] of line.split(/\x1b\[(\d+)m/).entries()) {
    if (index % 2 === 1) styles = following(styles, piece);
    else if (piece.includes('\x1b')) throw new Error(`no picture of ${JSON.stringify(piece)}`);
    else if (piece !== '') runs.push({ text: piece, styles });
  }
  return runs;
}

function following(styles: readonly string[], code: string): readonly string[] {
  const opened = OPENERS[code];
  if (opened !== undefined) return [...styles, opened];
  const closed = CLOSERS[code];
  if (closed === undefined) throw new Error(`no picture of the code ${code}`);
  return styles.filter((style) => !closed.includes(style));
}
