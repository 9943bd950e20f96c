import { expect, test } from 'vitest';
import { lowered, raised } from '../../src/unicode/superscript.ts';

test.each([
  ['2', '²'],
  ['-6', '⁻⁶'],
  ['−12', '⁻¹²'],
  ['th', 'th'],
  ['me', 'me'],
  ['e', 'e'],
  ['[1]', '[1]'],
  ['™', '™'],
  ['k', '^k'],
  ['2n', '^2n'],
  ['n+1', '^(n+1)'],
  ['n + 1', '^(n + 1)'],
  ['', ''],
])('above the line: %s', (text, shown) => expect(raised(text)).toBe(shown));

test.each([
  ['2', '₂'],
  ['i', '_i'],
  ['n + 1', '_(n + 1)'],
  ['', ''],
])('under the line: %s', (text, shown) => expect(lowered(text)).toBe(shown));
