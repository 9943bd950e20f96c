import { printedNumber } from '../../../model/printed-number.ts';
import type { TextBlock } from '../blocks.ts';

/** The blocks whose numbers count up by one, three at least: `1.`, `2.`, `3.`. */
export function seriesOf(blocks: readonly TextBlock[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last = 0;
  const close = () => {
    if (run.length >= 3) for (const i of run) found.add(i);
    run = [];
  };
  for (const [i, block] of blocks.entries()) {
    const short = block.kind === 'paragraph' && block.text.length <= LONGEST;
    const path = short ? printedNumber(block.text)?.path : undefined;
    const number = path?.[0];
    if (number === undefined || path?.length !== 1) continue;
    if (number === 1) close();
    else if (run.length === 0 || number !== last + 1) continue;
    run.push(i);
    last = number;
  }
  close();
  return found;
}

/** No numbered heading is longer, in characters. */
const LONGEST = 200;
