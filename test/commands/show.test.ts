import { describe, expect, it } from 'vitest';
import { article, folderWith, type World } from '../support/program.ts';

const HARBOUR = `# The Harbour

*Where the river ends.*

Opening words.

## Trade

One.

### Night trade

Two.

## Tolls

Three.
`;

describe('which article', () => {
  it.each([
    ['its name', 'boats/harbour'],
    ['the last part of its name', 'Harbour'],
    ['a unique beginning', 'boats/h'],
    ['a unique part', 'arbo'],
    ['a part of its headline', 'the harb'],
    ['its path in the library', './lib/boats/harbour.md'],
  ])('is found by %s', async (_, word) => {
    const cwd = folderWith({ 'lib/boats/harbour.md': HARBOUR, 'lib/boats/ferry.md': '# Ferry' });
    const { out, err } = await article(['show', word, '--dir', 'lib', '-s'], { cwd });
    expect(err).toBe('');
    expect(out).toBe('The Harbour\n\nWhere the river ends.\n');
  });

  it('ignores accents', async () => {
    const cwd = folderWith({ 'articles/été.md': '# Été' });
    expect((await article(['show', 'ete'], { cwd })).out).toBe('Été\n');
  });

  it('lists the articles that a word may mean', async () => {
    const cwd = folderWith({ 'articles/ferry-1.md': '', 'articles/ferry-2.md': '' });
    expect(await article(['show', 'ferry'], { cwd })).toEqual({
      code: 1,
      out: '',
      err: 'article: 2 articles match “ferry”\nType more of the name:\n  ferry-1\n  ferry-2\n',
    });
  });

  it('names the nearest where none matches', async () => {
    const cwd = folderWith({ 'articles/harbour.md': '' });
    expect(await article(['show', 'habrour'], { cwd })).toEqual({
      code: 1,
      out: '',
      err: 'article: no article matches “habrour”\nDid you mean harbour? To list all articles: article list\n',
    });
  });

  it('is standard input for a dash, and for no argument in a pipe', async () => {
    for (const argv of [['show', '-'], ['show']]) {
      expect((await article(argv, { stdin: HARBOUR })).out).toContain('The Harbour\n\nWhere');
    }
  });

  it('is asked for where none is named and nothing is piped', async () => {
    expect(await article(['show'])).toEqual({
      code: 1,
      out: '',
      err: 'article: no article is named\nTo list all articles: article list\n',
    });
  });

  it('prints the others where one cannot be had', async () => {
    const cwd = folderWith({ 'a.md': '# A', 'c.md': '# C' });
    const { code, out, err } = await article(['show', './a.md', './b.md', './c.md'], { cwd });
    expect(out).toBe('A\n\nC\n');
    expect(err).toBe(
      'article: no such file: ./b.md\nDid you mean one of these?\n  ./a.md\n  ./c.md\n',
    );
    expect(code).toBe(1);
  });
});

describe('several articles', () => {
  const files = { 'a.txt': 'A\n\nThe text of one.', 'b.txt': 'B\n\nThe text of another.' };
  const show = (world: World) =>
    article(['show', './a.txt', './b.txt'], { cwd: folderWith(files), ...world });

  it('stand further apart on the page than anything in them', async () => {
    const { out } = await show({ columns: 80, env: { NO_COLOR: '1' } });
    expect(out).toContain('The text of one.\n\n\n\nB\n');
  });

  it('are parted by a blank line in plain text', async () => {
    expect((await show({})).out).toContain('The text of one.\n\nB\n');
  });
});

it('plain text of a width: turnovers hang under the text of an item, whatever counts it', async () => {
  const item = '<ol type="a"><li>one two three four five six seven</li></ol>';
  const { out } = await article(['show', '-', '--format', 'html', '--plain', '--width', '20'], {
    stdin: `<article><h1>Items</h1>${item}</article>`,
  });
  expect(out).toBe('Items\n\na. one two three\n   four five six\n   seven\n');
});

