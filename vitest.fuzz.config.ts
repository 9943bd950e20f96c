import { defineConfig } from 'vitest/config';

/**
 * The long run: `FUZZ_CASES` cases, for `FUZZ_MINUTES` at most, from `FUZZ_SEED` on, which is another
 * one each time where none is given.
 */
export default defineConfig({
  test: {
    include: ['test/fuzz/fuzz.test.ts'],
    env: {
      FUZZ_CASES: '20000',
      FUZZ_MINUTES: '30',
      FUZZ_SEED: String(Date.now() % 1e9),
      ...process.env,
    },
  },
});
