// What a character does to a word, as UAX #29 has it; COMPLEX ones are left to Intl.Segmenter.
const BREAK = 0;
const LETTER = 1;
const DIGIT = 2;
const MID_LETTER = 3;
const MID_NUMBER = 4;
const MID_BOTH = 5;
const JOINER = 6;
const COMPLEX = 7;

/** Latin, Greek and Cyrillic end here; a larger table would gain little. */
const TABLE_SIZE = 0x500;
const CLASSES = classTable();

function classTable(): Uint8Array {
  const classes = new Uint8Array(TABLE_SIZE);
  const letter = /\p{Alphabetic}/u;
  for (let code = 0; code < TABLE_SIZE; code++) {
    if (letter.test(String.fromCharCode(code))) classes[code] = LETTER;
  }
  const put = (chars: string, kind: number) => {
    for (const char of chars) classes[char.charCodeAt(0)] = kind;
  };
  put('0123456789', DIGIT);
  put(':·\u0387', MID_LETTER);
  put(',;\u037e', MID_NUMBER);
  put(".'", MID_BOTH);
  put('_', JOINER);
  // Modifier letters and signs, combining marks, the soft hyphen.
  classes.fill(COMPLEX, 0x2b0, 0x370);
  classes.fill(COMPLEX, 0x483, 0x48a);
  put('\u00ad', COMPLEX);
  return classes;
}

function classOf(code: number): number {
  if (code < TABLE_SIZE) return CLASSES[code] ?? BREAK;
  if (code === 0x2018 || code === 0x2019) return MID_BOTH;
  const isPunctuation = code >= 0x2010 && code <= 0x2026 && code !== 0x2024;
  return isPunctuation ? BREAK : COMPLEX;
}

/**
 * The number of words in a text, by Unicode word segmentation (UAX #29), so that Chinese counts too.
 * The simple scripts are counted by the standard's own rules, in one pass; what stands between two
 * spaces and has a character of another script, by Intl.Segmenter, which takes some fifty times as
 * long.
 */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  let last = BREAK;
  let space = 0;
  let wordsAtSpace = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT) {
      if (last === BREAK) counted = false;
      if (!counted) words++;
      counted = true;
      last = kind;
    } else if (kind === JOINER) {
      if (last === BREAK) counted = false;
      last = JOINER;
    } else if (kind === COMPLEX) {
      const end = endOfRun(text, at);
      words = wordsAtSpace + countSegments(text.slice(space, end));
      last = BREAK;
      at = end - 1;
    } else {
      if (!joins(last, kind, classOf(text.charCodeAt(at + 1)))) last = BREAK;
      if (isSpace(code)) {
        space = at;
        wordsAtSpace = words;
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

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
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
