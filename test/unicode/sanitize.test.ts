import { expect, it } from 'vitest';
import { clean, cleanLine } from '../../src/unicode/sanitize.ts';

it.each([
  ['the escape of a colour', '\x1b[31mred', '[31mred'],
  ['a C1 introducer', '\u009b31mred', '31mred'],
  ['a bell and a null', 'a\x07b\0c', 'abc'],
  ['bidi overrides and isolates', 'a\u202eb\u2066c\u2069', 'abc'],
  ['byte order marks', '\ufeffa\ufeffb', 'ab'],
])('drops %s, and keeps the text', (_, dirty, safe) => {
  expect(clean(dirty)).toBe(safe);
});

it('makes every kind of line end a newline', () => {
  expect(clean('a\r\nb\rc\fd\u2028e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
});

it('keeps tabs, joiners and marks of direction that scripts need', () => {
  const text = 'a\tb 👩‍👩‍👧 می‌خواهم \u200fא';
  expect(clean(text)).toBe(text);
});

it('replaces a lone surrogate', () => {
  expect(clean('a\ud800b')).toBe('a\ufffdb');
});

it('looks at all of a long text', () => {
  for (const length of [16_383, 16_384, 40_000]) {
    const text = 'é'.repeat(length);
    expect(clean(text)).toBe(text);
    expect(clean(`${text}\x1b[1m`)).toBe(`${text}[1m`);
  }
});

it('cleanLine makes one line of many', () => {
  expect(cleanLine(' a\r\n\tb ')).toBe('a b');
});
