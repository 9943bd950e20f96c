import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/article.ts';
import { page, read, text } from './support.ts';

/** The blocks that a piece of HTML between paragraphs means. */
function blocks(html: string): readonly Block[] {
  return read(page(text(html))).blocks.slice(1, -2);
}

const codes = (html: string) =>
  blocks(html).map((block) => (block.type === 'code' ? block.text : block.type));

test.each([
  [
    'MediaWiki',
    '<div class="mw-heading"><h2 id="C">Chalk</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>',
  ],
  [
    'GitHub',
    '<div class="markdown-heading"><h2>Chalk</h2><a class="anchor" aria-label="Permalink: Chalk" href="#chalk"><svg></svg></a></div>',
  ],
  [
    'Sphinx',
    '<h2>Chalk<a class="headerlink" href="#chalk" title="Link to this heading">¶</a></h2>',
  ],
  [
    'Docusaurus',
    '<h2 class="anchor anchorWithStickyNavbar_x" id="c">Chalk<a href="#c" class="hash-link" aria-label="Direct link">​</a></h2>',
  ],
  ['Hugo', '<h2>Chalk <a hidden class="anchor" aria-hidden="true" href="#c">#</a></h2>'],
  ['MDN', '<h2><a href="#chalk">Chalk</a></h2>'],
  ['a blog, all of it a link,', '<h2><a class="permalink" href="#chalk">Chalk</a></h2>'],
])('a heading as %s has it is its text', (_, html) => {
  expect(blocks(`${html}<p>White.</p>`)[0]).toMatchObject({
    type: 'heading',
    tokens: [{ text: 'Chalk' }],
  });
});

test.each([
  [
    'cells of divs',
    '<table class="syntaxhighlighter"><tr><td class="gutter"><div>1</div><div>2</div></td><td class="code"><div class="line"><code>int</code> <code>eels;</code></div><div class="line"><code>eels++;</code></div></td></tr></table>',
  ],
  [
    'cells of pre',
    '<table class="rouge-table"><tr><td class="gutter"><pre>1\n2\n</pre></td><td><pre>int eels;\neels++;\n</pre></td></tr></table>',
  ],
  [
    'cells without a name',
    '<table><tr><td><pre><code><span>1\n</span><span>2\n</span></code></pre></td><td><pre><code>int eels;\neels++;\n</code></pre></td></tr></table>',
  ],
  [
    'a row for each line',
    '<table><tr><td class="blob-num" data-line-number="1"></td><td>int eels;</td></tr><tr><td class="blob-num"></td><td>eels++;</td></tr></table>',
  ],
  [
    'a number in the line',
    '<pre><code><span class="line"><span class="ln">1</span><span>int eels;\n</span></span><span class="line"><span class="ln">2</span><span>eels++;\n</span></span></code></pre>',
  ],
  [
    'numbers beside the block',
    '<div class="line-numbers-mode"><pre><code>int eels;\neels++;</code></pre><div class="line-numbers-wrapper"><span>1</span><br><span>2</span></div></div>',
  ],
  ['an element a line', '<pre><div>int eels;</div><div>eels++;</div></pre>'],
  ['a list', '<pre><ol class="linenums"><li>int eels;</li><li>eels++;</li></ol></pre>'],
])('code in %s is its lines', (_, html) => {
  expect(codes(html)).toEqual(['int eels;\neels++;']);
});

test.each([
  '<pre><div>int eels;</div><div><br></div><div>eels++;</div></pre>',
  '<pre><div>int eels;</div>\n<div></div>\n<div>eels++;</div></pre>',
  '<pre><code><span class="line">int eels;</span><span class="line"></span><span class="line">eels++;</span></code></pre>',
  '<pre><span class="line">int eels;</span><span class="line"><br></span><span class="line">eels++;</span></pre>',
  '<pre><span data-line>int eels;</span><span data-line></span><span data-line>eels++;</span></pre>',
  '<pre><code>int eels;</code><code><br></code><code>eels++;</code></pre>',
  '<pre><ol><li>int eels;</li><li></li><li>eels++;</li></ol></pre>',
  '<table><tr><td class="gutter"><div>1</div><div>2</div><div>3</div></td><td><div class="line">int eels;</div><div class="line">&nbsp;</div><div class="line">eels++;</div></td></tr></table>',
])('an empty line of code is one: %s', (html) => {
  expect(codes(html)).toEqual(['int eels;\n\neels++;']);
});

