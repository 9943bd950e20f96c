import { expect, test } from 'vitest';
import { blockText } from '../../../src/model/plain-text.ts';
import { readHtml } from '../../../src/readers/html/index.ts';
import fc from '../../support/fast-check.ts';

const SENTENCE = 'The keeper went down to the shore, looked at the boats, and went home again. ';
const TEXT = Array.from({ length: 8 }, () => `<p>${SENTENCE.repeat(2)}</p>`).join('');

function read(html: string, path: string | null = null) {
  const warnings: string[] = [];
  const article = readHtml(html, { name: null, path, format: 'html' }, (message) =>
    warnings.push(message),
  );
  const text = [...article.lead, ...article.sections.flatMap(({ blocks }) => blocks)];
  return { ...article, text: blockText(text), warnings };
}

const page = (head: string, body = TEXT) =>
  `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`;

test.each([
  ['<title>The keeper’s walk | The Shore</title>', 'The keeper’s walk'],
  ['<title>The Shore » The keeper’s walk</title>', 'The keeper’s walk'],
  ['<meta property="og:title" content="The keeper’s walk">', 'The keeper’s walk'],
  ['<meta property="og:title" content="The keeper&amp;#8217;s walk">', 'The keeper’s walk'],
  [
    '<script type="application/ld+json">{"@type":"NewsArticle","@context":"https://schema.org","headline":"The keeper’s walk"}</script><title>x</title>',
    'The keeper’s walk',
  ],
])('the headline is the page’s title, and its heading is not shown again: %s', (head, expected) => {
  const { headline, text } = read(page(head, `<h1>The keeper’s walk</h1>${TEXT}`));
  expect(headline).toBe(expected);
  expect(text).not.toContain('The keeper’s walk');
});

test('the date is the article’s, and not the one above it', () => {
  const body = `<time datetime="2024-05-05">today</time><h1>A walk</h1><time datetime="2020-01-02T08:00">then</time>${TEXT}`;
  expect(read(page('<title>A walk</title>', body)).date).toBe('2020-01-02');
});

test('a hyphen or a colon inside a headline stays', () => {
  expect(read(page('<meta property="og:title" content="Well - well: a song">')).headline).toBe(
    'Well - well: a song',
  );
});

test.each([
  ['is kept', 'What the keeper saw.', 'What the keeper saw.'],
  ['that is how the text begins is none', SENTENCE.trim(), null],
  [
    'that is the text’s beginning, cut short, is none',
    'The keeper went down to the shore, look…',
    null,
  ],
  ['that is the headline is none', 'A walk by the sea', null],
])('a description %s', (_, description, summary) => {
  const head = `<meta property="og:title" content="A walk by the sea"><meta name="description" content="${description}">`;
  expect(read(page(head)).summary).toBe(summary);
});

test('a standfirst that is the description too is shown once', () => {
  const head = '<title>A walk by the sea</title><meta name="description" content="What he saw.">';
  const { summary, text } = read(
    page(head, `<h1>A walk by the sea</h1><h2>What he saw.</h2>${TEXT}`),
  );
  expect(summary).toBe('What he saw.');
  expect(text).not.toContain('What he saw.');
});

test('links are made absolute by the page’s address, its base and its canonical address', () => {
  const body = `<p><a href="../b?x=1">there</a> ${SENTENCE}</p>${TEXT}`;
  const href = (head: string, path: string | null) =>
    /"href":"([^"]*)"/.exec(JSON.stringify(read(page(head, body), path).lead))?.[1];
  expect(href('', 'https://a.example/c/d.html')).toBe('https://a.example/b?x=1');
  expect(href('<base href="/e/f/">', 'https://a.example/c/d.html')).toBe(
    'https://a.example/e/b?x=1',
  );
  expect(href('<link rel="canonical" href="https://c.example/x/y">', 'saved.html')).toBe(
    'https://c.example/b?x=1',
  );
  expect(href('', 'saved.html')).toBe('../b?x=1');
});

test('where no article can be told, the text of the page is shown', () => {
  const { text, warnings, headline } = read('<title>A door</title><body></body>');
  expect({ text, headline, warnings: warnings.length }).toEqual({
    text: '',
    headline: 'A door',
    warnings: 1,
  });
  const hidden = read('<body><div hidden><p>Only this, and out of sight.</p></div></body>');
  expect(hidden.text).toBe('Only this, and out of sight.');
});

test.each(['noscript', 'template'])('a page with its text in a %s alone is read', (name) => {
  const body = `<div id="app">Please wait</div><${name}><h1>A walk</h1><p>${SENTENCE.repeat(5)}</p></${name}>`;
  expect(read(`<title>A walk</title><body>${body}</body>`).text).toBe(SENTENCE.repeat(5).trim());
});

test.each(['noscript', 'template'])('beside a page’s text, a %s is none of it', (name) => {
  const body = `${TEXT}<${name}><p>Scripts are off, and ${SENTENCE.repeat(5)}</p></${name}>`;
  expect(read(page('', body)).text).not.toContain('Scripts');
});

test.each([
  ['a fragment', TEXT],
  ['a page without a body', `<html>${TEXT}`],
  ['a page of unclosed elements', `<html><body><div><div>${TEXT}<p><b><i>end`],
  ['a page of many levels', `${'<div>'.repeat(5000)}${TEXT}`],
  ['a page of nested tables', `${'<table><tr><td>'.repeat(300)}${TEXT}`],
  ['a page in capitals', TEXT.toUpperCase().replaceAll('THE KEEPER', 'The keeper')],
])('%s is read whole', (_, html) => {
  expect(read(html).text.match(/The keeper/g)).toHaveLength(16);
});

test('text alone is an article', () => {
  expect(read('just a line & more').text).toBe('just a line & more');
});

test('broken JSON-LD, styles and attributes are passed over', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle",</script><script type="application/ld+json">[null, 3, {"@type":["Thing","Article"],"author":["Ann Lee",{"name":"Bo Ek"}],"keywords":["a","b"]}]</script>';
  const { authors, tags, text } = read(
    page(head, `<div style="display" class><p "<='x' onclick="go()">${SENTENCE}</p></div>${TEXT}`),
  );
  expect(authors).toEqual(['Ann Lee', 'Bo Ek']);
  expect(tags).toEqual(['a', 'b']);
  expect(text).toContain(SENTENCE.trim());
});

test('control characters that entities stand for do not come through', () => {
  const html = page('<title>A&#27;[31m walk</title>', `<p>&#27;[2J&#x9b;${SENTENCE}</p>${TEXT}`);
  expect(JSON.stringify(read(html))).not.toMatch(/\\u001b|\\u009b|\u009b/);
});

test('no markup makes it fail', () => {
  const piece = fc.constantFrom(
    ...'<p> </p> <div> </div> <table> <tr> <td> <ul> <li> <a href="x"> <b> </i> <br> <br><br> <svg> <math> <title> <script> </script> <style> <!-- --> <![CDATA[ ]]> <html> <head> <body> <h1> <article> <noscript> <template> <select> <img> <img src="a.png"> <font> & &amp; < > " text words,'.split(
      ' ',
    ),
    ' ',
    SENTENCE,
  );
  const html = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(html, (source) => void read(source)),
    { numRuns: 300 },
  );
});
