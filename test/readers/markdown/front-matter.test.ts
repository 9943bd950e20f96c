import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/plain-text.ts';
import { read } from './read.ts';

const withFields = (fields: string) => read(`---\n${fields}\n---\nIt rained.\n`);

describe('front matter', () => {
  it('may be empty', async () => {
    const article = await read('---\n---\n\nIt rained.\n');
    expect(blockText(article.lead)).toBe('It rained.');
  });

  it('may stand under empty lines', async () => {
    expect((await read('\n \n---\ntitle: Salt\n---\nIt rained.\n')).headline).toBe('Salt');
  });

  it('is none where Markdown stands between two rules', async () => {
    const article = await read('---\n\n> Salt: dear\n\n---\n\nIt rained.\n');
    expect(article.lead.map(({ type }) => type)).toEqual(['hr', 'blockquote', 'hr', 'paragraph']);
    expect(article.warnings).toEqual([]);
  });

  it('may be TOML, as Hugo writes it', async () => {
    const article = await read(`+++
title = 'Salt roads'
date = 2021-03-04T23:10:00-05:00
tags = ['trade', 'food']
# A comment
[menu]
weight = 3
+++
It rained.
`);
    expect(article).toMatchObject({
      headline: 'Salt roads',
      date: '2021-03-04',
      tags: ['trade', 'food'],
      warnings: [],
    });
    expect(blockText(article.lead)).toBe('It rained.');
  });

  it('may be JSON', async () => {
    const article = await read(`{
  "title": "Salt roads",
  "authors": ["Ida Brandt", { "name": "Jon Moe" }],
  "menu": {
    "weight": 3
  }
}

It rained.
`);
    expect(article).toMatchObject({ headline: 'Salt roads', authors: ['Ida Brandt', 'Jon Moe'] });
    expect(blockText(article.lead)).toBe('It rained.');
  });

  it('may keep its own in tables, as Zola does', async () => {
    expect(
      await read(
        '+++\ntitle = "Salt"\n[taxonomies]\ntags = ["trade"]\n[extra]\nauthor = "Ida Brandt"\ntitle = "x"\n+++\n',
      ),
    ).toMatchObject({ headline: 'Salt', tags: ['trade'], authors: ['Ida Brandt'] });
  });

  it.each(['2.0', '2024-01-01', '1e3', '0123', 'yes', '0x1F', '12:30'])(
    'shows a title as it is written: %s',
    async (title) => {
      expect((await withFields(`title: ${title}`)).headline).toBe(title);
    },
  );

  it('has its names in any case', async () => {
    expect(await withFields('Title: Salt\nAUTHOR: Ida Brandt\nDate: 2021-03-04')).toMatchObject({
      headline: 'Salt',
      authors: ['Ida Brandt'],
      date: '2021-03-04',
    });
  });

  it.each([
    ['Ida Brandt, Jon Moe and Eva Lie', ['Ida Brandt', 'Jon Moe', 'Eva Lie']],
    ['Ida Brandt & Jon Moe', ['Ida Brandt', 'Jon Moe']],
    ['By Ida Brandt', ['Ida Brandt']],
    ['Brandt, Ida', ['Brandt, Ida']],
    ['Ida Brandt, PhD', ['Ida Brandt, PhD']],
    ['ida brandt', ['ida brandt']],
    ['佐藤花子、鈴木一郎', ['佐藤花子', '鈴木一郎']],
    ['张三，李四', ['张三', '李四']],
    [
      '[{ name: Ida Brandt, url: x }, { name: { given: Jon, family: Moe } }]',
      ['Ida Brandt', 'Jon Moe'],
    ],
    ['[{ key: brandt }, { Jon Moe: { url: x } }]', ['brandt', 'Jon Moe']],
    ['[[Ida Brandt]]', ['Ida Brandt']],
    ['"[[people/brandt|Ida Brandt]], [[Jon Moe]]"', ['Ida Brandt', 'Jon Moe']],
  ])('names authors in one text: %s', async (author, authors) => {
    expect((await withFields(`author: ${author}`)).authors).toEqual(authors);
  });

  it.each([
    ['trade, food', ['trade', 'food']],
    ['"#trade #food"', ['trade', 'food']],
    ['salt roads', ['salt roads']],
    ['[trade, "#food"]', ['trade', 'food']],
    ['盐，路、面包', ['盐', '路', '面包']],
    ['[盐，路]', ['盐', '路']],
    ['[{ label: salt, permalink: /salt }]', ['salt']],
    ['[2024, 1.0, 1e3, 0123, yes]', ['2024', '1.0', '1e3', '0123', 'yes']],
    ['["salt: a history", roads: old]', ['salt: a history', 'roads: old']],
  ])('has tags in one text: %s', async (tags, all) => {
    expect((await withFields(`tags: ${tags}`)).tags).toEqual(all);
  });

  it.each([
    ['2021-3-4', '2021-03-04'],
    ['2021/03/04', '2021-03-04'],
    ['20210304', '2021-03-04'],
    ['2021-03-04 23:10:00 -0500', '2021-03-04'],
    ['March 4, 2021', '2021-03-04'],
    ['4th March 2021', '2021-03-04'],
    ['Thu, 04 Mar 2021 10:00:00 GMT', '2021-03-04'],
    ['4. März 2021', '2021-03-04'],
    ['14/03/2021', '2021-03-14'],
    ['03/14/2021', '2021-03-14'],
    ['"[[2021-03-04]]"', '2021-03-04'],
    ['2024-02-29', '2024-02-29'],
  ])('is dated %s', async (date, iso) => {
    expect(await withFields(`date: ${date}`)).toMatchObject({ date: iso, dateText: null });
  });

  it.each(['03/04/2021', '2021-02-30', '2023-02-29', '2021-12', 'March 2021', 'some time ago'])(
    'is not dated, but shows what it says: %s',
    async (date) => {
      expect(await withFields(`date: ${date}`)).toMatchObject({ date: null, dateText: date });
    },
  );

  it('is read where a title has a colon, which YAML does not allow', async () => {
    expect(await withFields('title: Salt: a history\nauthor: "Ida" Brandt')).toMatchObject({
      headline: 'Salt: a history',
      authors: ['"Ida" Brandt'],
      warnings: [],
    });
  });

  it('is what a clipper saves', async () => {
    expect(
      await withFields(`source: "https://example.org/salt"
author:
  - "[[Ida Brandt]]"
created: 2025-05-06
published: 2021-03-04
tags:
  - "#trade"`),
    ).toMatchObject({
      url: 'https://example.org/salt',
      authors: ['Ida Brandt'],
      date: '2021-03-04',
      tags: ['trade'],
    });
  });
});