test.each([
  '<div style="white-space: pre">int eels;\n  eels++;</div>',
  '<div style="font-family: Menlo, monospace; white-space: pre-wrap"><div>int eels;</div><div>  eels++;</div></div>',
  '<code style="display: block; white-space: pre">int eels;\n  eels++;</code>',
])('code that its style alone tells: %s', (html) => {
  expect(codes(html)).toEqual(['int eels;\n  eels++;']);
});

test('lines that a style keeps', () => {
  const html = '<div style="white-space: pre-line">Eels go up\nin May,\n\nand down again.</div>';
  expect(read(page(text(html))).between).toBe('Eels go up\nin May,\nand down again.');
  expect(blocks(html)).toHaveLength(2);
});

test('what a style raises and lowers', () => {
  const html =
    '<p>e<span style="vertical-align: super">2</span> and H<span style="vertical-align: sub">2</span>O</p>';
  expect(read(page(text(html))).between).toBe('e² and H₂O');
});

test.each([
  ['<ol><li>a</li><li></li><li>c</li></ol>', [1, 3]],
  ['<ol><li>a</li><li><p>&nbsp;</p></li><li><span></span></li><li>d</li></ol>', [1, 4]],
  ['<ol reversed><li>c</li><li></li><li>a</li></ol>', [3, 1]],
])('an empty item has its number: %s', (html, numbers) => {
  const [list] = blocks(html);
  expect(list?.type === 'list' && list.items.map(({ number }) => number)).toEqual(numbers);
});

test.each([
  '<li><span><input type="checkbox" checked></span> Lamp</li><li><span><input type="checkbox"></span><span>Chalk</span></li>',
  '<li><span role="checkbox" aria-checked="true"></span> Lamp</li><li><span role="checkbox" aria-checked="false"></span> Chalk</li>',
  '<li role="checkbox" aria-checked="true">Lamp</li><li role="checkbox" aria-checked="false">Chalk</li>',
])('the boxes of tasks: %s', (items) => {
  expect(blocks(`<ul>${items}</ul>`)).toMatchObject([
    { items: [{ checked: true }, { checked: false }] },
  ]);
});

