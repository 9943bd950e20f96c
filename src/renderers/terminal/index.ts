import type { Extract } from '../../model/extract.ts';
import type { View } from '../../model/view.ts';
import { draw } from './draw.ts';
import { markedInline } from './marked-inline.ts';

/** `draw` for any article. */
export function renderTerminal(extract: Extract, view: View): Generator<string> {
  return draw(extract, view, markedInline);
}
