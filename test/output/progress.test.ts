import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { withProgress } from '../../src/output/report.ts';

function standardError(isTTY: boolean) {
  const written: string[] = [];
  const host = { stderr: { isTTY, write: (text: string) => written.push(text) } };
  return { written, host: host as unknown as Host };
}

test('a terminal is told what takes long, and is left as it was', async () => {
  const { written, host } = standardError(true);
  expect(await withProgress(host, 'Fetching …', () => delay(30, 'done'), 1)).toBe('done');
  expect(written).toEqual(['Fetching …', '\r\x1b[K']);
  await expect(
    withProgress(host, 'Again …', () => delay(30).then(() => Promise.reject(new Error('no'))), 1),
  ).rejects.toThrow('no');
  expect(written.slice(2)).toEqual(['Again …', '\r\x1b[K']);
});

test('what is quick, or goes to no terminal, is done in silence', async () => {
  const quick = standardError(true);
  await withProgress(quick.host, 'x', () => Promise.resolve());
  const piped = standardError(false);
  await withProgress(piped.host, 'x', () => delay(20), 1);
  expect([quick.written, piped.written]).toEqual([[], []]);
});
