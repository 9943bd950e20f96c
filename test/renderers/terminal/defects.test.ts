import { expect, it } from 'vitest';
import { page, plain } from './page.ts';

// Each of these came out wrong, or took minutes, in marked-terminal 7.3.1's own layout.

/** What is drawn under a lead of one word. */
async function under(markdown: string, view: Parameters<typeof page>[1] = {}): Promise<string> {
  return (await page(`Lead.\n\n${markdown}`, view)).slice('Lead.\n\n'.length);
}

it('draws a list nested a hundred deep, in colour', async () => {
  const nested = Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n');
  const drawn = await page(nested, { color: true });
  expect(plain(drawn).match(/item\s+\d+/g)).toHaveLength(100);
});

it('draws a paragraph of 400 KB of links', async () => {
  const links = Array.from(
    { length: 8000 },
    (_, i) => `[text ${i}](https://example.org/${i}/some/path)`,
  );
  const drawn = await page(links.join(' '), { color: true });
  expect(plain(drawn)).toContain('[8000] https://example.org/7999/some/path\n');
});

it('draws a fence of 400 KB, uncoloured', async () => {
  const code = `const a = "b"; // remark\n`.repeat(16_000);
  const drawn = await page(`\`\`\`js\n${code}\`\`\``, { color: true });
  expect(drawn).toBe(code.replace(/^(?=.)/gm, '    '));
});

it('takes an escape character in a fence’s language for no language', async () => {
  expect(await page('```\x1b[31mjs\na\n```', { color: true })).toBe('    a\n');
});

it('guesses no language', async () => {
  expect(await under('```\nconst a = 1\n```', { color: true })).toBe('    const a = 1\n');
});

it('renumbers neither a year at a line’s start nor code in an item', async () => {
  expect(await under('1984. was a year')).toBe('1984. was a year\n');
  expect(await under('1. a\n\n   ```\n   7. b\n   ```')).toBe('1. a\n\n       7. b\n');
});

it('draws every line of a quotation alike, in colour too', async () => {
  const bar = '\x1b[2m│\x1b[22m';
  expect(await under('> - a\n>\n> b', { color: true })).toBe(
    `${bar} \x1b[2m•\x1b[22m a\n${bar}\n${bar} b\n`,
  );
});

it('keeps a hard break inside emphasis', async () => {
  expect(await under('*one  \ntwo*', { color: true })).toBe(
    '\x1b[3mone\x1b[23m\n\x1b[3mtwo\x1b[23m\n',
  );
});

it('prints no tag and no comment, and breaks at <br>', async () => {
  expect(await under('a<br>b <span>c</span> <!-- d -->\n\n<!-- e -->')).toBe('a\nb c\n');
});

it('keeps a plus in a target', async () => {
  expect(await under('[a](https://example.org/?q=b+c)', { hyperlinks: true })).toContain(
    ';https://example.org/?q=b+c\x1b\\',
  );
});

it('makes no emoji of times and addresses', async () => {
  expect(await under('at 10:100:20 https://example.org/:100:/')).toBe(
    'at 10:100:20 https://example.org/:100:/\n',
  );
});

it('shows an entity decoded once', async () => {
  expect(await under('&mdash; &amp;lt; `&amp;`')).toBe('— &lt; &amp;\n');
});

it('leaves no mark of its own in code with a colon', async () => {
  expect(await under('`a:b` and **`c:d`**')).toBe('a:b and c:d\n');
});

it('lets no bidi override through', async () => {
  expect(
    await under('a\u202eb &#8238;c [d](https://example.org/\u202ee)', { hyperlinks: true }),
  ).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
