import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { BoundedTokenizer } from '../../../src/readers/markdown/bounded.ts';
import { footnotes } from '../../../src/readers/markdown/footnotes.ts';
import { QuickLexer } from '../../../src/readers/markdown/lexer.ts';

const asItComes = new Marked(footnotes);
const bounded = new Marked(footnotes).setOptions({ tokenizer: new BoundedTokenizer() });

/** Whether marked's own lexer makes the same tokens of a text. */
function expectSame(text: string): void {
  expect(new QuickLexer(bounded.defaults).lex(text)).toEqual(asItComes.lexer(text));
}

const words = fc.constantFrom(
  ...[
    'eel',
    'net',
    'The tide',
    'is low,',
    'snow.',
    'Ünder',
    '漢字',
    '“quoted”',
    '–',
    '😀',
    '42',
    'a_b',
  ],
  ...[
    'x*y',
    'http',
    'www',
    'e.g.',
    'it’s',
    "don't",
    'mailto',
    'HTTPS',
    'ftp',
    'AT&T',
    'wow!',
    '&amp;',
  ],
);
const signs = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '~',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](u)',
    '](<v w> "t")',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<a href="x">',
    '</a>',
    '<code>',
    '</code>',
    '<!--',
    '-->',
    '<?',
    '\\',
  ],
  ...[
    '\\*',
    '&',
    '&#35;',
    '&#x26;',
    '!',
    '|',
    ':',
    '@',
    '^',
    '[^n]',
    '[r]',
    '[net][r]',
    '<k@e.org>',
  ],
  ...['://', 'https://e.org/a_(b)', 'HTTP://E.ORG', 'www.e.org', 'kai@e.org', 'mailto:k@e.org'],
  ...['xmpp:k@e.org/x', '<http://e.org>', 'www.', ' www.e.org.', '+k@e.org', '.', "'", '"'],
);
const spaces = fc.constantFrom(
  ...[' ', '\n', '  \n', '   \n', '\\\n', '\t', '  ', '\u00a0', '\n\n'],
);
const openings = fc.constantFrom(
  ...[
    '\n- ',
    '\n* ',
    '\n  - ',
    '\n1. ',
    '\n7) ',
    '\n> ',
    '\n>> ',
    '\n# ',
    '\n### ',
    '\n===\n',
    '\n---\n',
  ],
  ...[
    '\n```js\n',
    '\n```\n',
    '\n~~~\n',
    '\n    ',
    '\n\t',
    '\n| a | b |\n| --- | :-: |\n| c | ',
    '\n- [ ] ',
  ],
  ...[
    '\n[^n]: ',
    '\n[r]: http://e.org "T"\n',
    '\n***\n',
    '\n<div>\n',
    '\n</div>\n',
    '\n  \n',
    '\n=\n',
    '\n-\n',
  ],
  ...[
    '\n|-|\n',
    '\n 1.\n',
    '\n+\n',
    '\n  ===\n',
    '\n:-:|\n',
    '\n<!-- c -->\n',
    '\n#',
    '\n`',
    '\n2. ',
  ],
);
const pieces = fc.array(fc.oneof(words, words, signs, spaces, openings), { maxLength: 40 });

it('reads what marked reads in any mixture of its signs', () => {
  fc.assert(
    fc.property(pieces, (parts) => expectSame(parts.join(''))),
    { numRuns: 3000 },
  );
});

it('reads what marked reads in the examples of the CommonMark specification, and in halves of them', () => {
  for (const { markdown } of tests) {
    const text = markdown.replaceAll('→', '\t');
    expectSame(text);
    expectSame(text.slice(text.length >> 1));
    expectSame(text.slice(0, text.length >> 1));
  }
});
