// What a character does to a word, as UAX #29 has it; COMPLEX ones are left to Intl.Segmenter.
const BREAK = 0;
const LETTER = 1;
const DIGIT = 2;
const MID_LETTER = 3;
const MID_NUMBER = 4;
const MID_BOTH = 5;
const JOINER = 6;
const COMPLEX = 7;

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
 * For each three characters in a row, by their classes in three bits each: 1 where the last of them
 * begins a word. Thus a word's beginning is told without a branch, which a processor would guess
 * wrong at every other word.
 */
const BEGINS = Uint8Array.from({ length: 512 }, (_, three) =>
  begins(three >> 6, (three >> 3) & 7, three & 7) ? 1 : 0,
);

function begins(beforeThat: number, before: number, kind: number): boolean {
  if (kind !== LETTER && kind !== DIGIT) return false;
  if (before === LETTER || before === DIGIT) return false;
  // What joiners alone stand before is no word yet.
  if (before === JOINER) return beforeThat !== LETTER && beforeThat !== DIGIT;
  return !joins(beforeThat, before, kind);
}

/** Whether a word goes on over a mark between two of its characters: `don't`, `3.14`. */
function joins(before: number, mark: number, after: number): boolean {
  if (before === LETTER && after === LETTER) return mark === MID_LETTER || mark === MID_BOTH;
  if (before === DIGIT && after === DIGIT) return mark === MID_NUMBER || mark === MID_BOTH;
  return false;
}

/** Characters (UTF-16 units) that are copied at once into an array, which tells them faster than a string. */
const PIECE = 16_384;
const units = new Uint16Array(PIECE);
const unitBytes = Buffer.from(units.buffer);

/**
 * The number of words in a text, by Unicode word segmentation (UAX #29), so that Chinese counts too.
 * The simple scripts are counted by the standard's own rules, in one pass; what stands between two
 * spaces and has a character of another script, by Intl.Segmenter, which takes some fifty times as
 * long.
 */
export function countWords(text: string): number {
  let words = 0;
  let three = 0;
  let at = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    const end = from + unitBytes.write(text.slice(from, from + PIECE), 'utf16le') / 2;
    for (; at < end; at++) {
      const kind = CLASSES[units[at - from] as number] as number;
      if (kind >= JOINER) {
        if (kind === COMPLEX) {
          const start = startOfRun(text, at);
          const next = endOfRun(text, at);
          words += countSegments(text.slice(start, next)) - countSegments(text.slice(start, at));
          three = 0;
          at = next - 1;
          continue;
        }
        // Several joiners are as one.
        if ((three & 7) === JOINER) continue;
      }
      three = ((three << 3) | kind) & 511;
      words += BEGINS[three] as number;
    }
  }
  return words;
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
