import { type Stats, statSync } from 'node:fs';

/** What a path leads to; null where that cannot be told. */
export function statOf(file: string): Stats | null {
  return tried(() => statSync(file));
}

/** What cannot be read is passed over. */
export function tried<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
