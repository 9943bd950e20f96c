/** Characters in a piece: a screen, so that the first one still comes early. */
const PIECE = 4096;

/** Chunks joined to pieces: to hand on each block by itself takes as long as to lay it out. */
export function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
