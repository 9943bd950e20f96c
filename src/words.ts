const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The number of words in a text, by Unicode word segmentation (UAX #29), so that Chinese counts too. */
export function countWords(text: string): number {
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++;
  return words;
}
