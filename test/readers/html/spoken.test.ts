import { expect, test } from 'vitest';
import { page, read, text } from './support.ts';

const between = (html: string) => read(page(text(html))).between;
const REST = ' there were eels in the pond.';
const HIDDEN = 'aria-hidden="true"';

test.each([
  ['the word beside it', `<span ${HIDDEN}>O</span><span class="sr-only">Once</span>`],
  [
    'the word before it, in a box of their own',
    `<span class="cap"><span class="visually-hidden">Once</span> <span ${HIDDEN}>O</span></span>`,
  ],
  [
    'the word beside all its pieces',
    `<span ${HIDDEN}>O</span><span ${HIDDEN}>nce</span><span class="sr-only">Once</span>`,
  ],
  [
    'the word beside small capitals',
    `<span ${HIDDEN}><b>O</b>NCE</span><span class="sr-only">Once</span>`,
  ],
  ['the letter beside it', `<span ${HIDDEN}>O</span><span class="sr-only">O</span>nce`],
  ['a label for the word', '<span aria-label="Once">O</span>'],
  ['a label for the word, which goes on', '<span aria-label="Once">O</span>nce'],
  ['a label for the letter', '<span aria-label="O">O</span>nce'],
  ['a label inside', `<span aria-label="Once"><span ${HIDDEN}>O</span></span>`],
  ['no other form', `<span><span ${HIDDEN}>O</span></span>nce`],
  ['a picture', '<img class="cap" src="/o.png" alt="O">nce'],
])('a drop cap with %s: the word comes once', (_, html) => {
  expect(between(`<p>${html}${REST}</p>`)).toBe(`Once${REST}`);
});

test('a paragraph with a label for its words in pieces', () => {
  const html = `<p aria-label="Once${REST}"><span ${HIDDEN}>Once</span> <span ${HIDDEN}>${REST}</span></p>`;
  expect(between(html)).toBe(`Once${REST}`);
});

test.each([
  [
    'a price',
    `Eels are <span ${HIDDEN}>$9.99</span><span class="sr-only">nine dollars and 99 cents</span>`,
    'Eels are $9.99',
  ],
  [
    'a number of stars',
    `Eels: <span ${HIDDEN}>★★★</span><span class="sr-only">3 of 5 stars</span>`,
    'Eels: 3 of 5 stars',
  ],
])('%s is told once', (_, html, shown) => {
  expect(between(`<p>${html}</p>`)).toBe(shown);
});

test.each([
  ['an icon’s name', `<i class="material-icons" ${HIDDEN}>home</i>Home of the eels`],
  [
    'an arrow',
    `Home of <a href="/e">the eels<span ${HIDDEN}>↗</span><span class="sr-only"> (new tab)</span></a>`,
  ],
])('%s is no text', (_, html) => {
  expect(between(`<p>${html}</p>`)).toBe('Home of the eels');
});
