import { isIdeographic } from '../../unicode/scripts.ts';

/**
 * The lines of a paragraph as one: no space where a word is broken at a hyphen, nor between two
 * characters of a script that has none.
 */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before !== undefined && !joinsWithoutSpace(before, line)) parts.push(' ');
    parts.push(line);
  }
  return parts.join('');
}

function joinsWithoutSpace(before: string, after: string): boolean {
  const last = before.charAt(before.length - 1);
  if (HYPHENS.includes(last) && /\p{L}.$/u.test(before))
    return /^\p{L}/u.test(after) && !HANGING.test(after);
  return isIdeographic(last) && isIdeographic(after);
}

const HYPHENS = '-\u2010\u00ad';

/** What follows a hyphen that stands for a second half: `pre- and post-war`. */
const HANGING = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\s/;
