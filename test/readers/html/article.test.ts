import { expect, test } from 'vitest';
import { blockText } from '../../../src/model/plain-text.ts';
import { page, read, text } from './support.ts';

const between = (html: string) => read(page(text(html))).between;

test.each([
  [
    '<ol><li><a href="/1">Open the gate</a></li><li><a href="/2">Count the eels</a></li></ol>',
    '1. Open the gate\n2. Count the eels',
  ],
  [
    '<p><a href="/1">1. Open the gate</a></p><p><a href="/2">2. Count the eels</a></p>',
    '1. Open the gate\n2. Count the eels',
  ],
  ['<ul><li><a href="/1">Pike in the mill pond</a></li></ul>', ''],
])('at the end of an article, steps are of it and other links are not: %s', (html, expected) => {
  expect(read(page(text() + html)).between).toBe(expected);
});

test.each([
  '<aside epub:type="footnote" id="n1"><p>In chalk.</p></aside>',
  '<aside class="sidenote">In chalk.</aside>',
])('a note that nothing refers to stays in its place: %s', (note) => {
  expect(between(note)).toBe('In chalk.');
});

test.each([
  [
    'a box of links',
    '<div class="related"><h3>Related stories</h3><ul><li><a href="/1">Pike in the mill pond</a></li></ul></div>',
  ],
  [
    'a line that points elsewhere',
    '<p><strong>Read more:</strong> <a href="/1">Pike in the mill pond</a></p>',
  ],
  ['links to share it', '<div class="share"><span>Share</span> <a href="/f">Post</a></div>'],
  ['an advertisement', '<div class="ad-slot"><p>Advertisement</p></div>'],
  [
    'a table of contents',
    '<ul><li><a href="#a">Eels</a></li><li><a href="#b">Doors</a></li><li><a href="#c">Chalk</a></li></ul>',
  ],
  ['what is hidden', '<div style="display:none"><p>No reader sees this.</p></div>'],
  ['what screen readers alone are told', '<p class="sr-only">Opens in a new window</p>'],
])('%s in an article is left out', (_, html) => {
  expect(between(html)).toBe('');
});

test.each([
  [
    'a quotation’s source',
    '<blockquote><p>Eels again.</p><footer>— the miller</footer></blockquote>',
    /— the miller/,
  ],
  [
    'a notice in an aside',
    '<aside class="callout callout-info"><p>Bring a lamp.</p></aside>',
    /Bring a lamp/,
  ],
  [
    'a letter set apart',
    '<p><span class="cap" aria-hidden="true">E</span><span class="sr-only">E</span>els go up in May.</p>',
    /^Eels go/,
  ],
  ['a heading with a menu’s name', '<h2 class="anchor withStickyNavbar">Chalk</h2>', /^Chalk$/],
])('%s is kept', (_, html, expected) => {
  expect(between(html)).toMatch(expected);
});

test('what comes after a box of links under a lower heading is of the article again', () => {
  const box =
    '<h3>Related stories</h3><p><a href="/1">Pike in the mill pond, and what to do about it</a></p>';
  const { sections } = read(page(`${text()}${box}<h2>Afterwards</h2><p>The door was painted.</p>`));
  expect(sections.map(({ heading }) => heading)).toEqual(['Afterwards']);
});

test.each(['display:none', 'visibility: hidden; opacity: 0'])(
  'an article under “%s” is read, and the dialog over it is not',
  (style) => {
    const dialog =
      '<div role="dialog" class="consent"><h2>We value your privacy</h2><p>We and our partners store and access information on a device, and process personal data such as unique identifiers.</p></div>';
    const html = page(text())
      .replace('<body>', `<body>${dialog}<div style="${style}">`)
      .replace('</body>', '</div></body>');
    const { between: rest, warnings } = read(html);
    expect({ rest, warnings }).toEqual({ rest: '', warnings: [] });
  },
);

test('an article that is less than half of the page comes with a warning', () => {
  const letter = (n: number) =>
    `<div class="letter-${n}"><p>${`Sir, of eels I have seen ${n} in my life, and would see more. `.repeat(9)}</p></div>`;
  const others = Array.from(
    { length: 9 },
    (_, n) => `<div class="supplemental">${letter(n)}</div>`,
  ).join('');
  const { warnings } = read(page(text(text())).replace('</body>', `${others}</body>`));
  expect(warnings).toEqual([expect.stringContaining('less than half')]);
});

test('empty lines part paragraphs', () => {
  expect(
    between('<p><font size="2">One eel.<br><br>\nTwo eels,<br>or three.<br> <br></font></p>'),
  ).toBe('One eel.\nTwo eels,\nor three.');
});