describe('a slip in YAML', () => {
  it.each([
    ['a bracket', 'title: [Draft] Salt', '[Draft] Salt'],
    ['a bracket that is not closed', 'title: [Draft', '[Draft'],
    ['a list of one', 'title: [Draft]', 'Draft'],
    ['quotes around the first word', 'title: "Salt" and bread', '"Salt" and bread'],
    ['quotes around words', `title: 'Salt' and 'bread'`, `'Salt' and 'bread'`],
    ['a quote that is not closed', 'title: "Salt roads', 'Salt roads'],
    ['an apostrophe in quotes', `title: 'It's salt'`, `It's salt`],
    ['a mention', 'title: @salt', '@salt'],
    ['code', 'title: `salt`', '`salt`'],
    ['a percent sign', 'title: %salt', '%salt'],
    ['an asterisk', 'title: *Salt* roads', '*Salt* roads'],
    ['a template', 'title: {{ title }}', '{{ title }}'],
    ['a tag of another program', 'title: !r salt()', '!r salt()'],
    ['a wide colon', 'title：盐路', '盐路'],
    ['no space', 'title:Salt', 'Salt'],
    ['a name twice', 'title: Bread\ntitle: Salt', 'Salt'],
  ])('costs no other field, nor its own words: %s', async (_, title, headline) => {
    expect(await withFields(`date: 2021-03-04\n${title}\ntags: [trade]`)).toMatchObject({
      headline,
      date: '2021-03-04',
      tags: ['trade'],
      warnings: [],
    });
  });

  it.each([
    ['tabs', 'tags:\n\t- trade\n\t- food'],
    ['uneven items', 'tags:\n  - trade\n- food'],
    ['a bracket that is closed in the margin', 'tags: [\n  trade,\n  food\n]'],
  ])('leaves a list whole: %s', async (_, tags) => {
    expect(await withFields(`title: Salt\n${tags}\ndate: 2021-03-04`)).toMatchObject({
      headline: 'Salt',
      tags: ['trade', 'food'],
      date: '2021-03-04',
    });
  });

  it('shows what is no field as text', async () => {
    const article = await withFields('title: Salt\nand no more\ndate: 2021-03-04');
    expect(article).toMatchObject({ headline: 'Salt', date: '2021-03-04' });
    expect(article.warnings).toEqual([expect.stringContaining('not valid YAML')]);
    expect(blockText(article.lead)).toBe('and no more\n\nIt rained.');
  });
});

describe('front matter that is none', () => {
  it('warns of bad YAML, and still shows all of it', async () => {
    const article = await read('---\nmood: [broken\n---\n# Rain\n\nIt rained.\n');
    expect(article.warnings).toEqual([expect.stringContaining('not valid YAML')]);
    expect(blockText(article.lead)).toBe('mood: [broken');
    expect(article.sections.map(({ heading }) => heading)).toEqual(['Rain']);
  });

  it('takes a rule, a line and a rule for what they are', async () => {
    const article = await read('---\nA line\n---\nIt rained.\n');
    expect(article.warnings).toEqual([]);
    expect(article.sections.map(({ heading }) => heading)).toEqual(['A line']);
  });

  it('refuses aliases that multiply', async () => {
    const level = (i: number) => `l${i}: &l${i} [${Array(9).fill(`*l${i - 1}`)}]`;
    const levels = Array.from({ length: 9 }, (_, i) => level(i + 1)).join('\n');
    const article = await read(`---\nl0: &l0 lol\n${levels}\n---\nText.\n`);
    expect(article.warnings).toEqual([expect.stringContaining('not valid YAML')]);
  });

  it.each(['Remember: bring a coat.', '\nRemember: bring a coat\n'])(
    'takes a paragraph between two rules for one: %j',
    async (text) => {
      const { lead, sections } = await withFields(text);
      const headings = sections.map(({ heading }) => heading);
      expect([blockText(lead), ...headings].join(' ')).toContain('Remember: bring a coat');
    },
  );

  it('warns of bad TOML, and still shows all of it', async () => {
    const article = await read('+++\ntitle = "Salt\n+++\nIt rained.\n');
    expect(article.warnings).toEqual([expect.stringContaining('not valid TOML')]);
    expect(blockText(article.lead)).toBe('title = "Salt\n\nIt rained.');
  });

  it('takes braces that hold no JSON for text', async () => {
    const article = await read('{\nA line\n}\nIt rained.\n');
    expect(article.warnings).toEqual([]);
    expect(blockText(article.lead)).toBe('{ A line } It rained.');
  });
});
