import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Runs an example, and compares what stands before each `// …` with it. */
async function runExample(code: string): Promise<void> {
  const checked = code
    .replace(/^import .*$/gm, '')
    .replace(/^(.+); \/\/ (.+)$/gm, 'expect($1).toEqual($2);');
  const exported = new Map<string, unknown>(Object.entries(library));
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = new AsyncFunction('expect', ...exported.keys(), checked);
  await run(expect, ...exported.values());
}

const examples = [...read('src/index.ts').matchAll(/@example\n([\s\S]*?)\*\/\n.*?function (\w+)/g)];

describe('the example of', () => {
  test.each(examples.map(([, code = '', name = '']) => [name, code]))('%s', async (_, code) => {
    const bare = code.replace(/^ \* ?/gm, '');
    expect(bare).toContain('; // ');
    await runExample(bare);
  });

  test('each function of the library is there', () => {
    const functions = Object.entries(library).filter(
      ([name, value]) => typeof value === 'function' && name !== 'UserError',
    );
    expect(examples.map(([, , name]) => name).sort()).toEqual(
      functions.map(([name]) => name).sort(),
    );
  });

  test('the README', async () => {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
    expect(code).toContain("from 'article'");
    await runExample(code);
  });
});

test('bytes and texts are decoded and sanitized', async () => {
  const escaped = 'A \x1b[31mtitle\x1b[0m\n\nWords.\n';
  for (const content of [
    escaped,
    Buffer.from(escaped),
    Buffer.from(`\ufeff${escaped}`, 'utf16le'),
  ]) {
    const article = await library.readArticle(content, { format: 'text' });
    expect(library.toPlainText(article)).toBe('A [31mtitle[0m\n\nWords.\n');
    expect(await library.toTerminal(article, { color: false })).not.toContain('\x1b');
  }
  await expect(library.readArticle(Buffer.from('\0\x01'))).rejects.toBeInstanceOf(
    library.UserError,
  );
});

test('what is wrong with a source is told', async () => {
  const warnings: string[] = [];
  const onWarning = (message: string) => warnings.push(message);
  await library.readArticle('---\na: [\n---\nText.\n', { format: 'markdown', onWarning });
  expect(warnings).toEqual([expect.stringContaining('not valid YAML')]);
});

test('objects survive copying', async () => {
  const markdown = read('articles/reading-in-a-terminal.md');
  const article = await library.readArticle(markdown, { name: 'reading' });
  for (const copy of [
    structuredClone(article),
    JSON.parse(JSON.stringify(article)),
    { ...article, sections: article.sections.map((section) => ({ ...section })) },
  ]) {
    expect(copy).toEqual(article);
    expect(library.toJson(copy)).toEqual(library.toJson(article));
    expect(await library.toTerminal(copy)).toBe(await library.toTerminal(article));
  }
});

test('code is coloured', async () => {
  const article = await library.readArticle('```js\nlet a;\n```\n', { format: 'markdown' });
  expect(await library.toTerminal(article)).toContain('\x1b[35mlet\x1b[39m');
});
