import { loadUnits, units } from './units.ts';

// What a character does to a word, as UAX #29 has it; COMPLEX ones are left to Intl.Segmenter.
const BREAK = 0;
const LETTER = 1;
const DIGIT = 3;
const MID_LETTER = 4;
const MID_NUMBER = 5;
const MID_BOTH = 6;
const JOINER = 7;
const COMPLEX = 8;
/** The bit that letters and digits have, and breaks have not. */
const WORD = 1;

/** Latin, Greek and Cyrillic end here; what comes after is left to Intl.Segmenter, but for punctuation. */
const SIMPLE = 0x500;

/**
 * The letters up to there (Unicode's property Alphabetic), as `[from, to)`, but for modifier letters
 * and combining marks. A regular expression would have to be asked for each, at every start.
 */
const LETTERS: readonly (readonly [from: number, to: number])[] = [
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xaa, 0xab],
  [0xb5, 0xb6],
  [0xba, 0xbb],
  [0xc0, 0xd7],
  [0xd8, 0xf7],
  [0xf8, 0x2b0],
  [0x370, 0x375],
  [0x376, 0x378],
  [0x37a, 0x37e],
  [0x37f, 0x380],
  [0x386, 0x387],
  [0x388, 0x38b],
  [0x38c, 0x38d],
  [0x38e, 0x3a2],
  [0x3a3, 0x3f6],
  [0x3f7, 0x482],
  [0x48a, 0x500],
];

const CLASSES = classTable();

function classTable(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(COMPLEX, SIMPLE);
  for (const [from, to] of LETTERS) classes.fill(LETTER, from, to);
  const put = (chars: string, kind: number) => {
    for (const char of chars) classes[char.charCodeAt(0)] = kind;
  };
  put('0123456789', DIGIT);
  put(':·\u0387', MID_LETTER);
  put(',;\u037e', MID_NUMBER);
  put(".'", MID_BOTH);
  put('_', JOINER);
  // Modifier letters and signs, combining marks, the soft hyphen; the cedilla is a letter to some ICUs.
  classes.fill(COMPLEX, 0x2b0, 0x370);
  classes.fill(COMPLEX, 0x483, 0x48a);
  put('\u00ad\u00b8', COMPLEX);
  // Dashes, quotes, dots (one of them joins) and fractions.
  classes.fill(BREAK, 0x2010, 0x2024);
  classes.fill(BREAK, 0x2025, 0x2027);
  classes.fill(BREAK, 0x2150, 0x2160);
  put('‘’', MID_BOTH);
  return classes;
}

/**
 * The number of words in a text, by Unicode word segmentation (UAX #29), so that Chinese counts too.
 * The simple scripts are counted by the standard's own rules, in one pass; what stands between two
 * spaces and has a character of another script, by Intl.Segmenter, which takes some fifty times as
 * long.
 */
export function countWords(text: string): number {
  let words = 0;
  // The bit of the character before, or that of what goes on over it.
  let inWord = 0;
  let at = 0;
  for (let from = 0, end = 0; from < text.length; from = end) {
    end = from + loadUnits(text, from);
    for (; at < end; at++) {
      const kind = CLASSES[units[at - from] as number] as number;
      if (kind <= DIGIT) {
        // No branch where a word begins: a processor would guess it wrong every other time.
        words += kind & ~inWord & WORD;
        inWord = kind & WORD;
      } else if (kind === COMPLEX) {
        const start = startOfRun(text, at);
        const next = endOfRun(text, at);
        words += countSegments(text.slice(start, next)) - countSegments(text.slice(start, at));
        inWord = 0;
        at = next - 1;
      } else if (kind !== JOINER) {
        inWord = joins(classAt(text, at - 1), kind, classAt(text, at + 1)) ? WORD : 0;
      }
    }
  }
  return words;
}

/** Whether a word goes on over a mark between two of its characters: `don't`, `3.14`. */
function joins(before: number, mark: number, after: number): boolean {
  if (before === LETTER && after === LETTER) return mark === MID_LETTER || mark === MID_BOTH;
  if (before === DIGIT && after === DIGIT) return mark === MID_NUMBER || mark === MID_BOTH;
  return false;
}

function classAt(text: string, index: number): number {
  return CLASSES[text.charCodeAt(index)] ?? BREAK;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

function startOfRun(text: string, from: number): number {
  let start = from;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Longer strings take the segmenter a time that grows with their square, on Node 20. */
const SEGMENTED_AT_ONCE = 1000;
/** A word to ICU, and to nobody else. */
const UNDERSCORES = /^_+$/;
/** Where a run without spaces is best cut: after a stop or a comma of East Asia. */
const LAST_STOP = /^[\s\S]*[、。，！？；：」』）]/;

function countSegments(run: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (let at = 0; at < run.length; ) {
    const most = run.slice(at, at + SEGMENTED_AT_ONCE);
    const rest = at + most.length < run.length;
    const piece = (rest && LAST_STOP.exec(most)?.[0]) || most;
    for (const { segment, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike && !UNDERSCORES.test(segment)) words++;
    }
    at += piece.length;
  }
  return words;
}
