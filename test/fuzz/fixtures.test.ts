import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { check } from './check.ts';

/** A file for each error that the fuzzing or the specifications have found. */
const folder = path.resolve(import.meta.dirname, '../fixtures/hostile');
const WIDTHS = [1, 2, 3, 6, 8, 20, 79, 200];

it.each(readdirSync(folder))('%s', async (name) => {
  const content = readFileSync(path.join(folder, name));
  for (const width of WIDTHS) {
    for (const styled of [false, true]) {
      await check({ content, view: { width, color: styled, hyperlinks: styled } });
    }
  }
  expect.hasAssertions();
});
