import { decodeXML } from 'entities';
import core from 'highlight.js/lib/core';
import { expect, it } from 'vitest';
import { loadHighlighter } from '../../../src/renderers/terminal/highlight.ts';
import { stylesOf } from '../../../src/renderers/terminal/styles.ts';

const { syntax } = stylesOf(true);

/** highlight.js's own HTML, with a style for each of its spans. */
function restyled(html: string): string {
  const open: string[] = [];
  let out = '';
  for (const part of html.split(/(<[^>]*>)/)) {
    if (part.startsWith('</')) open.pop();
    else if (part.startsWith('<')) {
      const scope = /hljs-([\w-]+)/.exec(part)?.[1] ?? '';
      open.push(syntax[scope] ? scope : (open.at(-1) ?? ''));
    } else {
      const text = decodeXML(part);
      out += syntax[open.at(-1) ?? '']?.(text) ?? text;
    }
  }
  return out;
}

it.each([
  [
    'javascript',
    `class A extends B {\n  #x = \`a \${b + \`c \${1}\`} d\`; /** @type {T} */\n}\nlet r = /[a-z]+/g;`,
  ],
  [
    'typescript',
    'export const f = async <T>(x: T[]): Promise<void> => { await x.map((y) => y!); };',
  ],
  [
    'xml',
    '<p class="a &amp; b">x<style>p > a { color: #fff }</style><script>let a = "<b>";</script></p>',
  ],
  [
    'markdown',
    '# Tide *tables*\n\n> **low** [water](u) `x`\n\n- <b>net</b> &amp;\n\n```js\nlet a\n```\n',
  ],
  ['php', 'Lead <?php echo "a $b {$c[1]}"; // d ?> <b>end</b>'],
  ['css', '@media (min-width: 2em) { a:hover::before { content: "\\201c"; margin: -1px } }'],
  [
    'python',
    '@d\ndef f(x: int) -> str:\n    """doc"""\n    return f"{x!r:>{10}} {{}}" # end\n>>> 1',
  ],
  ['diff', '--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n'],
  ['bash', 'for f in "$HOME"/*.md; do echo `wc -l < $f` | sed \'s/a/b/\'; done # all'],
  ['http', 'POST /nets HTTP/1.1\nContent-Type: application/json\n\n{"mesh": [4, null]}'],
])('styles %s as highlight.js marks it up', async (language, code) => {
  const { default: grammar } = await import(`highlight.js/lib/languages/${language}`);
  const others = ['javascript', 'css', 'xml', 'json'];
  for (const other of others) {
    const { default: definition } = await import(`highlight.js/lib/languages/${other}`);
    core.registerLanguage(other, definition);
  }
  core.registerLanguage(language, grammar);
  const { value } = core.highlight(code, { language, ignoreIllegals: true });
  const highlight = await loadHighlighter([language, ...others]);
  expect(highlight?.(code, language)).toBe(restyled(value));
});
