import type { TextBlock } from '../blocks.ts';

/** Texts under numbered lines that are mostly shorter are sentences of a list, in columns. */
const TIGHT = 130;

/**
 * The blocks whose numbers count up by one, three at least: `1.`, `2.`, `3.`, or years. `bodies`: the
 * columns of text under each block. The value tells whether those texts are but a sentence each.
 */
export function seriesOf(
  blocks: readonly TextBlock[],
  bodies: readonly number[],
): Map<number, boolean> {
  const found = new Map<number, boolean>();
  let run: number[] = [];
  let last = 0;
  const close = () => {
    const sizes = run.map((i) => bodies[i] ?? 0).sort((a, b) => a - b);
    const tight = (sizes[sizes.length >> 1] ?? 0) < TIGHT;
    if (run.length >= 3) for (const i of run) found.set(i, tight);
    run = [];
  };
  for (const [i, block] of blocks.entries()) {
    const number = block.kind === 'paragraph' && block.lines <= 3 ? numberOf(block.text) : null;
    if (number === null) continue;
    const begins = number === 1 || (number >= 1500 && number < 2100 && number !== last + 1);
    if (begins) close();
    else if (run.length === 0 || number !== last + 1) continue;
    run.push(i);
    last = number;
  }
  close();
  return found;
}

/** The number that a line begins with: `3.`, `Step 3`, `第3章`, `2012`; null where there is none. */
export function numberOf(text: string): number | null {
  if (text.length > 150) return null;
  const found = NUMBER.exec(text);
  return found ? Number(found[1]) : null;
}

const NUMBER =
  /^(?:[#(]?|\p{Lu}\p{L}{2,8} |\u7b2c)(\d{1,4})(?:[.)\u3001,:\uff1a](?!\d)|[\s\u7ae0\u8282\u7bc0]|$)/u;
