import { expect, test } from 'vitest';
import { fileSlug } from '../../src/unicode/slug.ts';
import fc from '../support/fast-check.ts';

test.each([
  ['A War of Attrition', 'a-war-of-attrition'],
  ['Élan: what’s new?', 'elan-whats-new'],
  ['../../etc/passwd', 'etc-passwd'],
  ['NUL', 'nul-article'],
  ['COM1', 'com1-article'],
  ['???', 'article'],
  ['坂の上の喫茶店', '坂の上の喫茶店'],
  [
    'A headline that says everything there is to say, and then, unasked, says all of it once more',
    'a-headline-that-says-everything-there-is-to-say-and-then-unasked-says-all-of-it',
  ],
])('%s is named %s', (headline, name) => {
  expect(fileSlug(headline)).toBe(name);
});

test('any text gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const name = fileSlug(text);
      expect(name).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }),
  );
});
