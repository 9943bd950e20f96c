import type { Article, Block } from '../../../src/model/article.ts';
import { blockText } from '../../../src/model/plain-text.ts';
import { readHtml } from '../../../src/readers/html/index.ts';

const SENTENCES = [
  'The keeper of the weir counts the eels on Mondays, by lamplight, and writes the number on the door in chalk for the miller.',
  'Nobody has asked him to, and nobody reads it but the miller, who rubs it out again on his way home across the meadow.',
  'In the winter there are none, and he writes that down as well, since an empty door would look as if he had not been.',
];

/** Three paragraphs of running text, with something after the first. */
export function text(between = ''): string {
  const [first, ...others] = SENTENCES.map((sentence) => `<p>${sentence}</p>`);
  return `${first}${between}${others.join('')}`;
}

/** A page with a head, and an article with a headline of its own. */
export function page(body: string, head = '<title>Counting eels</title>'): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Counting eels</h1>${body}</article></body></html>`;
}

export interface Read extends Article {
  readonly warnings: readonly string[];
  readonly blocks: readonly Block[];
  /** The running text without the three paragraphs. */
  readonly between: string;
}

export function read(html: string, path: string | null = null): Read {
  const warnings: string[] = [];
  const article = readHtml(html, { name: null, path, format: 'html' }, (message) =>
    warnings.push(message),
  );
  const blocks = [
    ...article.lead,
    ...article.sections.flatMap(({ depth, headingTokens, blocks: inner }): Block[] => [
      { type: 'heading', depth, tokens: headingTokens },
      ...inner,
    ]),
  ];
  const between = SENTENCES.reduce((all, sentence) => all.replace(sentence, ''), blockText(blocks));
  return { ...article, warnings, blocks, between: between.replace(/\n{2,}/g, '\n').trim() };
}
