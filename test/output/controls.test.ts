import { describe, expect, it } from 'vitest';
import { leaked, leftOpen } from '../support/codes.ts';
import { article, folderWith, type World } from '../support/program.ts';

/** Every character that must not come out, and sequences that would do something at a terminal. */
const FORBIDDEN = [
  ...range(0x01, 0x08),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
  ...range(0x2028, 0x2029),
  0xfeff,
].map((code) => String.fromCharCode(code));
const SEQUENCES = ['\x1b[31m', '\x1b[2J', '\x1b]0;title\x07', '\x1b]52;c;YQ==\x1b\\', '\x9b6n'];
const DIRT = [...FORBIDDEN, ...SEQUENCES].join('');
/** In Markdown and HTML, by its code; `&#27;` is an escape as soon as it is decoded. */
const ENTITIES = [...FORBIDDEN].map((character) => `&#${character.charCodeAt(0)};`).join('');
/** What a file's name may have: no NUL and no slash. */
const NAME = `odd${DIRT.slice(0, 50)}name`;
const OTHER_NAME = `odd${DIRT.slice(50).replaceAll('/', '')}name`;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const markdown = (dirt: string) => `---
title: "Title${json(dirt)}"
summary: "Summary${json(dirt)}"
byline: "By${json(dirt)} Ida"
authors: ["Ida${json(dirt)}"]
tags: ["tag${json(dirt)}"]
lang: "en${json(dirt)}"
url: "https://example.org/${json(dirt)}"
---

# Head${dirt}ing one

Words ${dirt}here and a [link${dirt}](https://example.org/a${dirt}b "t${dirt}"), ![alt${dirt}](i${dirt}.png), \`code${dirt}\`
and <b title="${dirt}">raw${dirt}</b>, https://example.org/${dirt}, note.[^1] [j](javascript:alert${dirt}(1))

## Sub${dirt}heading

| a${dirt} | b |
|---|---|
| c${dirt} | d |

- item${dirt}
- [x] done${dirt}

> quoted${dirt}

\`\`\`js${dirt}
const a = "${dirt}";
\`\`\`

[^1]: Note${dirt}.
`;

const json = (text: string) => JSON.stringify(text).slice(1, -1);

const html = (
  dirt: string,
) => `<!DOCTYPE html><html lang="en${dirt}"><head><title>Page${dirt} title</title>
<meta name="author" content="Ida${dirt}"><meta name="description" content="A summary${dirt} of it.">
<link rel="canonical" href="https://example.org/${dirt}"></head><body><article><h1>Page${dirt} title</h1>
<p>Some words${dirt} of the page, and <a href="https://example.org/${dirt}" title="${dirt}">a link${dirt}</a>.</p>
<h2>Part${dirt}</h2><p><img src="a${dirt}.png" alt="A picture${dirt}"></p><pre>code${dirt}</pre>
<table><tr><th>a${dirt}<th>b<tr><td>c${dirt}<td>d</table></article></body></html>`;

const text = (
  dirt: string,
) => `A head${dirt}line\n\nBy Ida${dirt} Brandt\n\nOSLO${dirt}, Jan 3, 2025 (AP) — Words${dirt}.

Part${dirt}

- item${dirt} one
- item two
`;

const files = {
  [`${NAME}/${NAME}.md`]: markdown(DIRT),
  [`${NAME}.txt`]: text(DIRT),
  [`${OTHER_NAME}.txt`]: text(DIRT),
  'entities.md': markdown(ENTITIES),
  'page.html': html(DIRT),
  'page-entities.html': html(ENTITIES),
  [`${NAME}-broken.md`]: `---\ntitle: [${DIRT}\n---\nText`,
  [`${NAME}-binary.txt`]: '\0\0',
};

const terminals: World[] = [
  { columns: 60, hyperlinks: true },
  { columns: 60, env: { NO_COLOR: '1' } },
  {},
];

