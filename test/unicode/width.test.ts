import { expect, it } from 'vitest';
import { columnsOf } from '../../src/unicode/width.ts';

it.each([
  ['plain', 5],
  ['“naïve” — ünïcode…', 18],
  ['Москва', 6],
  ['漢字', 4],
  ['ｱｲ', 2],
  ['한국', 4],
  ['\u1112\u1161\u11ab', 2],
  ['e\u0301', 1],
  ['か\u3099', 2],
  ['👍', 2],
  ['👍🏽', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['🇳🇴', 2],
  ['1️⃣', 2],
  ['❤️', 2],
  ['❤', 1],
  ['☐☑', 2],
  ['עברית', 5],
  ['שָׁלוֹם', 4],
  ['हिन्दी', 5],
  ['ไทย', 3],
  ['\u200b\u2060', 0],
  ['#\u2060\ufe0f', 2],
  ['an\u00ad\u200bo', 3],
  ['𠀀', 2],
])('measures %s as %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

it('measures text of many pieces as the sum of its words', () => {
  expect(columnsOf('हिन्दी '.repeat(2000))).toBe(2000 * columnsOf('हिन्दी '));
  expect(columnsOf('क्षि'.repeat(2000))).toBe(2000 * columnsOf('क्षि'));
});
