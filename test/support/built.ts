import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { binary } from './terminal.ts';

/**
 * A folder for the PATH that has the built program as `article`; gone after the tests of the file. `ARTICLE_BIN` names
 * another, with a program that is installed (scripts/install-check.mjs).
 */
export function builtProgram(): string {
  if (process.env.ARTICLE_BIN) return process.env.ARTICLE_BIN;
  const folder = mkdtempSync(path.join(tmpdir(), 'article-built-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  symlinkSync(binary, path.join(folder, 'article'));
  return folder;
}