describe('no character that is the terminal’s comes out of', () => {
  it.each([
    ...Object.keys(files).map((name) => ['show', `lib/${name}`]),
    ...Object.keys(files).map((name) => ['show', `lib/${name}`, '--plain']),
    ...Object.keys(files).map((name) => ['show', `lib/${name}`, '--json']),
    ...Object.keys(files).map((name) => ['outline', `lib/${name}`]),
    ['outline', 'lib/entities.md', '--json'],
    ['list'],
    ['list', '--json'],
    ['list', '--sort', 'title', '--tag', `tag${DIRT}`],
    ['search', 'words'],
    ['search', 'words', '--json'],
    ['search', `words${DIRT}`, DIRT],
    ['search', `nothing${DIRT}`],
    ['show', DIRT],
    ['show', 'odd'],
    ['show', `lib/${DIRT}.md`],
    ['show', `https://${DIRT}`],
    ['show', `ftp://example.org/${DIRT}`],
    ['show', 'lib/entities.md', '--section', DIRT],
    ['show', 'lib/entities.md', '--width', DIRT],
    ['show', 'lib/entities.md', '--format', DIRT],
    ['list', '--dir', DIRT],
    ['show', 'lib'],
    ['add', `lib/${NAME}.txt`, '--dir', 'kept', '--tag', DIRT],
    ['add', `lib/${NAME}.txt`, `lib/${NAME}.txt`, '--dir', 'kept'],
    ['add', `lib/none${DIRT}`, '--dir', 'kept'],
    ['add', 'lib/page-entities.html', '--dir', 'kept'],
    [DIRT],
    ['show', `--${DIRT}`],
    ['completion', DIRT],
    ['--help'],
    ['completion', 'bash'],
    ['completion', 'zsh'],
    ['completion', 'fish'],
    ['__complete', 'zsh', '--', 'show', ''],
    ['__complete', 'bash', '--', 'article show odd', 'odd'],
    ['__complete', 'fish', '--', 'show', 'entities', '--section', ''],
    ['__complete', 'fish', '--', 'show', 'entities', '--section', 'S'],
    ['__complete', 'bash', '--', `article show ${DIRT}`, DIRT],
  ])('%j', async (...argv) => {
    const cwd = folderWith(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`lib/${name}`, content])),
    );
    for (const world of terminals) {
      const dir = argv.includes('--dir') || argv[0]?.startsWith('_') ? [] : ['--dir', 'lib'];
      const env = { ARTICLE_DIR: 'lib', ...world.env };
      const { out, err } = await article([...argv, ...dir], { ...world, cwd, env });
      // A copy of `add` is a file; what it prints is the name.
      expect(leaked(out)).toEqual([]);
      expect(leaked(err)).toEqual([]);
      for (const line of out.split('\n')) expect(leftOpen(line), line).toEqual([]);
      for (const line of err.split('\n')) expect(line).not.toMatch(/^\s+at /);
    }
  });
});

it('an error about an argument of several lines is one line', async () => {
  const { err } = await article(['show', 'a\nb\r\nc']);
  expect(err).toBe('article: no article matches “a b c”\nTo list all articles: article list\n');
  expect((await article(['sh\now'])).err.split('\n')).toHaveLength(3);
});

describe('links', () => {
  const target = async (address: string) => {
    const world = { columns: 80, hyperlinks: true, stdin: `A [link](<${address}>).\n` };
    const { out } = await article(['show', '-', '--format', 'markdown'], world);
    return /\]8;id=1;([^\x1b]*)\x1b/.exec(out)?.[1] ?? null;
  };
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/é 漢', 'https://example.org/%C3%A9%20%E6%BC%A2'],
    ['mailto:ida@example.org', 'mailto:ida@example.org'],
    ['file:///tmp/a', 'file:///tmp/a'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ssh://example.org', null],
    ['vscode://file/x', null],
    [' javascript:alert(1)', null],
    ['relative/page.md', null],
  ])('to %s are made to %s', async (address, made) => {
    expect(await target(address)).toBe(made);
  });
});

it('the names of files come whole out of JSON, though none of their characters is sent', async () => {
  const name = 'a\x1b[31m\u202e\x9b\x7f\ufeffb';
  const cwd = folderWith({ [`lib/${name}.md`]: 'Text.' });
  const { out } = await article(['list', '--json', '--dir', 'lib'], { cwd });
  expect(out).toMatch(/^[\n\x20-\x7e]*$/);
  expect(JSON.parse(out)[0].name).toBe(name);
});

it('the name that a list prints finds the article, whatever the file’s own has', async () => {
  const cwd = folderWith({ 'lib/one\ntwo \x1b[31mthree.md': 'Found.' });
  const listed = (await article(['list', '--dir', 'lib'], { cwd })).out.split('\t')[0] ?? '';
  expect(listed).toBe('one two [31mthree');
  expect((await article(['show', listed, '--dir', 'lib'], { cwd })).out).toBe('Found.\n');
});
