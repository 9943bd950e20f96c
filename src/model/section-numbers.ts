import { printedNumber } from './printed-number.ts';

/**
 * The numbers of headings that stand side by side. Where they print numbers that go up, or down, it is those; a
 * heading without one gets the next that no other has, and what stands before 1 is 0. So whoever asks for
 * 2 gets the heading that shows 2. `parent`: the number of the section that they stand in, null for the article;
 * `taken`: the numbers of other headings, to which these are added.
 */
export function numbersOf(
  headings: readonly string[],
  parent: string | null,
  taken: Set<string>,
): string[] {
  const under = (place: number) => (parent === null ? String(place) : `${parent}.${place}`);
  const paths = pathsIn(headings);
  const printed = paths.map((path) => {
    const number = path?.length === 1 ? under(path[0] ?? 0) : (path?.join('.') ?? null);
    if (number === null || taken.has(number)) return null;
    taken.add(number);
    return number;
  });
  const first = paths.findIndex((path) => path !== null);
  const places = paths.map((path) => path?.at(-1) ?? 0);
  const before = first < 0 ? 0 : (places[first] ?? 0) - first - 1;
  let place = before < -1 ? places.reduce((max, each) => Math.max(max, each), 0) : before;
  return printed.map((number, i) => {
    if (number !== null) {
      place = places[i] ?? place;
      return number;
    }
    do place++;
    while (taken.has(under(place)));
    taken.add(under(place));
    return under(place);
  });
}

/** The numbers that headings print; null for one that has none, and for all where they are in no order. */
function pathsIn(headings: readonly string[]): (readonly number[] | null)[] {
  const numbers = headings.map(printedNumber);
  const found = numbers.filter((number) => number !== null);
  // `Step 3` may be a name where there is no other step.
  const known = found.length > 1 || found.some(({ sure }) => sure);
  const steps = found.slice(1).map(({ path }, i) => Math.sign(compare(path, found[i]?.path ?? [])));
  const ordered = steps.every((step) => step === (steps[0] ?? 1) && step !== 0);
  return numbers.map((number) => (known && ordered ? (number?.path ?? null) : null));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
