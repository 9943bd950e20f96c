import { createRequire } from 'node:module';
import { createLowlight } from 'lowlight';
import type { Styles } from './styles.ts';
import type { Highlight } from './tools.ts';

/** What the grammars' files are called where writers of code blocks use another name. */
const FILES: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  cjs: 'javascript',
  console: 'shell',
  docker: 'dockerfile',
  golang: 'go',
  h: 'c',
  hpp: 'cpp',
  hs: 'haskell',
  html: 'xml',
  js: 'javascript',
  json5: 'json',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  make: 'makefile',
  md: 'markdown',
  mjs: 'javascript',
  objc: 'objectivec',
  patch: 'diff',
  pl: 'perl',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shellsession: 'shell',
  svg: 'xml',
  tex: 'latex',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  vb: 'vbnet',
  xhtml: 'xml',
  yml: 'yaml',
  zsh: 'bash',
};

type Node = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'][number];
type Style = (text: string) => string;

/**
 * Loads highlight.js's grammars of these languages, and no others, and gives what colours code in them. Code in a
 * language without a grammar comes back as it is.
 */
export function loadHighlighter(languages: Iterable<string>, { syntax }: Styles): Highlight {
  const lowlight = createLowlight();
  for (const language of languages) {
    const grammar = grammarOf(language);
    if (grammar) lowlight.register(language, grammar);
  }
  // Each text has the style of the innermost element around it that has one.
  const styled = (node: Node, style: Style): string => {
    if (node.type === 'text') return style(node.value);
    if (node.type !== 'element') return '';
    const [scope = ''] = [node.properties.className].flat();
    const inner = syntax[`${scope}`.replace('hljs-', '')] ?? style;
    return node.children.map((child) => styled(child, inner)).join('');
  };
  return (code, language) => {
    if (!lowlight.registered(language)) return code;
    try {
      const { children } = lowlight.highlight(language, code);
      return children.map((child) => styled(child, same)).join('');
    } catch {
      // Some grammars fail on some code.
      return code;
    }
  };
}

const same: Style = (text) => text;

/** Of a few grammars among 190; to import one takes Node 8 ms longer. */
const load = createRequire(import.meta.url);

/** A grammar of highlight.js; null where it has none of this name. */
function grammarOf(language: string) {
  const file = Object.hasOwn(FILES, language) ? FILES[language] : language;
  // The name comes from the article, and must not lead to any other file.
  if (!file || !/^[a-z0-9_-]+$/.test(file)) return null;
  try {
    const grammar = load(`highlight.js/lib/languages/${file}`);
    return typeof grammar === 'function' ? grammar : null;
  } catch {
    return null;
  }
}
