import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from './check.ts';
import { cases } from './inputs.ts';

/** `npm run fuzz` sets these; with the tests go a few hundred cases, the same each time. */
const { FUZZ_CASES, FUZZ_MINUTES = '10', FUZZ_SEED = '6' } = process.env;
const LIMIT = Number(FUZZ_MINUTES) * 60_000;

it(
  'whatever is in a file, nothing is thrown, lost or let through',
  async () => {
    const start = performance.now();
    const result = await fc.check(fc.asyncProperty(cases, check), {
      numRuns: Number(FUZZ_CASES ?? 300),
      seed: Number(FUZZ_SEED),
      interruptAfterTimeLimit: LIMIT,
    });
    if (FUZZ_CASES) {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`${result.numRuns} cases in ${seconds} s, seed ${result.seed}`);
    }
    expect(result.failed ? `${fc.defaultReportMessage(result)}\n${result.errorInstance}` : '').toBe(
      '',
    );
  },
  LIMIT + 300_000,
);