test('a table of data is a grid, with what reaches over cells; a layout is its blocks', () => {
  const table =
    '<table><thead><tr><th rowspan="2">Day</th><th colspan="2">Eels</th></tr><tr><th>up</th><th>down</th></tr></thead><tr><td>Monday</td><td>4</td><td>0</td></tr></table>';
  const [grid] = blocks(table);
  expect(
    grid?.type === 'table' && [grid.header.length, ...grid.rows.map((row) => row.length)],
  ).toEqual([2, 3]);
  const layout =
    '<table role="presentation"><tr><td><p>Left.</p></td><td><p>Right.</p></td></tr></table>';
  expect(blocks(layout).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});

test.each([
  [
    'KaTeX',
    '<span class="katex"><span class="katex-mathml"><math><semantics><mi>e</mi><annotation encoding="application/x-tex">e^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">e2</span></span>',
  ],
  [
    'KaTeX without MathML',
    '<span class="katex"><span class="katex-html" aria-hidden="true">e^2</span></span>',
  ],
  [
    'MathJax',
    '<span class="MathJax_Preview">e2</span><span class="MathJax">e2</span><script type="math/tex">e^2</script>',
  ],
  ['MathML', '<math><msup><mi>e</mi><mn>2</mn></msup></math>'],
  ['a picture', '<img src="/l?e" class="latex" alt="e^2">'],
])('a formula of %s is its TeX', (_, html) => {
  const [block] = blocks(`<p>Of ${html} eels.</p>`);
  expect(block).toMatchObject({
    type: 'paragraph',
    tokens: [{}, { type: 'formula', text: 'e^2' }, {}],
  });
});

test.each([
  ['x^2', 'x^{2}'],
  ['sum_(i=1)^n i^2 = (n(n+1))/2', '\\sum_{i=1}^{n}i^{2}=\\frac{n(n+1)}{2}'],
  ['sqrt(a+b) <= root 3 (c) xx pi r', '\\sqrt{a+b}\\le\\sqrt[3]{c}\\times\\pi r'],
  ['f(x) = {: "eels" :} uu RR', 'f(x)=\\text{eels}\\cup\\mathbb{R}'],
  ['(((', '((('],
])('AsciiMath in TeX: %s', (source, tex) => {
  const script = `<script type="math/asciimath">${source}</script>`;
  expect(blocks(`<p>Of ${script} eels.</p>`)).toMatchObject([
    { tokens: [{}, { type: 'formula', text: tex }, {}] },
  ]);
});

test.each([
  [
    'MathML in a script',
    '<script type="math/mml"><math><msup><mi>e</mi><mn>2</mn></msup></math></script>',
  ],
  [
    'MathML in an attribute',
    '<span class="MathJax_SVG" data-mathml="<math><msup><mi>e</mi><mn>2</mn></msup></math>"><svg></svg></span>',
  ],
  [
    'MathJax 4',
    '<mjx-container><mjx-math data-latex="e^2"><mjx-c></mjx-c></mjx-math></mjx-container>',
  ],
  ['Pandoc', '<span class="math inline">\\(e^2\\)</span>'],
  ['GitHub', '<math-renderer class="js-inline-math">$e^2$</math-renderer>'],
])('a formula of %s is its TeX too', (_, html) => {
  expect(read(page(text(`<p>Of ${html} eels.</p>`))).between).toBe('Of $e^2$ eels.');
});

test.each([
  '<mjx-container aria-label="e squared"><svg></svg></mjx-container>',
  '<mjx-container><mjx-math data-semantic-speech="e squared"></mjx-math></mjx-container>',
  '<span role="math" aria-label="e squared"><svg></svg></span>',
])('a formula that is drawn alone is said: %s', (html) => {
  expect(read(page(text(`<p>Of ${html} eels.</p>`))).between).toBe('Of e squared eels.');
});

test.each([
  [
    'a figure',
    '<figure><img src="/e.jpg" alt="An eel"><figcaption>On Monday</figcaption></figure>',
  ],
  [
    'a late picture',
    '<figure><img src="data:image/gif;base64,R0" data-src="/e.jpg" alt="An eel"><noscript><img src="/e.jpg" alt="An eel"></noscript><figcaption>On Monday</figcaption></figure>',
  ],
  [
    'a thumbnail',
    '<div class="thumb"><a href="/f"><img src="/e.jpg" alt="An eel"></a><div class="thumbcaption">On <a href="/m">Monday</a></div></div>',
  ],
  [
    'a shortcode',
    '<div class="wp-caption"><img src="/e.jpg" alt="An eel"><p class="wp-caption-text">On Monday</p></div>',
  ],
])('a picture and its caption in %s are a figure', (_, html) => {
  const [figure] = blocks(html);
  expect(figure).toMatchObject({ type: 'figure', images: [{ href: '/e.jpg', text: 'An eel' }] });
  expect(figure?.type === 'figure' && JSON.stringify(figure.caption)).toMatch(/On .*Monday/);
});

test('films and sound are links that say so, and other frames are nothing', () => {
  const html =
    '<div class="embed"><iframe src="//www.youtube.com/embed/eel"></iframe></div><audio><source src="https://a.example/eel.mp3"></audio><object data="https://a.example/eel.mp4" type="video/mp4"></object><iframe src="https://ads.example/x"></iframe>';
  expect(JSON.stringify(blocks(html)).match(/"(?:href|text)":"[^"]*"/g)).toEqual([
    '"href":"https://www.youtube.com/embed/eel"',
    '"text":"Video: www.youtube.com"',
    '"href":"https://a.example/eel.mp3"',
    '"text":"Sound: a.example"',
    '"href":"https://a.example/eel.mp4"',
    '"text":"Video: a.example"',
  ]);
});

test.each([
  [
    'for readers without scripts',
    '<div class="wait"></div><noscript><iframe src="https://www.youtube.com/embed/eel" title="Eels"></iframe></noscript>',
    'https://www.youtube.com/embed/eel',
  ],
  [
    'for them once more',
    '<iframe data-src="https://www.youtube.com/embed/eel" title="Eels"></iframe><noscript><iframe src="https://www.youtube.com/embed/eel" title="Eels"></iframe></noscript>',
    'https://www.youtube.com/embed/eel',
  ],
  [
    'that loads when it is played',
    '<lite-youtube videoid="eel" playlabel="Play: Eels"><a href="https://youtu.be/eel">Play</a></lite-youtube>',
    'https://www.youtube.com/watch?v=eel',
  ],
  ['of AMP', '<amp-vimeo data-videoid="7" title="Eels"></amp-vimeo>', 'https://vimeo.com/7'],
  [
    'in a frame of AMP',
    '<amp-iframe src="https://vimeo.com/7" title="Eels"><amp-img placeholder src="/wait.gif"></amp-img></amp-iframe>',
    'https://vimeo.com/7',
  ],
])('a film %s is one link', (_, html, href) => {
  expect(blocks(html)).toMatchObject([
    { tokens: [{ type: 'link', href, tokens: [{ text: 'Video: Eels' }] }] },
  ]);
});

