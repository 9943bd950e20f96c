import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Bundles the program as it stands and resolves to a folder for the PATH that has it as `article`;
 * gone after the tests of the file.
 */
export async function builtProgram(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-built-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bundle = await rolldown({
    input: { main: path.join(root, 'src/main.ts') },
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ dir: path.join(folder, 'dist'), format: 'esm' });
  await bundle.close();
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  copyFileSync(path.join(root, 'bin/article.js'), path.join(bin, 'article'));
  chmodSync(path.join(bin, 'article'), 0o755);
  symlinkSync(path.join(root, 'articles'), path.join(folder, 'articles'));
  return bin;
}
