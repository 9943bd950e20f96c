import { describe, expect, it } from 'vitest';
import { blockText, inlineText } from '../../../src/model/plain-text.ts';
import { read } from './read.ts';

const textOf = async (markdown: string) => blockText((await read(markdown)).lead);

describe('the head', () => {
  it('is the front matter, by any of its usual names', async () => {
    const article = await read(`---
title: 'Salt: a short history'
subtitle: How a rock made roads
date: 2025-01-31T23:30:00-08:00
author: { name: Ida Brandt }
tags: [trade, food]
language: en
canonical: https://example.org/salt
layout: post
---
Salt is old.
`);
    expect(article).toMatchObject({
      headline: 'Salt: a short history',
      summary: 'How a rock made roads',
      date: '2025-01-31',
      authors: ['Ida Brandt'],
      tags: ['trade', 'food'],
      lang: 'en',
      url: 'https://example.org/salt',
      warnings: [],
    });
    expect(blockText(article.lead)).toBe('Salt is old.');
  });

  it('is a first level-one heading, and the emphasised paragraph under it', async () => {
    const article = await read('# The *long* road\n\n*Nine days on foot.*\n\nIt rained.\n');
    expect(article).toMatchObject({ headline: 'The long road', summary: 'Nine days on foot.' });
    expect(blockText(article.lead)).toBe('It rained.');
  });

  it('shows a title once that stands in the front matter and as a heading', async () => {
    const article = await read('---\ntitle: The road\n---\n# The Road\n\nIt rained.\n');
    expect(article.headline).toBe('The Road');
    expect(article.sections).toEqual([]);
  });

  it('keeps a first heading that says something else than the title', async () => {
    const article = await read('---\ntitle: The road\n---\n# Day one\n\nIt rained.\n');
    expect(article.headline).toBe('The road');
    expect(article.sections.map(({ heading }) => heading)).toEqual(['Day one']);
  });

  it.each(['·', '|', '—', '-'])('has a headline without the %s before its badges', async (sign) => {
    const article = await read(`# Salt roads ${sign} [![b](b.svg)](c)\n\nIt rained.\n`);
    expect(article.headline).toBe('Salt roads');
  });

  it('has a headline under a logo and badges, and leaves those in the text', async () => {
    const article = await read(`<p align="center"><img src="logo.svg" alt="A sail"></p>

[![tests](t.svg)](https://example.org/tests)

# Reef knots [![build](b.svg)](https://example.org/build) ![licence](l.svg)

*How to tie them.*

It holds.
`);
    expect(article).toMatchObject({ headline: 'Reef knots', summary: 'How to tie them.' });
    expect(blockText(article.lead)).toBe('build licence\n\nA sail\n\ntests\n\nIt holds.');
  });

  it.each([
    ['a picture with a title', '![Sail](a.png "A sail at sea")'],
    ['a picture and its caption', '![Sail](a.png)\n\n*A sail at sea*'],
    ['a caption in the line below', '![Sail](a.png)\nA sail at sea'],
    ['a figure', '<figure><img src="a.png"><figcaption>A sail at sea</figcaption></figure>'],
    ['a comment', '<!-- A sail at sea -->'],
    ['a rule', '***'],
    ['other languages', 'English | [Deutsch](README.de.md) · [日本語](README.ja.md)'],
    ['a picture, a caption and a rule', '<p><img src="a.png"></p>\n<p><em>A sail</em></p>\n\n---'],
  ])('has a headline under %s', async (_, above) => {
    for (const heading of [
      '# Reef knots',
      'Reef knots\n===',
      '<h1 align="center">Reef knots</h1>',
    ]) {
      const article = await read(`${above}\n\n${heading}\n\nIt holds.\n`);
      expect(article).toMatchObject({ headline: 'Reef knots', sections: [] });
    }
  });

  it.each([
    'It rained.',
    '![Sail](a.png)\n\nIt rained.',
    '- It rained.',
    'See [this](x) or that one, too.',
  ])('has no headline under text: %s', async (text) => {
    expect((await read(`${text}\n\n# Later\n`)).headline).toBe('');
  });

  it('may be a picture', async () => {
    expect((await read('# ![Reef knots](logo.svg)\n\nIt holds.\n')).headline).toBe('Reef knots');
  });

  it('is empty where the source has none', async () => {
    const article = await read('It rained.\n\n# Later\n');
    expect(article).toMatchObject({ headline: '', summary: null });
  });
});

