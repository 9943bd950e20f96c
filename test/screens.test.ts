import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, shippedArticles } from './support/program.ts';

// Every shipped article as readers see it. After a change of the layout, look at the differences.

const ARTICLES = [
  '2025/bread-prices',
  '2025/ferry-strike',
  'dacha-summer',
  'lighthouse-letters',
  'night-bookshops',
  'reading-in-a-terminal',
  'ukraine-ceasefire',
];

/** The screen of a terminal without colour, this wide. */
async function screen(columns: number, ...argv: string[]): Promise<string> {
  const { out, err, code } = await article(['show', '--dir', shippedArticles, ...argv], {
    columns,
    env: { NO_COLOR: '1' },
  });
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

function snapshot(name: string, screen: string): Promise<void> {
  const file = path.join(import.meta.dirname, 'screens', `${name.replace('/', '-')}.txt`);
  return expect(screen).toMatchFileSnapshot(file);
}

describe.each(ARTICLES)('%s', (name) => {
  it.each([40, 80, 120])('whole, at %i columns', async (columns) => {
    await snapshot(`${name}.${columns}`, await screen(columns, name));
  });

  it.each([40, 80, 120])('its summary and its first section, at %i columns', async (columns) => {
    const parts = [
      await screen(columns, name, '--summary'),
      await screen(columns, name, '--section', '1'),
    ];
    await snapshot(`${name}.parts.${columns}`, parts.join('\n'.repeat(4)));
  });

  it('as plain text', async () => {
    await snapshot(`${name}.plain`, await screen(80, name, '--plain'));
  });
});
