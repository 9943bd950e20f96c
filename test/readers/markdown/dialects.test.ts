import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/plain-text.ts';
import { read } from './read.ts';

const textOf = async (markdown: string) => blockText((await read(markdown)).lead);

describe('attributes in braces', () => {
  it.each(['{#salt}', '{: #salt .x }', '{.x #salt k="v"}', '{-}', '{/* #salt */}'])(
    'are no part of a heading: %s',
    async (attributes) => {
      const { headline, sections } = await read(
        `# Salt ${attributes}\n\nIt rained.\n\n## Roads ${attributes}\n`,
      );
      expect([headline, ...sections.map(({ heading }) => heading)]).toEqual(['Salt', 'Roads']);
    },
  );

  it.each([
    ['a picture', '![Salt](s.png){width=50% #fig}', 'Salt'],
    ['a link', '[Salt](x){target=_blank}, **dear**{.x} `s`{: .y}', 'Salt, dear s'],
    ['a paragraph', 'Salt.\n{: .note}', 'Salt.'],
    ['a list', '* Salt\n{:toc}', '- Salt'],
  ])('are no part of %s', async (_, markdown, text) => {
    expect(await textOf(markdown)).toBe(text);
  });

  it.each([
    'Salt {x} and {#if}',
    'It gives {:ok}',
    'a **b**{x}',
    '{{ salt }}',
    '## {#only}',
    '[a](x)\\{.b}',
  ])('are none, but text: %s', async (markdown) => {
    const { lead, sections } = await read(markdown);
    expect(blockText(lead) + sections.map(({ heading }) => heading).join('')).toBe(
      markdown.replace(/\*\*|## |\(x\)|\\|(?:\[|\])/g, ''),
    );
  });
});

describe('marks of note-taking programs', () => {
  it.each([
    [
      'links',
      '[[Salt]], [[salt roads|roads]], [[Salt#Trade]], [[盐]]',
      'Salt, roads, Salt > Trade, 盐',
    ],
    ['highlights', '==dear== salt, 盐==贵==了', 'dear salt, 盐贵了'],
    ['pictures', 'a ![[s.png|300]] b ![[t.jpg|Salt]]', 'a  b Salt'],
    ['contents', '[TOC]\n\nSalt\n\n[[_TOC_]]', 'Salt'],
  ])('are read as they are meant: %s', async (_, markdown, text) => {
    expect(await textOf(markdown)).toBe(text);
  });

  it.each([
    '[[nodiscard]] int x[[1]]',
    'if [[ -f Salt ]]; then',
    'a==b, c == d == e',
    '![[Salt]]',
    '&#91;&#91;Salt]]',
    '\\==dear\\==',
    '\\[[Salt]]',
  ])('are none, but text: %s', async (markdown) => {
    const text = markdown.replaceAll('&#91;', '[').replaceAll('\\', '');
    expect(await textOf(markdown)).toBe(text);
  });

  it('are pictures alone in a paragraph', async () => {
    const { lead } = await read('![[salt.png|A salt road]]\n');
    expect(lead).toMatchObject([
      { type: 'figure', images: [{ href: 'salt.png', text: 'A salt road' }] },
    ]);
  });
});

it('does not show what a page imports', async () => {
  const imports = "import Tabs from '@theme/Tabs';\nimport { A, B } from './a';\nimport './b.css';";
  const article = await read(`---\ntitle: Salt\n---\n\n${imports}\n\n# Salt\n\nIt rained.\n`);
  expect(article).toMatchObject({ headline: 'Salt', sections: [] });
  expect(blockText(article.lead)).toBe('It rained.');
  expect(await textOf("import salt from 'the' sea is dear.")).toContain('sea');
});

it('a cell of a table in HTML reaches over rows, without a group around them', async () => {
  const rows = '<tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr>';
  expect(await textOf(`Salt.\n\n<table>${rows}</table>\n`)).toBe('Salt.\n\n1\t2\n\t3');
});
