import { tests } from 'commonmark-spec';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { footnoteExtension } from '../../../src/readers/markdown/footnotes.ts';
import { lex } from '../../../src/readers/markdown/source.ts';
import { anyMarkdown } from '../../support/any-markdown.ts';
import fc from '../../support/fast-check.ts';

const asItComes = new Marked(footnoteExtension);

/** Whether marked's own lexer makes the same tokens of a text. */
function expectSame(text: string): void {
  expect(lex(text)).toEqual(asItComes.lexer(text));
}

it('reads what marked reads in any mixture of its signs', () => {
  fc.assert(fc.property(anyMarkdown, expectSame), { numRuns: 3000 });
});

it('reads what marked reads in the examples of the CommonMark specification, and in halves of them', () => {
  for (const { markdown } of tests) {
    const text = markdown.replaceAll('→', '\t');
    expectSame(text);
    expectSame(text.slice(text.length >> 1));
    expectSame(text.slice(0, text.length >> 1));
  }
});
