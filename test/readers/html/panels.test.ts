import { expect, test } from 'vitest';
import { page, read, text } from './support.ts';

const between = (html: string) => read(page(text(html))).between;

const QUESTION = 'Where do the eels go?';
const ANSWER = '<p>Up the river in May.</p>';
const BOTH = `${QUESTION}\nUp the river in May.`;

test.each([
  ['in a heading', `<h3><button>${QUESTION}</button></h3><div>${ANSWER}</div>`],
  [
    'in a heading, with an icon and a button to copy its address',
    `<h3><button><span>${QUESTION}</span><svg></svg></button><button>Copy</button></h3>${ANSWER}`,
  ],
  ['around a heading', `<button><h3>${QUESTION}</h3></button><div>${ANSWER}</div>`],
  [
    'beside the panel',
    `<button aria-expanded="false">${QUESTION}</button><div style="display: none">${ANSWER}</div>`,
  ],
  [
    'in a box of its own',
    `<div><div class="head"><button class="faq-toggle">${QUESTION}</button></div><div hidden>${ANSWER}</div></div>`,
  ],
  [
    'elsewhere, with the panel’s id',
    `<div><button aria-controls="a">${QUESTION}</button><i></i></div><div id="a" hidden>${ANSWER}</div>`,
  ],
  [
    'as a tab',
    `<ul role="tablist"><li><a role="tab" href="#a" aria-controls="a">${QUESTION}</a></li></ul><div role="tabpanel" id="a" aria-hidden="true">${ANSWER}</div>`,
  ],
  [
    'as a link to nowhere',
    `<h3><a href="#">${QUESTION}</a></h3><div style="display:none">${ANSWER}</div>`,
  ],
  [
    'in a box with the role of a button',
    `<div role="button" aria-controls="a"><a tabindex="0">${QUESTION}</a></div><div id="a" style="display:none">${ANSWER}</div>`,
  ],
  [
    'as the label of the panel',
    `<h3 id="q">${QUESTION}</h3><div role="region" aria-labelledby="q" hidden>${ANSWER}</div>`,
  ],
  ['in details', `<details><summary>${QUESTION}</summary>${ANSWER}</details>`],
])('a title that opens a panel, %s, is read with what it opens', (_, html) => {
  expect(between(html)).toBe(BOTH);
});

test.each([
  [
    'beside it',
    '<div class="rest" hidden><p>More of the eels.</p></div><button>Read more</button>',
  ],
  [
    'by its id',
    '<p><a data-toggle="collapse" href="#c">Show more</a></p><div id="c" style="display:none"><p>More of the eels.</p></div>',
  ],
  [
    'under its beginning',
    '<div>More of … <a href="#">weiterlesen</a></div><div style="display:none">More of the eels.</div>',
  ],
  [
    'by a box to tick',
    '<input type="checkbox" id="m"><div>More of the eels.</div><label for="m">Show more</label>',
  ],
  ['until it is found', '<div hidden="until-found"><p>More of the eels.</p></div>'],
  ['as a spoiler', '<div class="spoiler" style="display:none">More of the eels.</div>'],
])('the rest of a text that is hidden %s is read, and that there is more is not', (_, html) => {
  expect(between(html)).toBe('More of the eels.');
});

test('the rest of a sentence comes in place of its dots', () => {
  const html =
    '<p>Eels go up<span>...</span><span style="display:none"> and come down.</span></p><button>More</button>';
  expect(between(html)).toBe('Eels go up and come down.');
});

test('the rest of a text at its end is read, whatever it is called', () => {
  const rest =
    'Then the spring comes and the water rises over the stones of the weir, and the eels come up by the hundred.';
  const html = `${text()}<div class="read-more-content"><p>${rest}</p></div><a href="#" class="more">Read more</a>`;
  expect(read(page(html)).between).toBe(rest);
});

test.each([
  [
    'a menu',
    '<button aria-expanded="false" aria-controls="m">Menu</button><ul id="m" hidden><li><a href="/a">Weirs</a></li></ul>',
  ],
  [
    'a dialog',
    '<button aria-controls="d">Terms</button><div id="d" role="dialog" hidden><p>All eels are of the miller.</p></div>',
  ],
  [
    'a form',
    '<button aria-expanded="false">Filter</button><div hidden><form>Only those of this year</form></div>',
  ],
  [
    'a row of buttons',
    '<div><button aria-expanded="false">Fonts</button><button aria-expanded="false">Print</button></div>',
  ],
  ['what copies code', '<button>Copy</button>'],
])('%s is not opened', (_, html) => {
  expect(between(html)).toBe('');
});

test('a button in a sentence is a word, and one in a figure its picture', () => {
  expect(between('<p>The <button>elver</button> is a young eel.</p>')).toBe(
    'The elver is a young eel.',
  );
  const figure =
    '<figure><button><img src="/e.jpg" alt="An eel"></button><figcaption>On Monday</figcaption></figure>';
  expect(read(page(text(figure))).blocks[1]).toMatchObject({ images: [{ text: 'An eel' }] });
});

test('words of a sentence stay, though buttons elsewhere are called so', () => {
  const sentence =
    'Press <button>Save</button> or <button>Load</button>, then <button>Show</button> it.';
  expect(between(`<p>${sentence}</p>`)).toBe('Press Save or Load, then Show it.');
});

test('a panel that is hidden twice is read', () => {
  const panel = `<div style="visibility:hidden;display:none">${ANSWER}</div>`;
  expect(between(`<button aria-expanded="false">${QUESTION}</button>${panel}`)).toBe(BOTH);
});
