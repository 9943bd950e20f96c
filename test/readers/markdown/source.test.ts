import { tests } from 'commonmark-spec';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { mayHaveCjkEmphasis } from '../../../src/readers/markdown/cjk-emphasis.ts';
import { footnoteExtension } from '../../../src/readers/markdown/footnotes.ts';
import { MarkdownSource, openingOf } from '../../../src/readers/markdown/source.ts';
import { anyMarkdown } from '../../support/any-markdown.ts';
import fc from '../../support/fast-check.ts';

const asItComes = new Marked(footnoteExtension);

/** Tokens with all their running text, without the boxes of tasks, which are told of the items. */
function read(tokens: unknown, inline: (tokens: never) => readonly unknown[]): unknown {
  if (!Array.isArray(tokens)) {
    if (typeof tokens !== 'object' || tokens === null) return tokens;
    return Object.fromEntries(
      Object.entries(tokens).map(([key, value]) => [key, read(value, inline)]),
    );
  }
  return inline(tokens as never)
    .filter((token) => (token as { type?: string } | null)?.type !== 'checkbox')
    .map((token) => read(token, inline));
}

/** Whether marked's own lexer makes the same tokens of a text. */
function expectSame(text: string): void {
  const source = new MarkdownSource(text);
  const own = read(source.blocks, (tokens) => source.inline(tokens));
  const marked = read([...asItComes.lexer(text)], (tokens) => tokens);
  expect(withoutEscaped(own)).toEqual(withoutEscaped(marked));
}

/** marked notes of each text whether it is escaped, which is of use to HTML alone. */
function withoutEscaped(tokens: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tokens, (key, value) => (key === 'escaped' ? undefined : value)),
  );
}

it('reads what marked reads in any mixture of its signs', () => {
  const anyOther = anyMarkdown.filter((text) => !mayHaveCjkEmphasis(text) && !text.includes('[!'));
  fc.assert(fc.property(anyOther, expectSame), { numRuns: 3000 });
});

it('reads what marked reads in the examples of the CommonMark specification, and in halves of them', () => {
  for (const { markdown } of tests) {
    const text = markdown.replaceAll('→', '\t');
    expectSame(text);
    expectSame(text.slice(text.length >> 1));
    expectSame(text.slice(0, text.length >> 1));
  }
});

it('opens a document with the blocks that all of it has', () => {
  const paragraph = fc.array(anyMarkdown, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(paragraph, (parts) => {
      const text = parts.join('\n\n').repeat(4);
      const opening = openingOf(text, 2);
      const whole = new MarkdownSource(text);
      const first = opening.blocks.filter(({ type }) => type !== 'footnote' && type !== 'def');
      const all = whole.blocks.filter(({ type }) => type !== 'footnote' && type !== 'def');
      const types = (blocks: typeof all) => blocks.map(({ type }) => type);
      expect(types(first)).toEqual(types(all.slice(0, first.length)));
    }),
    { numRuns: 1000 },
  );
});
