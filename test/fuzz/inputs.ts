import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Case } from './check.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Texts to start from: the articles that ship, and the fixtures. */
const seeds: readonly string[] = ['articles', 'test/fixtures'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt|html)$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
);

/** Characters that are no text, that join or turn what stands beside them, or that are wide. */
const odd = fc.constantFrom(
  ...'\0\x07\b\t\n\v\f\r\x1b\x7f\x84\x85\x9b\x9c\x9d\xa0\xad',
  ...'\u0301\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069',
  ...'\u3000\u1160\u0e33\ufe0f\ufeff\ufffd\uffff漢カ한ไทยकिע👩👍🏽🇳🇴',
  '\x1b[31m',
  '\x1b]8;;http://e.org\x1b\\',
  '\x1b]0;title\x07',
  '\ud800',
  '\udc00',
  '\r\n',
  '1\ufe0f\u20e3',
);

/** Pieces of Markdown, HTML and YAML, whole and broken. */
const markup = fc.constantFrom(
  ...['*', '**', '_', '__', '~~', '`', '``', '```', '~~~', '[', ']', '(', ')', '![', '](', '[^1]'],
  ...['[^1]: ', '](http://e.org/a_b)', '](javascript:x)', '[a]: <b> "c"\n', '<http://e.org>', '\\'],
  ...['\n', '\n\n', '  \n', '\t', '    ', '# ', '## ', '###### ', '\n---\n', '\n===\n', '---\n'],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '9) ',
    '999999999. ',
    '- [ ] ',
    '- [x] ',
    '> ',
    '>',
    '|',
    '\n|-|:-:|\n',
  ],
  ...[
    'title: ',
    'date: 2025-01-31\n',
    'tags: [a, b]\n',
    'author: &a\n',
    '*a',
    '"',
    "'",
    ': ',
    '...',
  ],
  ...[
    '<b>',
    '</b>',
    '<i',
    '<a href="',
    '<a href=http://e.org>',
    '</a>',
    '<br>',
    '<hr>',
    '<img alt="',
  ],
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<code>',
    '<ul>',
    '<li>',
    '<ol start=7>',
  ],
  ...['<table>', '<tr>', '<td>', '<th>', '</table>', '<script>', '</script>', '<style>', '<title>'],
  ...[
    '<h1>',
    '<h2>',
    '</h2>',
    '<sup>',
    '<sub>',
    '<q>',
    '<del>',
    '<blockquote>',
    '<details><summary>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE html>',
    '<html>',
    '<body>',
    '<svg>',
  ],
  ...['&amp;', '&lt;', '&#27;', '&#x9b;', '&#x202e;', '&#0;', '&#xd800;', '&#x110000;', '&nbsp;'],
  ...[
    '&shy;',
    '&zwj;',
    '&Tab;',
    '&NewLine;',
    '&',
    '&#',
    'http://e.org/?a=b&c',
    'www.e.org',
    'a@e.org',
  ],
  ...[
    '```js\n',
    'const a = "b"; // c\n',
    'By Ida Brandt\n',
    'OSLO, Jan 3, 2025 (AP) — ',
    'x'.repeat(90),
  ],
);

const word = fc.constantFrom(
  'a',
  'Wind',
  'of',
  'harbour',
  'don’t',
  '1987',
  '東京',
  'дождь',
  '.',
  ',',
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '');
const piece = fc.oneof(
  { weight: 5, arbitrary: markup },
  { weight: 2, arbitrary: odd },
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: space },
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A part of an article, with some places in it changed. */
const mutation = fc
  .tuple(
    part(),
    fc.array(fc.tuple(edit(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 8 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [change, at]) => change(now, Math.floor(at * now.length)), text),
  );

function part(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.nat(20_000), fc.integer({ min: 50, max: 2500 }))
    .map(([seed, from, length]) => {
      const start = from % seed.length;
      return seed.slice(start < length ? 0 : start, start + length);
    });
}

type Edit = (text: string, at: number) => string;

function edit(): fc.Arbitrary<Edit> {
  const length = fc.integer({ min: 1, max: 200 });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: piece.map(
        (added): Edit =>
          (text, at) =>
            text.slice(0, at) + added + text.slice(at),
      ),
    },
    length.map(
      (n): Edit =>
        (text, at) =>
          text.slice(0, at) + text.slice(at + n),
    ),
    length.map(
      (n): Edit =>
        (text, at) =>
          text.slice(0, at + n) + text.slice(at),
    ),
    fc.tuple(part(), length).map(
      ([other, n]): Edit =>
        (text, at) =>
          text.slice(0, at) + other.slice(0, n) + text.slice(at),
    ),
    fc.tuple(piece, fc.integer({ min: 2, max: 120 })).map(
      ([added, n]): Edit =>
        (text, at) =>
          text.slice(0, at) + added.repeat(n) + text.slice(at),
    ),
    fc.constant<Edit>(
      (text, at) =>
        text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    ),
    fc.constant<Edit>((text, at) => text.slice(0, at)),
  );
}

/** The same as a file may hold it: in some encoding, and perhaps with bytes changed. */
function file(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const encoded = fc
    .tuple(text, fc.constantFrom('utf8', 'utf8', 'utf16le', 'latin1'))
    .map(([content, encoding]) =>
      encoding === 'utf16le'
        ? Buffer.from(`\ufeff${content}`, 'utf16le')
        : Buffer.from(content, encoding as BufferEncoding),
    );
  const bytes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
  return fc.tuple(encoded, bytes).map(([content, changes]) => {
    if (content.length > 0) for (const [at, byte] of changes) content[at % content.length] = byte;
    return content;
  });
}

const content = fc.oneof(
  { weight: 5, arbitrary: mutation },
  { weight: 5, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 2, arbitrary: file(mutation) },
  { weight: 1, arbitrary: file(soup) },
);

/** Measures from 1 to 200 columns; narrow ones, where least has room, come as often as all others. */
const width = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 24 }));

export const cases: fc.Arbitrary<Case> = fc.record({
  content,
  view: fc.record({ width, color: fc.boolean(), hyperlinks: fc.boolean() }),
});
