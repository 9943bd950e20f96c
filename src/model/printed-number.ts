/** A number that a heading prints at its beginning. */
export interface PrintedNumber {
  /** `[3]` of `3. Costs`, `[2, 1]` of `2.1 By sea`. */
  readonly path: readonly number[];
  /** Whether it can be nothing else: `3.`. What looks like `Step 3`, `2.1` or `IV.` may be part of a name. */
  readonly sure: boolean;
}

/** Reads the number of a heading; null where it prints none. Years are no numbers. */
export function printedNumber(text: string): PrintedNumber | null {
  const heading = FULL_WIDTH.test(text) ? text.normalize('NFKC') : text;
  const arabic = ARABIC.exec(heading);
  if (arabic) {
    const [, name, number = '', mark] = arabic;
    const path = number.split('.').map(Number);
    return { path, sure: name === undefined && mark !== undefined && path.length === 1 };
  }
  const roman = ROMAN.exec(heading)?.[1];
  if (roman) return { path: [romanValue(roman)], sure: false };
  const chinese = CHINESE.exec(heading)?.[1];
  return chinese ? { path: [chineseValue(chinese)], sure: false } : null;
}

/** Digits of Chinese and Japanese print. */
const FULL_WIDTH = /^.{0,3}[\uff10-\uff19]/;

/** Nothing that goes on with a digit after its mark: a time of day. */
const ARABIC =
  /^(?:([^\s\d,.:;]{3,9} |第)|[#(（])?(0(?:\.[1-9]\d?)+|[1-9]\d{0,2}(?:\.[1-9]\d?)*)(?:([.)）、．:：])(?!\d)|\s[—–-]\s|\s?[章节節回]|(?<=\.\d+)\s|$)/;

const ROMAN =
  /^(?:[^\s\d,.:;]{3,9} )?(?=[IVXL])((?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:[.):：](?!\S)|$)/;

const FIGURES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(roman: string): number {
  let value = 0;
  for (let i = 0; i < roman.length; i++) {
    const figure = FIGURES[roman.charAt(i)] ?? 0;
    value += figure < (FIGURES[roman.charAt(i + 1)] ?? 0) ? -figure : figure;
  }
  return value;
}

const CHINESE =
  /^[第(（]?((?:[一二三四五六七八九]?十[一二三四五六七八九]?)|[一二三四五六七八九])(?:[、．.)）:：]|\s?[章节節回])/;

const CHINESE_FIGURES = '〇一二三四五六七八九';

function chineseValue(figures: string): number {
  const [tens, ones] = figures.includes('十') ? figures.split('十') : ['〇', figures];
  return (
    10 * (tens ? CHINESE_FIGURES.indexOf(tens) : 1) + (ones ? CHINESE_FIGURES.indexOf(ones) : 0)
  );
}
