import { Prose } from './prose.mjs';

/** Markdown that has brought renderers down, by name: each is to cost what as much prose costs. */
export const awkward = {
  'a list nested 100 deep': () => {
    const prose = new Prose(11);
    const lists = Array.from({ length: 15 }, () =>
      Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- ${prose.phrase(25)}`).join(
        '\n',
      ),
    );
    return `${lists.join('\n\n---\n\n')}\n`;
  },
  'a paragraph of 400 KB of links': () => {
    const prose = new Prose(12);
    return repeated(
      400_000,
      () => `[${prose.phrase(3)}](https://example.org/${prose.word()})`,
      ' ',
    );
  },
  'a table of 10,000 rows': () => {
    const prose = new Prose(13);
    const row = () => `| ${prose.word()} | ${prose.phrase(4)} | ${prose.below(100_000)} |`;
    const rows = Array.from({ length: 10_000 }, row);
    return `${[row(), '| --- | --- | ---: |', ...rows].join('\n')}\n`;
  },
  'a fence of 400 KB': () => {
    const prose = new Prose(14);
    const code = repeated(
      400_000,
      () => `const ${prose.word()} = '${prose.phrase(5)}'; // ${prose.phrase(3)}`,
      '\n',
    );
    return `\`\`\`js\n${code}\`\`\`\n`;
  },
};

function repeated(bytes, next, between) {
  const parts = [];
  for (let size = 0; size < bytes; ) {
    const part = next();
    parts.push(part);
    size += part.length + between.length;
  }
  return `${parts.join(between)}\n`;
}
