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
