import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/unicode/width.ts';
import { leftOpen } from '../../support/codes.ts';
import fc from '../../support/fast-check.ts';
import { page, plain } from './page.ts';

const words = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,14}$/) },
  fc.constantFrom(
    'well-known',
    'word—dash',
    '2020–21',
    '“quoted”',
    '(aside)',
    'e-mail',
    '!',
    '«',
    '»',
  ),
  fc.constantFrom(
    '漢字仮名交じり文',
    '东京，夜里「书店」的灯。',
    'カタカナー',
    '한국어',
    'ﾊﾝｶｸ',
    '（注）',
  ),
  fc.constantFrom('👩‍👩‍👧‍👦', '🇳🇴🇯🇵', '1️⃣', '❤️', '👍🏽', '☑', '⌚'),
  fc.constantFrom(
    'e\u0301te\u0301',
    'Z̸̢̛a̷l̶g̵o̴',
    'العربية',
    'מִלָּה',
    'हिन्दी',
    'क्षत्रिय',
    'ภาษาไทย',
    'နေကောင်း',
    'தமிழ்',
  ),
  fc.constantFrom('a\u00a0b', 'zero\u200bwidth', 'x'.repeat(90), '字'.repeat(50), 'ไ'.repeat(70)),
);
const prose = fc.array(words, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
const inline = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: prose },
      prose.map((text) => `**${text}**`),
      prose.map((text) => `*${text}*`),
      words.map((text) => `~~${text}~~`),
      words.map((text) => `a**b**\`${text}\``),
      prose.map((text) => `[${text}](https://example.org/a_b?c=d+e)`),
      words.map((text) => `![${text}](https://example.org/i.png)`),
      fc.constant('one  \ntwo'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: inline },
  prose.map((text) => `# ${text}`),
  prose.map((text) => `### ${text}`),
  inline.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  fc
    .tuple(inline, inline)
    .map(([a, b]) => `- ${a.replaceAll('\n', ' ')}\n  - ${b.replaceAll('\n', ' ')}`),
  fc.tuple(prose, prose).map(([a, b]) => `8. ${a}\n9. ${b}\n10. [x] c`),
  fc.tuple(prose, words).map(([a, b]) => `| a | ${b} |\n|---|--:|\n| ${a} | b |\n| c | **${b}** |`),
  fc.constant('***'),
);
const markdown = fc.array(block, { minLength: 1, maxLength: 6 }).map((list) => list.join('\n\n'));
const measures = fc.oneof(fc.integer({ min: 4, max: 30 }), fc.integer({ min: 31, max: 200 }));

it('draws no line wider than the line width, and no space at the end of one', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, measures, async (text, width) => {
      for (const line of (await page(text, { width })).split('\n')) {
        // An address is never broken.
        if (!line.includes('://')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[ \u3000]$/);
      }
    }),
  );
});

it('draws the same text with colour as without', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, measures, fc.boolean(), async (text, width, hyperlinks) => {
      // Without colour, signs show what is struck through.
      fc.pre(!text.includes('~~'));
      const colored = await page(text, { width, hyperlinks, color: true });
      expect(plain(colored)).toBe(plain(await page(text, { width, hyperlinks })));
    }),
  );
});

it('closes on each line what the line opens', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, measures, async (text, width) => {
      const drawn = await page(text, { width, hyperlinks: true, color: true });
      for (const line of drawn.split('\n')) expect(leftOpen(line), line).toEqual([]);
    }),
  );
});

it('keeps every character that is no space, in order', async () => {
  await fc.assert(
    fc.asyncProperty(prose, measures, async (text, width) => {
      expect(ink(await page(`Lead.\n\n${text}`, { width }))).toBe(ink(`Lead.${text}`));
    }),
  );
});

it('parts no word that fits the line width', async () => {
  const plainWords = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(plainWords, fc.integer({ min: 20, max: 100 }), async (list, width) => {
      expect(
        (await page(`Lead.\n\n${list.join(' ')}`, { width })).split(/\s+/).slice(1, -1),
      ).toEqual(list);
    }),
  );
});

it('draws all of a page at measures too narrow for its characters', async () => {
  await fc.assert(
    fc.asyncProperty(prose, markdown, fc.constantFrom(1, 2, 3), async (text, any, width) => {
      await page(any, { width, color: true, hyperlinks: true });
      expect(ink(await page(`Lead.\n\n> - ${text}`, { width, color: false }))).toBe(
        ink(`Lead.•${text}`),
      );
    }),
  );
});

function ink(text: string): string {
  return text.replace(/[ \n\u200b]/g, '');
}
