import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/plain-text.ts';
import { read } from './read.ts';

/** A document's text, with what kind of alert each block of it is. */
async function shown(markdown: string): Promise<string> {
  const { lead } = await read(markdown);
  return lead
    .map((block) => {
      if (block.type !== 'blockquote' || block.alert === null) return blockText([block]);
      return `(${block.alert}) ${blockText(block.tokens)}`;
    })
    .join('\n\n');
}

describe('a quotation that is a notice', () => {
  it.each([
    ['[!NOTE]', '(note) Salt.'],
    ['[!warning] Mind the *salt*', '(warning) Mind the salt\n\nSalt.'],
    ['[!tip]- Folded', '(tip) Folded\n\nSalt.'],
    ['[!info]+', '(note) Salt.'],
    ['[!danger|left] Danger', '(caution) Salt.'],
    ['[!question]', '(note) Question\n\nSalt.'],
    ['[!quote] Ida Brandt', '(note) Ida Brandt\n\nSalt.'],
    ['[! note]', '[! note] Salt.'],
    ['[!note](https://salt.example)', '!note Salt.'],
  ])('opens with %s', async (mark, text) => {
    expect(await shown(`> ${mark}\n> Salt.\n`)).toBe(text);
  });

  it('has notes and links in its title', async () => {
    const { lead, footnotes } = await read(
      '> [!faq] [Salt](x)?[^a]\n> Yes[^b].\n\n[^b]: B\n[^a]: A\n',
    );
    expect(blockText(lead)).toBe('Note: Salt?[^1]\n\nYes[^2].');
    expect(footnotes.map(({ blocks }) => blockText(blocks))).toEqual(['A', 'B']);
  });
});

describe('a container', () => {
  it.each([
    ['Docusaurus', ':::note Dear salt\n\nSalt.\n\n:::', '(note) Dear salt\n\nSalt.'],
    ['Docusaurus, with brackets', ':::tip[Dear salt]{.x}\nSalt.\n:::', '(tip) Dear salt\n\nSalt.'],
    ['VitePress', '::: danger STOP {open}\nSalt.\n:::', '(caution) STOP\n\nSalt.'],
    ['Docusaurus, with more', ':::tip[Dear] {salt}\nSalt.\n:::', '(tip) Dear {salt}\n\nSalt.'],
    [
      'fences in a fence',
      '::::note\n\n````md\n```\n::::\n```\n````\n\nSalt.\n\n::::\n\nBread.',
      '(note) ```\n::::\n```\n\nSalt.\n\nBread.',
    ],
    ['VitePress, folded', '::: details More\nSalt.\n:::', 'More\n\nSalt.'],
    ['Quarto', '::: {.callout-tip title="Dear salt"}\nSalt.\n:::', '(tip) Dear salt\n\nSalt.'],
    ['Pandoc', '::: {.columns}\n::: {.column}\nSalt.\n:::\n:::', 'Salt.'],
    ['MyST', ':::{warning} Dear salt\nSalt.\n:::', '(warning) Dear salt\n\nSalt.'],
    ['Zenn', ':::message alert\n塩\n:::', '(caution) 塩'],
    ['Qiita', ':::note info\n塩\n:::', '(note) 塩'],
    [
      'MkDocs',
      '!!! note "Dear salt"\n\n    Salt.\n\n    More.',
      '(note) Dear salt\n\nSalt.\n\nMore.',
    ],
    ['MkDocs, folded', '???+ example\n    Salt.', 'Example\n\nSalt.'],
    [
      'MkDocs, in tabs',
      '=== "Dear"\n\n    Salt.\n\n=== "Cheap"\n\n    Bread.',
      'Dear\n\nSalt.\n\nCheap\n\nBread.',
    ],
    ['words alone', '::: 注意\n塩\n:::', '注意\n\n塩'],
  ])('is read as %s writes it', async (_, markdown, text) => {
    expect(await shown(`Bread.\n${markdown}\n\nMilk.\n`)).toBe(`Bread.\n\n${text}\n\nMilk.`);
  });

  it('may stand in another, in a list and in a quotation', async () => {
    const inner = ':::tip\nInner.\n:::';
    expect(await shown(`::::note Outer\n${inner}\nOn.\n::::\nAfter.\n`)).toBe(
      '(note) Outer\n\nTip: Inner.\n\nOn.\n\nAfter.',
    );
    expect(await shown(`- ${inner.replaceAll('\n', '\n  ')}\n`)).toBe('- Tip: Inner.');
    expect(await shown(`> ${inner.replaceAll('\n', '\n> ')}\n`)).toBe('Tip: Inner.');
  });

  it('is not closed by the colons in code, and ends with the text', async () => {
    expect(await shown(':::note\n```\n:::\n```\nSalt.\n')).toBe('(note) :::\n\nSalt.');
  });

  it('holds footnotes', async () => {
    const { footnotes } = await read(':::note\nSalt[^1].\n\n[^1]: Dear.\n:::\n');
    expect(footnotes.map(({ blocks }) => blockText(blocks))).toEqual(['Dear.']);
  });

  it.each([
    ':::\nSalt.\n:::',
    '!!! salt\nBread.',
    '!!! salt\n\nBread.',
    '=== salt',
    'Salt ::: bread',
  ])('is none: %j', async (markdown) => {
    expect((await shown(markdown)).replace(/\s+/g, ' ')).toBe(markdown.replace(/\s+/g, ' '));
  });
});
