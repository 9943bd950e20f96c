import { loadUnits, units } from './units.ts';

/** 1 for C0 but newline and tab, DEL, C1; line ends of Unicode's own; bidi overrides, embeddings and isolates; surrogates; the byte order mark. */
const UNSAFE = new Uint8Array(0x10000);
for (const [from, to] of [
  [0, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
] as const) {
  UNSAFE.fill(1, from, to + 1);
}
const LINE_ENDS = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/g;
const DROPPED = /[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside, made safe to print: every kind of line end becomes `\n`, every other control
 * character and every bidi control is dropped (what it stood among stays), a lone surrogate becomes
 * U+FFFD. Joiners stay: scripts and emoji need them.
 */
export function clean(text: string): string {
  if (isSafe(text)) return text;
  const safe = text.replace(LINE_ENDS, '\n').replace(DROPPED, '');
  return safe.isWellFormed() ? safe : safe.toWellFormed();
}

/** Looks up each character, without a branch: twice as fast as a regular expression. */
function isSafe(text: string): boolean {
  for (let from = 0, count = 0; from < text.length; from += count) {
    count = loadUnits(text, from);
    let unsafe = 0;
    for (let i = 0; i < count; i++) unsafe |= UNSAFE[units[i] as number] as number;
    if (unsafe) return false;
  }
  return true;
}

/** `clean`, on one line: for names, arguments and cells. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
