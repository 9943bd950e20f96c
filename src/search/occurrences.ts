import { foldLetters } from '../unicode/fold.ts';
import type { Passage } from './passages.ts';
import { placesOf, type Term } from './term.ts';

/** How a term occurs in a passage. */
export interface Occurrence {
  /** The best place that has it: 3 the headline, 2 heading or summary, 1 the body; 0: as a beginning only. */
  readonly rank: number;
  /** How often it occurs there and in the other fields. */
  readonly count: number;
}

/** How each term occurs in a passage, null where it does not, and the passage's length in characters. */
export function occurrencesIn(
  { headline, heading, body }: Passage,
  terms: readonly Term[],
): { occurrences: (Occurrence | null)[]; length: number } {
  const fields = [body, heading, headline].map(foldLetters);
  const length = fields.reduce((sum, field) => sum + field.length, 0);
  return { occurrences: terms.map((term) => occurrence(term, fields)), length };
}

function occurrence(term: Term, fields: readonly string[]): Occurrence | null {
  let rank = 0;
  let whole = 0;
  let beginnings = 0;
  for (const [i, field] of fields.entries()) {
    for (const { beginning } of placesOf(term, field)) {
      if (beginning) beginnings++;
      else {
        whole++;
        rank = i + 1;
      }
    }
  }
  if (whole > 0) return { rank, count: whole };
  return beginnings > 0 ? { rank: 0, count: beginnings } : null;
}