test.each([
  '<p><i>One eel.<br><br>Two eels,<br>or three.</i></p>',
  '<a href="https://e.org/"><b>One eel.<br><br>Two eels,<br>or three.</b></a>',
  '<p><b>One eel.<br></b><br><b>Two eels,<br><u>or three.</u></b></p>',
  '<p>One eel.<br><i>&nbsp;</i><br>Two eels,<br>or three.</p>',
])('empty lines in what is marked part paragraphs, marked too: %s', (html) => {
  const paragraphs = read(page(text(html))).blocks.slice(1, -2);
  expect(paragraphs.map((block) => blockText([block]))).toEqual([
    'One eel.',
    'Two eels,\nor three.',
  ]);
});

test.each([
  [
    'Pandoc',
    '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
    '<section class="footnotes"><hr><ol><li id="fn1"><p>In chalk.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
  ],
  [
    'MediaWiki',
    '<sup id="r1" class="reference"><a href="#n1"><span>[</span>1<span>]</span></a></sup>',
    '<h2>References</h2><ol class="references"><li id="n1"><span class="mw-cite-backlink"><a href="#r1">^</a></span> <span>In chalk.</span></li></ol>',
  ],
  [
    'Sphinx',
    '<a class="footnote-reference brackets" href="#id2" id="id1">[1]</a>',
    '<aside class="footnote brackets" id="id2"><span class="label"><span>[</span><a href="#id1">1</a><span>]</span></span><p>In chalk.</p></aside>',
  ],
  [
    'Substack',
    '<a class="footnote-anchor" id="a1" href="#f1">1</a>',
    '<div class="footnote"><a id="f1" href="#a1" class="footnote-number">1</a><div><p>In chalk.</p></div></div>',
  ],
  [
    'a word processor',
    '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
    '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> In chalk.</p></div>',
  ],
  ['a hand', '<sup><a href="#note">*</a></sup>', '<p id="note">* In chalk.</p>'],
  [
    'a list of definitions',
    '<sup><a href="#fn1">1</a></sup>',
    '<dl><dt id="fn1">1</dt><dd>In chalk.</dd></dl>',
  ],
  [
    'docutils',
    '<a class="footnote-reference brackets" href="#id2" id="id1">1</a>',
    '<dl class="footnote brackets"><dt class="label" id="id2"><span><a href="#id1">1</a></span></dt><dd><p>In chalk.</p></dd></dl>',
  ],
  [
    'a list with names for the meanings',
    '<sup><a href="#fn1">1</a></sup>',
    '<dl><div><dt>1</dt><dd id="fn1">In chalk.</dd></div></dl>',
  ],
  [
    'an electronic book',
    '<a epub:type="noteref" href="#n1">1</a>',
    '<aside epub:type="footnote" id="n1"><p>In chalk.</p></aside>',
  ],
  [
    'a book with numbers in its notes',
    '<a epub:type="noteref" href="#n1"><sup>1</sup></a>',
    '<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>. In chalk.</p></aside>',
  ],
  [
    'DPUB-ARIA',
    '<a role="doc-noteref" href="#n1">note 1</a>',
    '<aside role="doc-footnote" id="n1"><p>In chalk. <a role="doc-backlink" href="#r1">back</a></p></aside>',
  ],
  [
    'a table',
    '<sup><a href="#n1">1</a></sup>',
    '<table><tr><td><a id="n1">1</a></td><td>In chalk.</td></tr></table>',
  ],
  [
    'a style',
    '<span style="vertical-align: super"><a href="#n1">1</a></span>',
    '<p id="n1">1 In chalk.</p>',
  ],
  [
    'a margin that small screens open',
    '<label for="m1" class="margin-toggle">⊕</label><input type="checkbox" id="m1" class="margin-toggle"><span class="marginnote">In chalk.</span>',
    '',
  ],
  [
    'a margin with numbers of its own',
    '<span><sup>1</sup><small class="sidenote-content"><sup>1</sup> In chalk.</small></span>',
    '',
  ],
  ['a span', '<span class="footnote">In chalk.</span>', ''],
  [
    'a book',
    '<label class="margin-toggle sidenote-number"></label><span class="sidenote">In chalk.</span>',
    '',
  ],
])('footnotes as %s writes them', (_, mark, note) => {
  const {
    footnotes,
    blocks,
    between: rest,
  } = read(page(`${text(`<p>He writes it down.${mark}</p>`)}${note}`));
  expect(footnotes.map((note) => blockText(note.blocks))).toEqual(['In chalk.']);
  expect(JSON.stringify(blocks)).toContain('{"type":"footnoteRef","number":1}');
  expect(rest).toMatch(/^He writes it down\.\S*$/);
});
