import core from 'highlight.js/lib/core';
import type { View } from '../../model/view.ts';
import { CodeRuns } from './code-runs.ts';
import { languageOf } from './languages.ts';

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

/** highlight.js apart from what else in the process may use it. */
const own = core.newInstance();
own.configure({ __emitter: CodeRuns });

/**
 * Loads the grammars of these languages, and no others, and gives what colours code in them. Code in
 * a language without a grammar comes back as it is. Undefined where no grammar is found.
 */
export async function loadHighlighter(languages: Iterable<string>): Promise<View['highlight']> {
  const found = await Promise.all(
    [...languages].map(async (name) => [name, await grammar(name)] as const),
  );
  if (!found.some(([, definition]) => definition)) return undefined;
  for (const [name, definition] of found) if (definition) own.registerLanguage(name, definition);
  return (code, info) => {
    const language = languageOf(info);
    if (!own.getLanguage(language)) return code;
    const { value, errorRaised } = own.highlight(code, { language, ignoreIllegals: true });
    return errorRaised ? code : value;
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
