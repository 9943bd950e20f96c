/** Articles of a library for the reader's tests, by the names of their files. */

const filler = (subject: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `Paragraph ${i + 1} on ${subject}: the keeper walks the wall at dawn, counts the boats that are still out, and writes the number in a book that nobody asks for.`,
  ).join('\n\n');

export const harbour = `---
title: The Harbour Book
date: 2024-05-02
summary: Who counts the boats, and why it is still done by hand.
tags: [sea, work]
url: https://harbour.example/book
---

Every morning begins with a number.[^1] The [tide tables](tides.md) say when, and the [winter list](tides.md#winter) says how often.

${filler('mornings', 6)}

## The Wall

${filler('the wall', 5)}

See [the storm of the year](#the-storm), or [the almanac](https://almanac.example/year), before the quay.

## The Storm

The café on the quay lost its roof. ${filler('the storm', 5)}

### After the Storm

${filler('repairs', 4)}

## The Count

It is the keeper’s gambit: one more than the boats that are seen. ${filler('counting', 8)}

[^1]: The oldest book is from the spring of 1871.
`;

export const tides = `---
title: Tide Tables
date: 2023-11-20
---

High water comes later every day. Back to [the harbour](harbour.md).

${filler('tides', 6)}

## Summer

${filler('summer', 6)}

## Winter

In winter the ebb runs longest. ${filler('winter', 6)}
`;

export const snow = `Snow on the Pass

The road closed at noon.

${filler('snow', 3)}
`;

export const library = {
  'articles/harbour.md': harbour,
  'articles/tides.md': tides,
  'articles/2022/snow.txt': snow,
};
