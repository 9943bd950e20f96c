import { expect, test } from 'vitest';
import type { Inline, Styled } from '../../src/model/article.ts';
import { blockText, inlineText } from '../../src/model/plain-text.ts';
import { ContentReader } from '../../src/readers/markdown/content.ts';
import { Footnotes } from '../../src/readers/markdown/footnotes.ts';
import { MarkdownSource } from '../../src/readers/markdown/source.ts';

function plain(markdown: string): string {
  const source = new MarkdownSource(markdown);
  return blockText(
    new ContentReader(source, new Footnotes([]), { html: null, emoji: null }).blocks(source.blocks),
  );
}

test('inline markup goes, what it says stays', () => {
  expect(
    plain(
      'A *fine* **and `mixed`** [link](https://example.org)  \nwith ![a cat](cat.png) and more\\*',
    ),
  ).toBe('A fine and mixed link\nwith a cat and more*');
});

test('a footnote is its number', () => {
  expect(inlineText([{ type: 'footnoteRef', number: 3 }])).toBe('[^3]');
});

test('what stands above or under the line is not taken for what stands on it', () => {
  const text = (type: Styled['type'], text: string): Inline => ({
    type,
    tokens: [{ type: 'text', text }],
  });
  const tokens = [text('em', '10'), text('sup', '6'), text('em', ' t CO'), text('sub', '2')];
  expect(inlineText(tokens)).toBe('10⁶ t CO₂');
});

test('blocks stand apart; a paragraph is one line', () => {
  expect(plain('one two\n\n> three four\n\n---\n\n    code\n      as it is')).toBe(
    'one two\n\nthree four\n\n* * *\n\ncode\n  as it is',
  );
});

test('lists keep numbers, nesting and boxes', () => {
  expect(plain('3. three\n4. four\n   - under\n     - deep\n\n- [ ] open\n- [x] done\n')).toBe(
    '3. three\n4. four\n  - under\n    - deep\n\n- [ ] open\n- [x] done',
  );
});

test('a loose list has blank lines', () => {
  expect(plain('- a\n\n  more\n\n- b')).toBe('- a\n\n  more\n\n- b');
});

test('a table is rows of cells with tabs', () => {
  expect(plain('| a | b |\n| - | - |\n| 1 | *2* |')).toBe('a\tb\n1\t2');
});

test('an empty item keeps its marker', () => {
  expect(plain('- \n- b')).toBe('-\n- b');
});
