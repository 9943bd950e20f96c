import { Prose } from './prose.mjs';

/** An article without markup: headline, standfirst, dateline, headings, a paragraph a line. */
export function unmarked(seed, bytes) {
  const prose = new Prose(seed);
  const day = 1 + prose.below(28);
  const month = 1 + prose.below(12);
  const year = 1990 + prose.below(35);
  const opening = `PARIS, ${day}.${month}.${year} – ${prose.paragraph()}`;
  const blocks = [`${prose.title()}\n${prose.sentence()}`, opening];
  return filled(blocks, bytes, (count) => (count % 6 === 5 ? prose.title() : prose.paragraph()));
}

/** A Markdown document of every common construct, prose above all. */
export function markdown(seed, bytes) {
  const prose = new Prose(seed);
  const makers = [paragraph, paragraph, styled, paragraph, styled, list, quotation, code, table];
  return filled([`# ${prose.title()}`], bytes, (count) =>
    count % 10 === 9 ? `## ${prose.title()}` : makers[count % makers.length](prose),
  );
}

function filled(blocks, bytes, next) {
  let size = Buffer.byteLength(blocks.join('\n\n'));
  while (size < bytes) {
    const block = next(blocks.length);
    blocks.push(block);
    size += Buffer.byteLength(block) + 2;
  }
  return `${blocks.join('\n\n')}\n`;
}

function paragraph(prose) {
  return prose.paragraph();
}

function styled(prose) {
  const link = `[${prose.phrase(2)}](https://example.org/${prose.word()})`;
  return `${prose.sentence()} **${prose.phrase(2)}** ${prose.phrase(6)} *${prose.phrase(2)}*, \`${prose.word()}\`: ${prose.phrase(5)} ${link} ${prose.sentence()}`;
}

function list(prose) {
  const items = Array.from({ length: 5 }, () => `- ${prose.sentence()}`);
  items.splice(2, 0, `  - ${prose.phrase(9)}`);
  return items.join('\n');
}

function quotation(prose) {
  return `> ${prose.sentence()}\n> ${prose.sentence()}`;
}

function code(prose) {
  const lines = Array.from({ length: 6 }, () => `const ${prose.word()} = '${prose.phrase(3)}';`);
  return ['```js', ...lines, '```'].join('\n');
}

function table(prose) {
  const row = () => `| ${prose.word()} | ${prose.phrase(2)} | ${prose.below(1000)} |`;
  const rows = Array.from({ length: 5 }, row);
  return [row(), '| --- | --- | ---: |', ...rows].join('\n');
}

/** A web page as sites build them: an article among menus, boxes of links, scripts and comments. */
export function webPage(seed, bytes) {
  const prose = new Prose(seed);
  const title = prose.title();
  const links = (count) =>
    Array.from(
      { length: count },
      () => `<li><a href="/${prose.word()}">${prose.phrase(5)}</a></li>`,
    ).join('');
  const box = () => `<div class="related"><h3>${prose.phrase(2)}</h3><ul>${links(5)}</ul></div>`;
  const comment = () =>
    `<li class="comment"><div class="meta"><b>${prose.word()}</b></div><p>${prose.sentence()}</p></li>`;
  const makers = [
    () => `<p>${prose.paragraph()}</p>`,
    () =>
      `<p>${prose.sentence()} <a href="/${prose.word()}">${prose.phrase(3)}</a> ${prose.sentence()}</p>`,
    () => `<h2>${prose.title()}</h2>`,
    () =>
      `<figure><img src="/${prose.word()}.jpg" alt="${prose.phrase(4)}"><figcaption>${prose.phrase(6)}</figcaption></figure>`,
    () => `<p>${prose.paragraph()}</p>`,
    box,
  ];
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><script>${'f();'.repeat(500)}</script></head>`;
  const menu = `<nav class="menu"><ul>${links(60)}</ul></nav>`;
  const foot = `<section id="comments"><ol>${Array.from({ length: 30 }, comment).join('')}</ol></section><footer><ul>${links(40)}</ul></footer>`;
  const blocks = [`${head}<body>${menu}<main><article><h1>${title}</h1>`];
  return `${filled(blocks, bytes, (count) => makers[count % makers.length]())}</article></main>${foot}</body></html>`;
}