test('a frame for readers without scripts that is no film is nothing', () => {
  expect(
    blocks('<noscript><iframe src="https://tags.example/ns.html?id=9"></iframe></noscript>'),
  ).toEqual([]);
});

test('a table in a table of data stays in its cell', () => {
  const html =
    '<table><tr><th>Weir</th><th>Eels</th></tr><tr><td>Upper</td><td><table><tr><th>up</th><th>down</th></tr><tr><td>9</td><td>7</td></tr></table></td></tr></table>';
  expect(blocks(html)).toMatchObject([{ rows: [[{}, { tokens: [{ type: 'table' }] }]] }]);
  expect(read(page(text(html))).between).toBe('Weir\tEels\nUpper\tup down 9 7');
});

test.each([
  [
    'Sphinx',
    '<div class="admonition note"><p class="admonition-title">Note</p><p>Bring a lamp.</p></div>',
  ],
  [
    'GitHub',
    '<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p><p>Bring a lamp.</p></div>',
  ],
  [
    'Docusaurus',
    '<div class="theme-admonition theme-admonition-note alert"><div class="admonitionHeading_x">note</div><div><p>Bring a lamp.</p></div></div>',
  ],
  [
    'Starlight',
    '<aside class="starlight-aside starlight-aside--note"><p class="starlight-aside__title">Note</p><p>Bring a lamp.</p></aside>',
  ],
])('a notice of %s says its kind once', (_, html) => {
  expect(blocks(html)).toMatchObject([
    { type: 'blockquote', alert: 'note', tokens: [{ type: 'paragraph' }] },
  ]);
});

test('XHTML: empty elements, characters as they stand, and names with a prefix', () => {
  const xml = (name: string) =>
    `<?xml version="1.0"?><${name}html xmlns${name ? ':h' : ''}="http://www.w3.org/1999/xhtml"><${name}body><${name}a id="x"/><${name}p><![CDATA[Eels < 9 & doors]]></${name}p></${name}body></${name}html>`;
  expect(read(xml('')).between).toBe('Eels < 9 & doors');
  expect(read(xml('h:')).between).toBe('Eels < 9 & doors');
});

test('ruby, tasks, and lists by their numbers', () => {
  expect(read(page(text('<p><ruby>鰻<rt>うなぎ</rt></ruby>です。</p>'))).between).toBe(
    '鰻（うなぎ）です。',
  );
  expect(
    blocks(
      '<ul><li><label><input type="checkbox" checked> Lamp</label></li><li><input type="checkbox">Chalk</li></ul>',
    ),
  ).toMatchObject([{ items: [{ checked: true }, { checked: false }] }]);
  expect(blocks('<ol start="3"><li>a</li><li value="9">b</li></ol>')).toMatchObject([
    { items: [{ number: 3 }, { number: 9 }] },
  ]);
});

test.each([
  [
    'readings in other elements, and brackets for some of them',
    '<p><ruby>鰻<rtc>うなぎ</rtc></ruby>と<ruby>川<rt>かわ</rt>堰<rp>（</rp><rt>せき</rt><rp>）</rp></ruby></p>',
    '鰻（うなぎ）と川（かわ）堰（せき）',
  ],
  [
    'a fraction, set one over the other',
    '<p><span><span class="num">3</span><span class="sr-only">/</span><span class="den">4</span></span> of the eels</p>',
    '3/4 of the eels',
  ],
  ['powers in code', '<p><code>10<sup>4</sup></code> eels</p>', '10⁴ eels'],
  ['lines of code', '<p><code>open<br>close</code></p>', 'open\nclose'],
  ['an exponent in two scripts', '<p>e<sup>iω</sup></p>', 'e^(iω)'],
  [
    'lines that only their class tells',
    '<pre><span class="line">open</span><span class="line">close</span></pre>',
    'open\nclose',
  ],
  [
    'a list without an item to belong to',
    '<ul><ul><li>Elver</li></ul><li>Eel</li></ul>',
    '- Elver\n- Eel',
  ],
  [
    'a list in an item of its own',
    '<ul><li>Eel</li><li style="list-style:none"><ul><li>Elver</li></ul></li><li>Pike</li></ul>',
    '- Eel\n  - Elver\n- Pike',
  ],
  [
    'boxes in what editors put around them',
    '<ul><li><div><input type=CHECKBOX checked> Lamp</div></li><li><strong><input type="checkbox"> Chalk</strong></li></ul>',
    '- [x] Lamp\n- [ ] Chalk',
  ],
  [
    'a cell that reaches to the end of its group',
    '<table><thead><tr><th>Weir</th><th>Eels</th></tr></thead><tbody><tr><td rowspan="4">Upper</td><td>9</td></tr></tbody><tbody><tr><td>Lower</td><td>7</td></tr></tbody></table>',
    'Weir\tEels\nUpper\t9\nLower\t7',
  ],
  [
    'a term with a link to itself',
    '<dl><dt>Weir<a class="headerlink" href="#weir">¶</a></dt><dd>It holds the river.</dd></dl>',
    'Weir\n  It holds the river.',
  ],
  [
    'a formula in two notations',
    '<p>So <span class="MathJax"><span class="math">e3</span><span class="MJX_Assistive_MathML"><math><msup><mi>e</mi><mn>3</mn></msup></math></span></span><script type="math/tex">e^3</script> eels</p>',
    'So $e^3$ eels',
  ],
  [
    'MathML with a prefix',
    '<p>So <m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mfenced><m:mi>e</m:mi><m:mi>f</m:mi></m:mfenced></m:math> eels</p>',
    'So $(e,f)$ eels',
  ],
  [
    'a film that a script loads late',
    '<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/eels"></iframe>',
    'Video: www.youtube.com',
  ],
])('%s', (_, html, shown) => {
  expect(read(page(text(html))).between).toBe(shown);
});

