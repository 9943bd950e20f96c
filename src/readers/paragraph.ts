import type { Block, Inline } from '../model/article.ts';
import { asInline } from '../model/plain-text.ts';
import { isSpace } from './white-space.ts';

/** A paragraph; a figure where it is pictures alone, a formula where it is one that is set off. */
export function paragraphOf(tokens: readonly Inline[]): Block {
  const [only, second] = tokens;
  if (only?.type === 'formula' && !second && only.source.startsWith('$$')) {
    return { ...only, type: 'formulaBlock' };
  }
  const images = tokens.filter((token) => token.type === 'image');
  const spaces = tokens.filter(isSpace);
  if (images.length === 0 || images.length + spaces.length < tokens.length) {
    return { type: 'paragraph', tokens };
  }
  const caption = images.length === 1 ? (images[0]?.title ?? null) : null;
  return { type: 'figure', images, caption: asInline(caption) };
}
