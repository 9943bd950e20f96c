import { InvalidArgumentError } from 'commander';
import { cleanLine } from '../unicode/sanitize.ts';

/** Gathers the values of an option that may be given again. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** A whole number, from 0. */
export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new InvalidArgumentError(`“${cleanLine(value)}” is not a whole number.`);
  }
  return Number(value);
}