test.each([
  ['<a href="https://e.org/"><div>Weir</div><p>It holds the river.</p></a>'],
  ['<p><a href="https://e.org/"><div>Weir</div><p>It holds the river.</p></a>'],
  ['<a href="https://e.org/"><div class="meta">Weir</div><p>It holds the river.</p></a>'],
  [
    '<p><a href="https://e.org/"><span style="display:block">Weir</span><span style="display:block">It holds the river.</span></a></p>',
  ],
])('each line of a link that holds several is one: %s', (html) => {
  const link = (line: string) => ({
    type: 'paragraph',
    tokens: [{ type: 'link', href: 'https://e.org/', tokens: [{ text: line }] }],
  });
  expect(blocks(html)).toMatchObject([link('Weir'), link('It holds the river.')]);
});

test('a link around lists and quotations is one in each of their lines', () => {
  const html =
    '<a href="https://e.org/"><ul><li>Eel</li></ul><blockquote><p>Elver</p></blockquote></a>';
  expect(JSON.stringify(blocks(html)).match(/"href":"https:..e.org."/g)).toHaveLength(2);
});

test('blocks in a heading or a term are words of one line', () => {
  const html =
    '<h2><div>The</div><div>weir</div></h2><dl><dt><div>Eel</div>young</dt><dd>Elver</dd></dl>';
  expect(blocks(html)).toMatchObject([
    { tokens: [{ text: 'The weir' }] },
    { items: [{ terms: [[{ text: 'Eel young' }]] }] },
  ]);
});

test.each([
  [
    '<img src="/wait.gif" data-src="https://e.org/img/eel?w=9" alt="eel">',
    'https://e.org/img/eel?w=9',
  ],
  [
    '<img src="https://e.org/eel.jpg" data-share-image="https://e.org/share.jpg" alt="eel">',
    'https://e.org/eel.jpg',
  ],
  [
    '<img src="/blank.png" data-srcset="https://e.org/3.jpg 300w, https://e.org/9.jpg 900w" alt="eel">',
    'https://e.org/9.jpg',
  ],
  [
    '<picture><source srcset="https://e.org/eel.webp"><img alt="eel"></picture>',
    'https://e.org/eel.webp',
  ],
])('the address of %s', (html, href) => {
  expect(blocks(html)).toMatchObject([{ type: 'figure', images: [{ href }] }]);
});

test('a heading without links to itself and to its source', () => {
  const html =
    '<h2>Chalk <a href="/edit?n=1">[edit]</a></h2><p>White.</p><h2>Lamps<a href="#l">Permalink</a></h2><p>Lit.</p>';
  expect(blocks(html).filter(({ type }) => type === 'heading')).toMatchObject([
    { tokens: [{ text: 'Chalk' }] },
    { tokens: [{ text: 'Lamps' }] },
  ]);
});

test('an article in a shadow tree that the page declares', () => {
  const article = page(text())
    .replace('<article>', '<story-page><template shadowrootmode="open"><article>')
    .replace('</article>', '</article></template></story-page>');
  expect(read(article).blocks).toHaveLength(3);
});
