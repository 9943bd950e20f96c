import { expect, it } from 'vitest';
import type { Article, Block, Inline } from '../../../src/model/article.ts';
import { extractOf } from '../../../src/model/extract.ts';
import { renderTerminal } from '../../../src/renderers/terminal/index.ts';
import { draw, nothing } from './page.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const paragraph = (words: string): Block => ({ type: 'paragraph', tokens: text(words) });

const story: Article = {
  ...nothing,
  headline: 'Ferries Stand Still',
  headlineTokens: text('Ferries Stand Still'),
  summary: 'Crews walked out at noon.',
  summaryTokens: text('Crews walked out at noon.'),
  authors: ['Liv Aune', 'Ola By'],
  dateline: { text: 'Bergen, March 1, 2025', place: 'Bergen', date: '2025-03-01' },
  date: '2025-03-01',
  words: 500,
  lead: [paragraph('Bergen, March 1, 2025 – No boat left.')],
  sections: [
    {
      number: '1',
      id: 'noon',
      heading: 'Noon',
      headingTokens: text('Noon'),
      depth: 1,
      blocks: [
        paragraph('A bell rang.'),
        { type: 'paragraph', tokens: [{ type: 'footnoteRef', number: 2 }] },
      ],
    },
  ],
  footnotes: [
    { number: 1, blocks: [paragraph('First note.')] },
    { number: 2, blocks: [paragraph('Second note.')] },
  ],
};

it('sets headline, summary and credits over a rule, and leaves the date to the dateline', async () => {
  expect(await draw(extractOf(story), { width: 30 })).toMatchInlineSnapshot(`
    "Ferries Stand Still

    Crews walked out at noon.

    Liv Aune, Ola By · 3 min read
    ──────────────────────────────

    Bergen, March 1, 2025 – No
    boat left.

    Noon
    ━━━━

    A bell rang.

    ²

    ────────────────────
    ¹ First note.
    ² Second note.
    "
  `);
});

it('writes the date out where no dateline has it, the same in every time zone', async () => {
  const lead = [paragraph('No boat left.')];
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Honolulu';
  expect(await draw(extractOf({ ...story, dateline: null, lead }, { summary: true }))).toContain(
    'March 1, 2025 · Liv Aune, Ola By · 3 min read\n',
  );
  expect(
    await draw(extractOf({ ...story, dateline: null, lead, lang: 'de' }, { summary: true })),
  ).toContain('1. März 2025');
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('puts the dateline into the head of a summary', async () => {
  expect(await draw(extractOf(story, { summary: true }))).toContain(
    'Bergen, March 1, 2025 · Liv Aune, Ola By',
  );
});

it('sets the dateline off in the lead', async () => {
  expect(await draw(extractOf(story), { color: true })).toContain(
    '\x1b[1mBergen, March 1, 2025\x1b[22m – No boat left.\n',
  );
});

it('prints a byline as the source has it', async () => {
  expect(await draw(extractOf({ ...story, byline: 'By Liv Aune in Bergen' }))).toContain(
    '\nBy Liv Aune in Bergen · 3 min read\n',
  );
});

it('gives a text without headline, summary and credits no head', async () => {
  expect(await draw(extractOf({ ...nothing, words: 3, lead: [paragraph('Just a line.')] }))).toBe(
    'Just a line.\n',
  );
});

it('prints with a section the notes that it refers to', async () => {
  expect(await draw(extractOf(story, { sections: ['1'] }))).toBe(
    `Noon\n━━━━\n\nA bell rang.\n\n²\n\n${'─'.repeat(20)}\n² Second note.\n`,
  );
});

it('comes in whole lines, the head first', async () => {
  const view = { width: 30, color: true, hyperlinks: false };
  const chunks = [...(await renderTerminal(extractOf(story), view))];
  expect(chunks[0]).toBe('\x1b[1mFerries Stand Still\x1b[22m\n');
  for (const chunk of chunks) expect(chunk).toMatch(/\n$/);
});

it('prints nothing of nothing', async () => {
  expect(await draw(extractOf(nothing))).toBe('');
});
