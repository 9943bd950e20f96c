import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { blockText } from '../../src/model/plain-text.ts';
import { asHtml } from '../../src/readers/html/page/xhtml.ts';
import { readArticle } from '../../src/readers/index.ts';
import { hasPage } from '../../src/readers/server-page.ts';

const SENTENCE = 'The keeper went down to the shore, looked at the boats, and went home again. ';
const TEXT = Array.from({ length: 4 }, () => `<p>${SENTENCE.repeat(2)}</p>`).join('');

async function read(html: string, path: string | null = null): Promise<Article> {
  return readArticle(html, { name: null, path, format: 'html' }, () => {});
}

const found = 'https://www.example.org/2024/walk';

test.each([
  ['https://www.example.org/walk', 'https://www.example.org/walk'],
  ['https://example.org/walk', 'https://example.org/walk'],
  ['http://m.example.org/walk?page=1', 'http://m.example.org/walk?page=1'],
  ['/walk', 'https://www.example.org/walk'],
  ['https://ada:secret@www.example.org/walk#top', 'https://www.example.org/walk'],
  ['/?p=12', 'https://www.example.org/?p=12'],
  ['/', found],
  ['https://example.org', found],
  ['/index.html', found],
  ['/en/', found],
  ['/pt-br', found],
  ['/en/walk', 'https://www.example.org/en/walk'],
  ['https://other.example/walk', found],
  ['https://example.org.other.example/walk', found],
  ['https://example.org:8443/walk', found],
  ['http://localhost:3000/2024/walk', found],
  ['file:///home/ada/walk.html', found],
])('the address that a page says to have, %s, is %s', async (canonical, expected) => {
  const html = `<title>A walk</title><link rel=canonical href="${canonical}">${TEXT}`;
  expect((await read(html, found)).url).toBe(expected);
});

test.each([
  ['https://example.org/walk', 'https://example.org/walk'],
  ['https://example.org/', null],
  ['http://localhost/walk', null],
  ['http://127.0.0.1:8000/walk', null],
  ['http://10.1.2.3/walk', null],
  ['http://192.168.0.2/walk', null],
  ['http://172.20.0.2/walk', null],
  ['http://[::1]/walk', null],
  ['http://macbook.local/walk', null],
  ['http://wordpress/walk', null],
])('of a saved page that says to come from %s the address is %s', async (canonical, expected) => {
  const html = `<title>A walk</title><link rel=canonical href="${canonical}">${TEXT}`;
  expect((await read(html, 'saved.html')).url).toBe(expected);
});

test('a page on the reader’s own machine has an address there', async () => {
  const html = `<title>A walk</title><link rel=canonical href="/walk">${TEXT}`;
  expect((await read(html, 'http://localhost:8000/a')).url).toBe('http://localhost:8000/walk');
});

const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml">';

test('elements that XHTML closes where they open hide nothing', async () => {
  const { headline, lead } = await read(
    `<?xml version="1.0"?>${XHTML}<head><title>A walk</title><script src="a.js"/><style/></head>
    <body><a id="top"/><h1>A walk</h1><p>One <a name="b" />two <i class="c"/>three.<br/>Four.</p>
    <textarea rows="2"/><iframe src="x"/>${TEXT}</body></html>`,
  );
  expect(headline).toBe('A walk');
  expect(blockText(lead)).toMatch(/^One two three\.\s+Four\.\s+The keeper went.*home again\.$/s);
});

test('text in a CDATA section is text', async () => {
  const { lead } = await read(
    `${XHTML}<body><p>${SENTENCE}<![CDATA[1 < 2 & 3 > 2]]> so.</p>${TEXT}</body></html>`,
  );
  expect(blockText(lead)).toContain('again. 1 < 2 & 3 > 2 so.');
});

test.each([
  ['a page that is none', '<!doctype html><p>x<script src="a"/>'],
  ['an address with a slash at its end', `${XHTML}<a href=/walk/>on</a>`],
  ['what HTML has no end tag for', `${XHTML}<br/><img src="a" /><hr/>`],
  ['what a script has in it', `${XHTML}<script>//<![CDATA[\nif (1 < 2) go();\n//]]></script>`],
  ['structured data', `${XHTML}<script type="a"><![CDATA[{"b": "<i>"}]]></script>`],
  ['a section that is never closed', `${XHTML}<p><![CDATA[one`],
])('left as it is: %s', (_, page) => {
  expect(asHtml(page)).toBe(page);
});

/** What could not be waited for if its time did not grow with its size. */
test.each(['<!doctype [', '<!doctype\thtml', '<a "b', '<a b="c" ', '<![CDATA[', '<a /', '< '])(
  'a megabyte of %j is left as it is',
  (piece) => {
    const page = XHTML + piece.repeat(1_000_000 / piece.length);
    expect(asHtml(page)).toBe(page);
  },
);

test('declarations of a doctype are not text', () => {
  const page = `<?xml version="1.0"?><!DOCTYPE html [ <!ENTITY a "b"> ]>${XHTML}<p/>`;
  expect(asHtml(page)).toBe(`<?xml version="1.0"?><!doctype html>${XHTML}<p></p>`);
});

test('code for a server is no part of the page that is read from its file', async () => {
  const html = `<?php $a->b(); ?><title>A walk</title><?php if (1 > 2): ?>${TEXT}<?php endif;`;
  expect(blockText((await read(html, './walk.php')).lead)).toMatch(/^The keeper.*again\.$/s);
});

test('code that a page shows takes nothing of it away', async () => {
  const html = `<title>A walk</title>${TEXT}<pre><?php go();</pre><p>Then home.</p></body></html>`;
  expect(blockText((await read(html, './walk.php')).lead)).toMatch(/Then home\.$/);
});

test.each([
  ['<?php\nclass A {\n  function b() { echo "<html><p>1</p></body></html>"; }\n}\n', false],
  ['<?php\necho "<p>1</p>";\n?>\n', false],
  ['<%@ page language="java" %>\n<% out.print("<p>1</p>"); %>\n', false],
  ['#!/usr/bin/perl\nprint "<html><p>1</p></html>";\n', false],
  ['<?php include "head.php"; ?>\n<div class="story"><h1>A walk</h1></div>', true],
  ['\n<!DOCTYPE html>\n<html>', true],
])('whether there is a page in %j: %s', (text, expected) => {
  expect(hasPage(text)).toBe(expected);
});
