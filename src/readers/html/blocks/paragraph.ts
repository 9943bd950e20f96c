import type { Block, Inline } from '../../../model/article.ts';
import { paragraphOf } from '../../paragraph.ts';
import { collapse } from '../../white-space.ts';
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

/** The parts of a line between two line breaks or more. */
function betweenEmptyLines(line: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks: Inline[] = [];
  for (const token of line) {
    if (token.type === 'br') breaks.push(token);
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push(token);
    }
  }
  return parts;
}
