import type { Extract } from '../sections.ts';
import type { View } from '../view.ts';
import { draw } from './terminal/draw.ts';
import { markedInline } from './terminal/marked-inline.ts';

/** `draw` for any article. */
export function renderTerminal(extract: Extract, view: View): Generator<string> {
  return draw(extract, view, markedInline);
}
