import { expect, it } from 'vitest';
import { page } from './page.ts';

it('hangs the lines of an item after its marker', async () => {
  expect(await page('- one two three four five', { width: 16 })).toBe(
    '• one two three\n  four five\n',
  );
});

it('goes on from the number that a list starts with, the units aligned', async () => {
  expect(await page('9. nine\n10. ten')).toBe(' 9. nine\n10. ten\n');
});

it('numbers on after a nested list', async () => {
  expect(await page('1. a\n   1. b\n2. c')).toBe('1. a\n   1. b\n2. c\n');
});

it('shows inline styles in a tight list', async () => {
  expect(await page('- **b**', { color: true })).toBe('\x1b[2m•\x1b[22m \x1b[1mb\x1b[22m\n');
});

it('draws one box for a task', async () => {
  expect(await page('- [ ] a\n- [x] b\n\n1. [x] c')).toBe('☐ a\n☑ b\n\n1. ☑ c\n');
});

it('sets the items of a loose list apart, and their paragraphs', async () => {
  expect(await page('- a\n\n  b\n- c')).toBe('• a\n\n  b\n\n• c\n');
});

it('changes the bullet with the depth of bulleted lists', async () => {
  expect(await page('- a\n  1. b\n     - c\n       - d')).toBe(
    '• a\n  1. b\n     ◦ c\n       ▪ d\n',
  );
});

it('stops indenting where too little of the line width is left', async () => {
  const nested = Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n');
  const lines = (await page(nested, { width: 40 })).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(lines.filter((line) => line.endsWith('item 39'))).toHaveLength(1);
});
