import { expect, it } from 'vitest';
import { decode } from '../src/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

it.each([
  ['UTF-8', bytes(0xc3, 0xa9), 'é'],
  ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0x00, 0x16, 0x04), 'aЖ'],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x61, 0x04, 0x16), 'aЖ'],
  ['windows-1252', bytes(0x93, 0xe9, 0x94), '“é”'],
  ['nothing', bytes(), ''],
])('reads %s', (_, content, text) => {
  expect(decode(content)).toBe(text);
});

it('refuses binary content', () => {
  expect(() => decode(bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0))).toThrow('not a text file');
});
