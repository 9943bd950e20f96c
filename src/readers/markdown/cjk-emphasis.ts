import type { MarkedExtension } from 'marked';
import { HANGUL, IDEOGRAPHS } from '../../unicode/scripts.ts';

/*
 * Emphasis in Chinese, Japanese and Korean, which put no space beside it: `**注意：**这`, `**“강조”**는`. CommonMark
 * leaves it unread where punctuation stands inside of its signs and a letter outside. Here, as in markdown-cjk-friendly,
 * their punctuation does not bar it from inside, and none of their characters does from outside.
 */

const CJK = `(?!\\s)[${IDEOGRAPHS}${HANGUL}]`;
const MAY_BE_CJK = /[\u1100-\u11ff\u2e80-\uffff]/;
const BESIDE_CJK = new RegExp(`[*~]${CJK}|${CJK}[*~]`, 'u');
const IS_CJK = new RegExp(`^${CJK}`, 'u');
const OPENS_BEFORE_CJK = new RegExp(`^[*~]+${CJK}`, 'u');
const BEFORE = /[^*~]$/u;
const AFTER = /^[^*~]/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** Whether emphasis may stand beside a character of Chinese, Japanese or Korean in a source. */
export function mayHaveCjkEmphasis(source: string): boolean {
  // Most sources have no such character at all, which is told ten times as fast.
  return MAY_BE_CJK.test(source) && BESIDE_CJK.test(source);
}

/**
 * The character before a sign of emphasis at the head of `src`, as far as that may keep it from opening. `masked`: all of
 * the text, masked as below.
 */
export function barring(src: string, masked: string, before: string): string {
  if (OPENS_BEFORE_CJK.test(src)) return '';
  return masked.charAt(masked.length - src.length - 1) === '.' ? '.' : before;
}

/** Shows marked, beside signs of emphasis, letters in place of CJK; beyond signs with other punctuation in them, punctuation. */
function mask(source: string): string {
  if (!mayHaveCjkEmphasis(source)) return source;
  const units = source.split('');
  for (const { 0: run, index } of source.matchAll(/[*~]+/g)) {
    const end = index + run.length;
    const before = BEFORE.exec(source.slice(Math.max(0, index - 2), index))?.[0] ?? '';
    const after = AFTER.exec(source.slice(end, end + 2))?.[0] ?? '';
    for (const [character, other, at] of [
      [before, after, index - before.length],
      [after, before, end],
    ] as const) {
      if (!IS_CJK.test(character)) continue;
      const bars = PUNCTUATION.test(other) && !IS_CJK.test(other);
      // One that stands between two runs is kept open to both.
      if (bars || units[at] !== '.') units.fill(bars ? '.' : 'a', at, at + character.length);
    }
  }
  return units.join('');
}

export const cjkEmphasisExtension: MarkedExtension = { hooks: { emStrongMask: mask } };
