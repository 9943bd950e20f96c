import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { binary } from './terminal.ts';

/** A folder for the PATH that has the built program as `article`; gone after the tests of the file. */
export function builtProgram(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-built-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  symlinkSync(binary, path.join(folder, 'article'));
  return folder;
}
