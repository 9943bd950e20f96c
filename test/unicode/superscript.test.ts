import { expect, test } from 'vitest';
import { subscript, superscript } from '../../src/unicode/superscript.ts';

test.each([
  ['2', '²'],
  ['-6', '⁻⁶'],
  ['−12', '⁻¹²'],
  ['th', 'th'],
  ['me', 'me'],
  ['e', 'e'],
  ['[1]', '[1]'],
  ['™', '™'],
  ['new', 'new'],
  ['k', '^k'],
  ['2n', '^(2n)'],
  ['2.5', '^(2.5)'],
  ['1/2', '^(1/2)'],
  ['1,2', '^(1,2)'],
  ['x+1,y', '^(x+1,y)'],
  ['n + 1', '^(n + 1)'],
  ['', ''],
])('above the line: %s', (text, shown) => expect(superscript(text)).toBe(shown));

test.each([
  ['2', '₂'],
  ['i', '_i'],
  ['max', '_(max)'],
  ['n + 1', '_(n + 1)'],
  ['', ''],
])('under the line: %s', (text, shown) => expect(subscript(text)).toBe(shown));
