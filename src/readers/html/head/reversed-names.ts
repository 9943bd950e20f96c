import { isAgency } from '../../press/agencies.ts';
import { isParticle, isRole } from '../../press/byline.ts';

const REVERSED = /^([^,]+),\s*([^,]+?)(?:,\s*((?:Jr|Sr)\.?|I{2,3}|IV))?$/;

/** `Marsh, Ada`, as catalogues have it, in the order that it is read: `Ada Marsh`. */
export function inOrder(name: string): string {
  const [, last, first, suffix = ''] = REVERSED.exec(name) ?? [];
  return last && first ? `${first} ${last} ${suffix}`.trim() : name;
}

/** Whether a text is a surname, and what its bearer is called before it; two names may have a comma between them too. */
export function isReversed(text: string): boolean {
  const [, last = '', first = ''] = REVERSED.exec(text) ?? [];
  if (first === '' || [last, first].some((part) => isRole(part) || isAgency(part))) return false;
  const words = last.split(' ');
  // `Amy Le` ends with a surname, whatever it means elsewhere.
  const surnames = words.filter(
    (word, at) => at === words.length - 1 || !isParticle(word.toLowerCase()),
  );
  const isDegree = /^\p{Lu}{2,}$/u.test(first) && !/^\p{Lu}+$/u.test(last);
  return (
    surnames.length === (/ [ye] /.test(last) ? 2 : 1) &&
    !isDegree &&
    !/^(?:Jr|Sr|Ph\.?D)\b/i.test(first) &&
    first.split(' ').every((word) => /^\p{Lu}/u.test(word))
  );
}

/** The authors of an entry in a catalogue: `Marsh, Ada; Weir, Tom`. */
export function catalogued(entry: string): string[] {
  return entry.split(/\s*;\s*/).map(inOrder);
}
