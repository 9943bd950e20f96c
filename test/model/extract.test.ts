import { describe, expect, it } from 'vitest';
import { extractOf } from '../../src/model/extract.ts';
import { blockText } from '../../src/model/plain-text.ts';
import { readMarkdown } from '../../src/readers/markdown/index.ts';

const source = { name: null, path: null, format: 'markdown' } as const;

const harbour = readMarkdown(
  `# The Harbour

Opening words.

## Trade and Tides

One.

### Tides at Night

Two.

## Élan of the “Pilots’ Guild”

Three.

## Trade and Tolls

Four.
`,
  source,
  expect.unreachable,
);

async function picked(...queries: string[]): Promise<string[]> {
  return (extractOf(await harbour, { sections: queries }).sections ?? []).map(
    ({ heading }) => heading,
  );
}

describe('sections', () => {
  it.each([
    ['a number, with its sub-sections', ['1'], ['Trade and Tides', 'Tides at Night']],
    ['the number of a sub-section', ['1.1'], ['Tides at Night']],
    ['a number with a full stop', ['1.1.'], ['Tides at Night']],
    ['a number after a number sign', ['#2'], ['Élan of the “Pilots’ Guild”']],
    ['several numbers', ['3, 1.1'], ['Tides at Night', 'Trade and Tolls']],
    [
      'a whole heading before a beginning',
      ['trade and tides'],
      ['Trade and Tides', 'Tides at Night'],
    ],
    ['a unique beginning', ['trade and to'], ['Trade and Tolls']],
    ['a unique part', ['night'], ['Tides at Night']],
    [
      'without accents, and with plain quotes',
      ['elan of the "pilots\''],
      ['Élan of the “Pilots’ Guild”'],
    ],
    [
      'several in reading order, each once',
      ['3', '1.1', '1'],
      ['Trade and Tides', 'Tides at Night', 'Trade and Tolls'],
    ],
  ])('takes %s', async (_, queries, headings) => {
    expect(await picked(...queries)).toEqual(headings);
  });

  it('lists the sections that an ambiguous beginning may mean', async () => {
    await expect(picked('trade')).rejects.toMatchObject({
      message: '“trade” matches 2 sections',
      advice: { choices: ['1  Trade and Tides', '3  Trade and Tolls'] },
    });
  });

  it.each(['boats', '', '9', '1.2', '1,9', '#', '.'])(
    'lists all sections where %j names none',
    async (query) => {
      await expect(picked(query)).rejects.toMatchObject({
        message: `no section matches “${query}”`,
        advice: {
          choices: [
            '1    Trade and Tides',
            '1.1  Tides at Night',
            '2    Élan of the “Pilots’ Guild”',
            '3    Trade and Tolls',
          ],
        },
      });
    },
  );
});

describe('summary', () => {
  it('lets the first paragraph stand in for a summary', async () => {
    const { lead } = extractOf(await harbour, { summary: true });
    expect(lead && blockText(lead)).toBe('Opening words.');
  });
});
