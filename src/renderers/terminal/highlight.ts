import { decodeXML } from 'entities';
import type { View } from '../../view.ts';
import { languageOf } from './languages.ts';
import { stylesOf } from './style.ts';

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

/**
 * Loads the grammars of these languages, and no others, and gives what colours code in them. Code in
 * a language without a grammar comes back as it is. Undefined where no grammar is found.
 */
export async function loadHighlighter(languages: Iterable<string>): Promise<View['highlight']> {
  const { default: core } = await import('highlight.js/lib/core');
  const found = await Promise.all(
    [...languages].map(async (name) => [name, await grammar(name)] as const),
  );
  for (const [name, definition] of found) if (definition) core.registerLanguage(name, definition);
  if (!found.some(([, definition]) => definition)) return undefined;
  const { syntax } = stylesOf(true);
  return (code, info) => {
    const language = languageOf(info);
    if (!core.getLanguage(language)) return code;
    return restyled(core.highlight(code, { language, ignoreIllegals: true }).value, syntax);
  };
}

/** A grammar of highlight.js; null where it has none of this name. */
async function grammar(language: string) {
  const file = Object.hasOwn(FILES, language) ? FILES[language] : language;
  // The name comes from the article, and must not lead to any other file.
  if (!file || !/^[a-z0-9_-]+$/.test(file)) return null;
  try {
    const { default: definition } = await import(`highlight.js/lib/languages/${file}`);
    return typeof definition === 'function' ? definition : null;
  } catch {
    return null;
  }
}

/** highlight.js's HTML, which is spans and text alone, with styles for its spans. */
function restyled(html: string, syntax: ReturnType<typeof stylesOf>['syntax']): string {
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
