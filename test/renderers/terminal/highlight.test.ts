import { expect, it } from 'vitest';
import { loadHighlighter } from '../../../src/renderers/terminal/highlight.ts';
import { stylesOf } from '../../../src/renderers/terminal/styles.ts';
import { article, folderWith } from '../../support/program.ts';
import { page, plain } from './page.ts';

const script = 'const answer = `a <b> &` + 1; // "why"\nlet x = /re/;';

const styles = stylesOf(true);

it('colours code in the language that it names, and changes no character', async () => {
  const highlight = await loadHighlighter(['js'], styles);
  const colored = highlight(script, 'js');
  expect(plain(colored)).toBe(script);
  expect(colored).toContain('\x1b[35mconst\x1b[39m');
  // What is put into a string is no string.
  expect(highlight(`\`a \${b}\``, 'js')).toBe(`\x1b[32m\`a \x1b[39m\${b}\x1b[32m\`\x1b[39m`);
});

it('leaves code in an unknown language as it is', async () => {
  const highlight = await loadHighlighter(
    ['js', 'no-such', '../core', '__proto__', 'a.js'],
    styles,
  );
  for (const language of ['no-such', '../core', '__proto__', 'a.js', '']) {
    expect(highlight(script, language)).toBe(script);
  }
});

it('closes its colours on each line', async () => {
  expect(await page('Lead.\n\n```js\n/* one\ntwo */\n```', { color: true })).toBe(
    'Lead.\n\n    \x1b[2m\x1b[3m/* one\x1b[23m\x1b[22m\n    \x1b[2m\x1b[3mtwo */\x1b[23m\x1b[22m\n',
  );
});

it('is loaded by the command for the languages that an article names', async () => {
  const nested = 'Lead.\n\n> - item\n>\n>   ```python\n>   x = None\n>   ```\n';
  const dir = folderWith({ 'a.md': nested });
  const { out } = await article(['show', 'a', '--dir', dir, '--color', 'always']);
  expect(out).toContain('\x1b[36mNone\x1b[39m');
  expect((await article(['show', 'a', '--dir', dir, '--plain'])).out).not.toContain('\x1b');
});
