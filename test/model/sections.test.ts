import { expect, test } from 'vitest';
import { asInline } from '../../src/model/plain-text.ts';
import { numberSections, sectionWords } from '../../src/model/sections.ts';

const parts = (...headings: [number, string, string?][]) =>
  headings.map(([level, heading, text]) => ({
    level,
    headingTokens: asInline(heading),
    blocks: text ? [{ type: 'paragraph', tokens: asInline(text) } as const] : [],
  }));

test('sections nest by level, whatever level the document begins with', () => {
  const sections = numberSections(
    parts(
      [3, 'One'],
      [5, 'Deep'],
      [4, 'Less deep'],
      [5, 'Below'],
      [3, 'Two'],
      [2, 'Up'],
      [6, 'In'],
    ),
  );
  expect(sections.map((s) => `${s.number} ${s.heading} (${s.depth})`)).toEqual([
    '1 One (1)',
    '1.1 Deep (2)',
    '1.2 Less deep (2)',
    '1.2.1 Below (3)',
    '2 Two (1)',
    '3 Up (1)',
    '3.1 In (2)',
  ]);
});

test('ids are slugs of the heading in any script, unique in the article', () => {
  const headings = [
    'Who’s at the Door?',
    'Élan, 2nd part',
    'Notes',
    'Notes',
    'Notes 2',
    'Notes',
    '留言簿',
    'हिन्दी पाठ',
    'Ёлка',
    '???',
  ];
  expect(
    numberSections(parts(...headings.map((h): [number, string] => [1, h]))).map((s) => s.id),
  ).toEqual([
    'whos-at-the-door',
    'elan-2nd-part',
    'notes',
    'notes-2',
    'notes-2-2',
    'notes-3',
    '留言簿',
    'हिन्दी-पाठ',
    'елка',
    'section',
  ]);
});

test('words are those of the section’s own blocks; a copy has them too', () => {
  const sections = numberSections(parts([1, 'A heading', 'three short words'], [1, 'None']));
  expect(sections.map(sectionWords)).toEqual([3, 0]);
  expect(sections.map((section) => ({ ...section }))).toEqual(sections);
  expect(structuredClone(sections)).toEqual(sections);
});