describe('sections', () => {
  it.each([
    ['from level two', '## A\n### B\n## C', ['1 A', '1.1 B', '2 C']],
    [
      'from level three, with a jump',
      '### A\n###### B\n#### C\n### D',
      ['1 A', '1.1 B', '1.2 C', '2 D'],
    ],
    ['rising above the first', '### A\n## B\n### C', ['1 A', '2 B', '2.1 C']],
    ['with underlined headings', 'A\n===\nB\n---\n', ['1 B']],
  ])('nest by level, %s', async (_, markdown, numbered) => {
    const { sections } = await read(markdown);
    expect(sections.map(({ number, heading }) => `${number} ${heading}`)).toEqual(numbered);
  });

  it('have unique ids', async () => {
    const { sections } = await read('## Über uns\n## Über uns\n## 第一章\n');
    expect(sections.map(({ id }) => id)).toEqual(['uber-uns', 'uber-uns-2', '第一章']);
  });
});

it.each([
  ['a space', 'one\n  two *three*\nfour &amp;\n*five*', 'one two three four & five'],
  ['nothing between ideographs', '我们在\n北京 read\n中文', '我们在北京 read 中文'],
  ['nothing beside their marks', '**灯**\n塔\n[海](x)\n`岸`\n船<!-- c -->\n*𠮷*', '灯塔海岸船𠮷'],
  ['nothing beside their quotes', '她说\n“来”\n他来了……\n又走', '她说“来”他来了……又走'],
  ['nothing after a note', '雨停了。[^1]\n风起了。\n\n[^1]: 注', '雨停了。[^1]风起了。'],
  [
    'a space beside other writing',
    '**灯**\nlamp\n*塔*\n한국\n“tower”\nx',
    '灯 lamp 塔 한국 “tower” x',
  ],
  ['a space beside a picture', '灯\n![塔\n影](a.png)\n海', '灯 塔影 海'],
])('a line break in a paragraph is %s', async (_, markdown, text) => {
  expect(await textOf(markdown)).toBe(text);
});

describe('entities', () => {
  it('are decoded once', async () => {
    expect(await textOf('&mdash; &amp;lt; &#8217; &notit; \\&amp; `&amp;`')).toBe(
      '— &lt; ’ &notit; &amp; &amp;',
    );
  });

  it('bring in no control character', async () => {
    expect(await textOf('a&#27;[31mb &#8238;c [d](http://e/&#7;f)')).toBe('a[31mb c d');
  });
});

it('has no paragraph of what cannot be seen', async () => {
  const { lead } = await read('&nbsp;\n\n&#8203;\n\nIt rained.\n\n\u00a0\n');
  expect(lead.map((block) => blockText([block]))).toEqual(['It rained.']);
});

describe('raw HTML', () => {
  it.each([
    ['tags', 'a <b>bold</b> <span class="x">word</span>', 'a bold word'],
    ['comments', 'a <!-- hidden --> b', 'a b'],
    ['scripts and styles', '<script>\nalert(1)\n</script>\n<style>p{}</style>\n\nText', 'Text'],
    ['a script in a line', 'a <script>evil()</script>b', 'a b'],
    ['breaks', 'a<br>b', 'a\nb'],
    ['a block', '<div>\n<p>One</p><p>Two\nthree</p></div>', 'One\n\nTwo three'],
    [
      'details',
      '<details><summary>More</summary>\n\nHidden *words*\n\n</details>',
      'More\n\nHidden words',
    ],
    ['a table', '<table><tr><th>A<th>B<tr><td>1<td>2</table>', 'A\tB\n1\t2'],
    ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['a list', '<ul><li>one<li>two</ul>', '- one\n- two'],
  ])('shows the text of %s', async (_, markdown, text) => {
    expect(await textOf(markdown)).toBe(text);
  });

  it('makes sections of headings', async () => {
    const { sections } = await read('<h2 align="center">One</h2>\n\nText\n');
    expect(sections.map(({ heading }) => heading)).toEqual(['One']);
  });
});

