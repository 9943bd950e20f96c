import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { lettersOf } from '../../src/tui/anchor.ts';
import { draw } from '../../src/tui/draw.ts';
import { sightOf } from '../../src/tui/frame.ts';
import type { PageRows, Place } from '../../src/tui/rows.ts';
import type { Document, State } from '../../src/tui/state.ts';
import { Terminal } from '../../src/tui/terminal.ts';
import { update } from '../../src/tui/update.ts';
import { Emulator } from '../support/emulator.ts';
import fc from '../support/fast-check.ts';
import { documentOf, emptyState, opened, readingIn } from '../support/reader.ts';

const SENTENCES = [
  'The eel comes upriver in March, when the ice is gone.',
  'Nobody at the *weir* has seen [one](https://eel.example/) since the flood.[^1]',
  'Ångström’s café sells “smoked” eels, twelve at a time.',
  '鰻は川を上り、海で卵を産む。',
  'See [the weir](#section-2) or [what was said](other.md).',
];

const BLOCKS = [
  '- a list\n- of **two**\n  - and one in it\n',
  '> A quotation that is longer than one line of a narrow screen can be.\n>\n> Its second paragraph.\n',
  '```js\nconst eel = "a line of code that is a good deal wider than any screen that is tried here, by far";\n```\n',
  '1. first\n2. second\n',
];

/** A document of so many sections, each of its paragraphs told apart by its number. */
function textOf(sections: number, edits: readonly number[]): string {
  let count = 0;
  const paragraph = () => {
    const sentence = SENTENCES[count % SENTENCES.length];
    const edited = edits.includes(count) ? ' Someone has added this.' : '';
    return `Paragraph ${++count} of all. ${sentence} ${sentence}${edited}\n`;
  };
  const parts = Array.from({ length: sections }, (_, i) =>
    [
      `## Section ${i + 1}\n`,
      paragraph(),
      BLOCKS[i % BLOCKS.length],
      paragraph(),
      paragraph(),
    ].join('\n'),
  );
  return `# The Eel\n\n${paragraph()}\n${parts.join('\n')}\n[^1]: By the keeper, in 1934.\n`;
}

const KEYS = [
  ...'jjjjkkddu  bgG[]123oo/nNnf?sy+-l'.split(''),
  ...['up', 'down', 'pagedown', 'pageup', 'home', 'end', 'tab', 'tab', 'S-tab', 'enter', 'enter'],
  ...['esc', 'esc', 'backspace', 'C-u', 'e', 'l', 'weir', 'x', 'é', '鰻'],
];

type Step =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'resize'; readonly columns: number; readonly lines: number }
  | { readonly type: 'edit'; readonly paragraph: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...KEYS).map((key): Step => ({ type: 'key', key })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        columns: fc.integer({ min: 20, max: 140 }),
        lines: fc.integer({ min: 3, max: 50 }),
      })
      .map((size): Step => ({ type: 'resize', ...size })),
  },
  { weight: 1, arbitrary: fc.nat(30).map((paragraph): Step => ({ type: 'edit', paragraph })) },
);

/** The letters of some rows from a place on, and those of its first row that has any. */
function lettersAt(rows: PageRows, place: Place): { letters: string; row: string } {
  const shown = [...rows.from(place, 12)].map(({ part, row }) =>
    // An edit may change how long the article takes.
    lettersOf((rows.text(part).split('\n')[row] ?? '').replace(/\d+ min read/, '')),
  );
  return { letters: shown.join(''), row: shown.find((row) => row !== '') ?? '' };
}

/** What the screen begins with. */
function top(state: State): { letters: string; row: string } {
  const { rows, top: place } = sightOf(state, readingIn(state));
  return lettersAt(rows, place);
}

/** The state and what it asks for done, as far as a test can. */
function after(state: State, key: string, document: Document): State {
  const { request, ...next } = update(state, { type: 'key', key });
  const done = { ...next, request: null };
  if (request?.type !== 'open') return done;
  return update(done, { type: 'opened', document, section: null, at: null });
}

test('after any keys, resizes and edits the screen is that of its state drawn anew, and the top stays', async () => {
  const other = await documentOf('# Another\n\nBack to [the eel](test.md).\n', {
    location: '/library/other.md',
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1000, maxLength: 1000 }),
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      async (steps, sections, color) => {
        const edits: number[] = [];
        let document = await documentOf(textOf(sections, edits), { color });
        let state = opened(emptyState(60, 16, color), document);
        const emulator = new Emulator(60, 16);
        const terminal = new Terminal(new PassThrough(), emulator);
        terminal.enter();
        for (const [i, each] of steps.entries()) {
          if (each.type === 'key') {
            state = after(state, each.key, other);
          } else if (state.view?.type === 'reading') {
            // However often the size changes, the text that was gone to stays.
            const { top: gone } = state.view;
            const isResize = each.type === 'resize';
            const before = isResize ? lettersAt(gone.rows, gone.place) : top(state);
            if (each.type === 'resize') {
              emulator.resize(each.columns, each.lines);
              terminal.forget();
              state = update(state, { ...each, type: 'resized' });
            } else if (state.view.document === document) {
              // Another paragraph than those that the screen begins with is edited.
              const name = `Paragraph${each.paragraph + 1}ofall`;
              const { rows, top: place } = sightOf(state, state.view);
              if (before.letters.includes(name)) continue;
              if (lettersOf(rows.text(place.part)).startsWith(name)) continue;
              edits.push(each.paragraph);
              const of = document;
              document = await documentOf(textOf(sections, edits), { color });
              state = update(state, { type: 'reread', of, document });
            }
            const now = top(state);
            const at = now.letters.indexOf(before.letters.slice(0, 24));
            expect(at, `${before.letters} stays in ${now.letters}`).toBeGreaterThanOrEqual(0);
            expect(
              at,
              `${each.type}: ${before.letters} at the top, not ${now.letters}`,
            ).toBeLessThanOrEqual(now.row.length);
          }
          state = { ...state, code: null };
          terminal.show(draw(state));
          if (i % 40 !== 0 && i !== steps.length - 1) continue;
          const fresh = new Emulator(state.columns, state.lines);
          const again = new Terminal(new PassThrough(), fresh);
          again.enter();
          again.show(draw(state));
          await Promise.all([emulator.settled(), fresh.settled()]);
          expect(emulator.styled()).toEqual(fresh.styled());
        }
        expect(emulator.history).toBe(0);
      },
    ),
    { numRuns: Number(process.env.READER_RUNS ?? 3), endOnFailure: true },
  );
}, 120_000);
