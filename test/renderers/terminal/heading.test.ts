import { expect, it } from 'vitest';
import { page } from './page.ts';

it('tells depths apart without colour', async () => {
  expect(await page('# Title\n\n## One\n\n### Two\n\n#### Three\n\n##### Four\n\nText.')).toBe(
    [
      'Title',
      '1 min read\n────────────────────',
      'One\n━━━',
      'Two\n───',
      'Three\n┄┄┄┄┄',
      '▸ Four',
      'Text.\n',
    ]
      .join('\n\n')
      .replace('─'.repeat(20), '─'.repeat(80)),
  );
});

it('marks a heading inside a quotation, which opens no section', async () => {
  expect(await page('Lead.\n\n> ## Aside\n>\n> Text.')).toBe('Lead.\n\n│ ▸ Aside\n│\n│ Text.\n');
});
