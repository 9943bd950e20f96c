import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainFields } from '../../../src/readers/markdown/plain-fields.ts';
import fc from '../../support/fast-check.ts';

it('reads text, dates and lists', () => {
  const source = [
    'title: The loaf: a history',
    'headline: "Bread: 7 prices, #1"',
    "summary: 'What you got'",
    'date: 2025-02-18',
    'tags: [food, old prices]',
    'authors:',
    '  - Philippa Drewe',
    '  - "Jo #2"',
    'url: https://e.org/a#b',
  ];
  expect(plainFields(source.slice(1).join('\n'))).toEqual({
    headline: 'Bread: 7 prices, #1',
    summary: 'What you got',
    date: '2025-02-18',
    tags: ['food', 'old prices'],
    authors: ['Philippa Drewe', 'Jo #2'],
    url: 'https://e.org/a#b',
  });
  expect(plainFields(source.join('\n')), 'a colon in plain text is an error').toBeNull();
});

it.each([
  ['a number', 'title: 1984'],
  ['a word with a meaning', 'title: true'],
  ['an escape', 'title: "a\\tb"'],
  ['a quote in quotes', "title: 'it''s'"],
  ['a comment', 'title: a # b'],
  ['a text of several lines', 'title: a\n  b'],
  ['a block of text', 'title: |\n  b'],
  ['a mapping', 'author:\n  name: a'],
  ['an alias', 'title: *a'],
  ['nothing', 'title:'],
  ['a field twice', 'title: a\ntitle: b'],
  ['a list that is not even', 'tags:\n  - a\n- b'],
])('leaves %s to the library', (_, source) => {
  expect(plainFields(source)).toBeNull();
});

it('what it reads is what YAML means', () => {
  const text = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('Wind', 'of', '1987', '2025-02-18', 'é', '漢', 'null'),
    },
    { weight: 2, arbitrary: fc.constantFrom(' ', '  ', "'", '"', ',', '#', '- ', '-', ': ', ':') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
  );
  const value = fc.array(text, { maxLength: 4 }).map((parts) => parts.join(''));
  const key = fc.constantFrom('title', 'tags', 'a-b', 'no', 'constructor');
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(key, value).map(([name, rest]) => `${name}: ${rest}`) },
    { weight: 1, arbitrary: key.map((name) => `${name}:`) },
    { weight: 2, arbitrary: value.map((rest) => `- ${rest}`) },
    { weight: 1, arbitrary: value.map((rest) => `  - ${rest}`) },
    { weight: 2, arbitrary: fc.tuple(key, value).map(([name, rest]) => `${name}: "${rest}"`) },
    {
      weight: 2,
      arbitrary: fc.tuple(key, fc.array(value)).map(([name, all]) => `${name}: [${all}]`),
    },
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const source = lines.join('\n');
      const fields = plainFields(source);
      if (fields === null) return;
      read++;
      expect(parse(source)).toEqual(fields);
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(300);
});
