import type { Block, Inline } from '../../../model/article.ts';
import { paragraphOf } from '../../paragraph.ts';
import { collapse, isSpace } from '../../white-space.ts';
import { inlineOf } from '../inline.ts';
import type { Node } from '../page/tree.ts';
import { figureOf, iconsAmong, imagesIn, isPicture } from './figure.ts';

/**
 * What stands between two blocks: a paragraph, or several where empty lines part them; each after the pictures that it
 * opens with and before those that it ends with.
 */
export function paragraphBlocks(nodes: readonly Node[]): Block[] {
  const icons = iconsAmong(nodes);
  return betweenEmptyLines(collapse(inlineOf(nodes))).flatMap((line) => {
    let start = 0;
    let end = line.length;
    while (start < end && isPicture(line[start], icons)) start++;
    while (end > start && isPicture(line[end - 1], icons)) end--;
    const text = collapse(line.slice(start, end));
    const before = figureOf(line.slice(0, start).flatMap(imagesIn), []);
    const after = figureOf(line.slice(end).flatMap(imagesIn), []);
    return [...before, ...(text.length === 0 ? [] : [paragraphOf(text)]), ...after];
  });
}

/** The parts of a line between two line breaks or more, each in all marks that go on in it. */
function betweenEmptyLines(line: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks: Inline[] = [];
  for (const [at, token] of line.entries()) {
    if (token.type === 'br') breaks.push(token);
    else if (breaks.length > 0 && isEmpty(token) && line[at + 1]?.type === 'br') continue;
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      const [first, ...others] = partsOf(token);
      if (first) parts.at(-1)?.push(first);
      for (const other of others) parts.push([other]);
    }
  }
  return parts;
}

function partsOf(token: Inline): Inline[] {
  if (!('tokens' in token)) return [token];
  const parts = betweenEmptyLines(token.tokens);
  return parts.length === 1 ? [token] : parts.map((tokens) => ({ ...token, tokens }));
}

/** Whether a token has white space alone, as a line of a no-break space. */
function isEmpty(token: Inline): boolean {
  return 'tokens' in token ? token.tokens.every(isEmpty) : isSpace(token);
}
