import type { Extract } from '../model/extract.ts';
import type { View } from '../model/view.ts';

/** Renders an extract, loading what that takes; chunks are whole lines. */
type Render = (extract: Extract, view: View) => AsyncIterable<string>;

/** The output forms that are text. */
export const renderers = {
  async *terminal(extract, view) {
    const { renderTerminal } = await import('./terminal/index.ts');
    yield* inPieces(await renderTerminal(extract, view));
  },
  async *plain(extract, view) {
    const { renderPlain } = await import('./plain.ts');
    yield* inPieces(renderPlain(extract, view));
  },
} satisfies Record<string, Render>;

/** Characters in a piece: a screen, so that the first one still comes early. */
const PIECE = 4096;

/** Chunks joined to pieces: to hand on each block by itself takes as long as to lay it out. */
function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