describe('--format', () => {
  const text = '# not a heading\n\n*not emphasis*\n';
  it('says how to read standard input', async () => {
    const { out } = await article(['show', '-', '--format', 'text'], { stdin: text });
    expect(out).toBe('# not a heading\n\n*not emphasis*\n');
  });
  it('is guessed where it is not given', async () => {
    expect((await article(['show', '-'], { stdin: text })).out).toContain('not a heading\n\nnot');
    const unmarked = 'A *starred* headline\n\nText_with_underscores.\n';
    expect((await article(['show', '-'], { stdin: unmarked })).out).toBe(unmarked);
  });
});

describe('the parts', () => {
  it('--section prints a section with its sub-sections', async () => {
    const { out } = await article(['show', '-', '--section', 'trade'], { stdin: HARBOUR });
    expect(out).toBe('Trade\n\nOne.\n\nNight trade\n\nTwo.\n');
  });

  it('--summary with --section prints the head and the section', async () => {
    const { out } = await article(['show', '-s', '--section', '2', '-'], { stdin: HARBOUR });
    expect(out).toBe('The Harbour\n\nWhere the river ends.\n\nTolls\n\nThree.\n');
  });

  it('an unknown section is an error that lists what there is', async () => {
    expect(await article(['show', '-', '--section', 'x'], { stdin: HARBOUR })).toEqual({
      code: 1,
      out: '',
      err: 'article: no section matches “x”\nIts sections:\n  1    Trade\n  1.1  Night trade\n  2    Tolls\n',
    });
  });
});

describe('--json', () => {
  it('prints one object for one article', async () => {
    const { out } = await article(['show', '-', '--json'], { stdin: HARBOUR });
    expect(JSON.parse(out)).toEqual({
      name: null,
      path: null,
      format: 'markdown',
      title: 'The Harbour',
      summary: 'Where the river ends.',
      authors: [],
      tags: [],
      date: null,
      place: null,
      lang: null,
      url: null,
      words: 15,
      minutes: 1,
      lead: 'Opening words.',
      sections: [
        { number: '1', id: 'trade', heading: 'Trade', depth: 1, words: 1, text: 'One.' },
        {
          number: '1.1',
          id: 'night-trade',
          heading: 'Night trade',
          depth: 2,
          words: 1,
          text: 'Two.',
        },
        { number: '2', id: 'tolls', heading: 'Tolls', depth: 1, words: 1, text: 'Three.' },
      ],
      figures: [],
      footnotes: [],
    });
  });

  it('leaves lead and sections out with --summary, and keeps the chosen ones with --section', async () => {
    const summary = await article(['show', '-', '--json', '-s'], { stdin: HARBOUR });
    expect(Object.keys(JSON.parse(summary.out))).not.toContain('sections');
    const section = await article(['show', '-', '--json', '--section', '1.1'], { stdin: HARBOUR });
    expect(JSON.parse(section.out).sections).toHaveLength(1);
    expect(Object.keys(JSON.parse(section.out))).not.toContain('lead');
  });

  it('prints an array for several', async () => {
    const cwd = folderWith({ 'a.md': '# A', 'b.txt': 'B' });
    const { out } = await article(['show', './a.md', './b.txt', '--json'], { cwd });
    expect(JSON.parse(out).map(({ title }: { title: string }) => title)).toEqual(['A', 'B']);
  });
});

describe('the command line', () => {
  it.each([
    [
      ['show', '--plain', '--json', '-'],
      "article: option '-p, --plain' cannot be used with option '--json'",
    ],
    [['show', '--width', 'wide', '-'], 'article: option'],
    [['show', '--colour', '-'], "article: unknown option '--colour'"],
    [
      ['shwo'],
      'article: “shwo” is not a command, an article or a file\nDid you mean article show?',
    ],
    [['--json', 'list'], 'article: the command comes first, then its options\n'],
    [['list', '--sort', 'size'], 'article: option'],
  ])('%j is a usage error', async (argv, message) => {
    const { code, out, err } = await article(argv, { stdin: '' });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('alone prints the help', async () => {
    expect(await article([])).toMatchObject({ code: 0, err: '' });
  });

  it('tells its version', async () => {
    expect(await article(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});
