import { minimumWidth } from './lines.ts';
import { unstyled, widestOf, wrap } from './wrap.ts';

/** Longer than any headline, in UTF-16 units with codes; longer texts are wrapped as they come. */
const HEADLINE = 400;

/**
 * A headline's lines: no more of them than the measure asks for, and as even as its words allow
 * (CSS Text 4, `text-wrap: balance`), so that none is left with a single word.
 */
export function balanced(styled: string, width: number, hang = 0): string[] {
  const lines = wrap(styled, width, hang);
  if (lines.length < 2 || styled.length > HEADLINE) return lines;
  let most = Math.min(width, widestOf(lines));
  let least = Math.min(most, minimumWidth(unstyled(styled)) + hang);
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (wrap(styled, middle, hang).length > lines.length) least = middle + 1;
    else most = middle;
  }
  return wrap(styled, most, hang);
}