describe('footnotes', () => {
  it('are numbered by their references, and taken out of the text', async () => {
    const { lead, footnotes } = await read(
      'One[^b] and two[^a] and one again[^b] and none[^c].\n\n[^a]: Note *A*.\n[^b]: Note B,\n    carried on.\n\n    A second paragraph.\n[^d]: Unused.\n',
    );
    expect(blockText(lead)).toBe('One[^1] and two[^2] and one again[^1] and none[^c].');
    expect(footnotes.map(({ number, blocks }) => [number, blockText(blocks)])).toEqual([
      [1, 'Note B, carried on.\n\nA second paragraph.'],
      [2, 'Note A.'],
      [3, 'Unused.'],
    ]);
  });
});

it('footnotes in quotations and twice defined are kept', async () => {
  const { footnotes } = await read('> a[^1]\n>\n> [^1]: One.\n\n[^1]: Two.\n');
  expect(footnotes.map(({ blocks }) => blockText(blocks))).toEqual(['One.', 'Two.']);
});

it('counts the words of all that it shows', async () => {
  const article = await read('# Two words\n\nOne.\n\n## Three more words\n\nFour and five.\n');
  expect(article.words).toBe(9);
});

it('reads links and pictures with brackets nested deeper than marked does', async () => {
  const deep = 'call [a [b [c [*d*]]]]';
  const { lead } = await read(`[${deep}](https://example.org) ![${deep}](d.svg)\n`);
  expect(lead).toMatchObject([
    {
      tokens: [{ type: 'link', href: 'https://example.org' }, {}, { type: 'image', href: 'd.svg' }],
    },
  ]);
  expect(blockText(lead)).toBe('call [a [b [c [d]]]] call [a [b [c [d]]]]');
});

describe('emoji by name', () => {
  it.each([
    ['Off we go :rocket:', 'Off we go 🚀'],
    ['# :+1: and :100:', '👍 and 💯'],
    [':Rocket::tada:!', '🚀🎉!'],
    ['at 10:30:45 or 1:100:2', 'at 10:30:45 or 1:100:2'],
    ['a:tada:b, :nothing_of_ours:', 'a:tada:b, :nothing_of_ours:'],
    ['`:tada:` and \\:tada:', ':tada: and :tada:'],
    ['<https://example.org/:tada:>', 'https://example.org/:tada:'],
  ])('%s', async (markdown, shown) => {
    const { headline, lead } = await read(markdown);
    expect(headline || blockText(lead)).toBe(shown);
  });
});

describe('emphasis beside Chinese, Japanese and Korean', () => {
  it.each([
    ['**注意：**这', '<注意：>这'],
    ['これは**「強調」**が、a**「b」**', 'これは<「強調」>が、a<「b」>'],
    ['**안녕(hello)**하세요 **"강조"**는', '<안녕(hello)>하세요 <"강조">는'],
    ['字**`code`**字**[链](x)**𠮷**“引”**𠮷', '字<code>字<链>𠮷<“引”>𠮷'],
    ['~~「删」~~字*（斜）*字', '<「删」>字<（斜）>字'],
    ['**字。** 字 ** 字 **　字**', '<字。> 字 ** 字 **　字**'],
    ['a**"b"**c \\*\\*字\\*\\* 字_字_字', 'a**"b"**c **字** 字_字_字'],
  ])('%s', async (markdown, shown) => {
    const [paragraph] = (await read(markdown)).lead;
    const tokens = paragraph?.type === 'paragraph' ? paragraph.tokens : [];
    const text = tokens.map((token) => {
      const inner = inlineText([token]);
      return ['strong', 'em', 'del'].includes(token.type) ? `<${inner}>` : inner;
    });
    expect(text.join('')).toBe(shown);
  });
});
