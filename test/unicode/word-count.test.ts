import { expect, it } from 'vitest';
import { countWords } from '../../src/unicode/word-count.ts';
import fc from '../support/fast-check.ts';

it.each([
  ['', 0],
  ['One two, three.', 3],
  ['A 30-day ceasefire: “don’t” cost $3.50', 7],
  ['我们在北京读书。', 4],
  ['Привет, мир', 2],
  ['naïve café', 2],
  ['สวัสดีชาวโลก', 3],
  ['👩‍👩‍👧 — …', 0],
])('counts %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it('agrees with Intl.Segmenter in scripts with spaces', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const marks = fc.constantFrom(...' \n.,:;\'’‘-–—/@·"()…²ªº%\u00a0');
  const letters = fc.constantFrom(...'abXéßøЖяёΩλ12390ابתաбђ');
  const text = fc.array(fc.oneof(letters, marks));
  fc.assert(
    fc.property(text, (pieces) => {
      const sample = pieces.join('');
      // A line of underscores is a word to ICU, and to nobody else.
      const isWord = ({ segment, isWordLike }: Intl.SegmentData) =>
        isWordLike && !/^_+$/.test(segment);
      const words = [...segmenter.segment(sample)].filter(isWord);
      expect(countWords(sample)).toBe(words.length);
    }),
    { numRuns: 3000 },
  );
});

it('counts a long run without spaces', () => {
  expect(countWords('我们在北京读书。'.repeat(5000))).toBe(21_875);
});

it('counts a long text as its parts', () => {
  const part = "It’s 3.14 o'clock, _so_ ab_c said … नमस्ते — été\n";
  for (const before of [0, 1, 2, 3, 5, 8, 13, 21, 34]) {
    const text = `${'x'.repeat(before)}\n${part.repeat(2000)}`;
    expect(countWords(text)).toBe(countWords('x'.repeat(before)) + 2000 * countWords(part));
  }
});
