import { eastAsianWidth } from 'get-east-asian-width';
import { withoutInvisible } from './sanitize.ts';

/** In the widths of a text: a UTF-16 unit that continues the grapheme before it. */
export const CONTINUES = 255;

/**
 * Scripts of which every UTF-16 unit is a grapheme of one column while only their own kind stands
 * around it: Latin, Greek, Cyrillic, Armenian and Hebrew letters, common punctuation, figures above and
 * below the line, arrows, signs of mathematics and boxes; no emoji.
 */
const NARROW = String.raw`\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u2010-\u2027\u2030-\u205e\u2074-\u208e\u2090-\u209c\u20a0-\u20bf\u2100-\u2121\u2123-\u2138\u2190-\u2193\u21ab-\u22ff\u2500-\u25a9`;
/** Kana, ideographs, Hangul syllables and full-width forms: likewise, but of two columns. */
const WIDE = String.raw`\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60`;

const ALL_NARROW = new RegExp(`^[${NARROW}]*$`);
const IS_NARROW = new RegExp(`[${NARROW}]`);
const IS_WIDE = new RegExp(`[${WIDE}]`);

/** Units in a piece that is given to Intl.Segmenter, whose time grows with the square of its text. */
const PIECE = 900;
let segmenter: Intl.Segmenter | undefined;

/** 1 or 2: the unit's columns where its neighbours are no marks; 0: look at the whole grapheme. */
const units = new Uint8Array(0x10000).fill(CONTINUES);

function unitWidth(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = units[code] ?? CONTINUES;
  if (known !== CONTINUES) return known;
  const unit = String.fromCharCode(code);
  const width = IS_NARROW.test(unit) ? 1 : IS_WIDE.test(unit) ? 2 : 0;
  units[code] = width;
  return width;
}

/**
 * The columns of each grapheme of a text without codes, at the index of its first UTF-16 unit;
 * CONTINUES at its others. Null where every unit is a grapheme of one column.
 */
export function graphemeWidths(text: string): Uint8Array | null {
  if (ALL_NARROW.test(text)) return null;
  const shown = withoutInvisible(text);
  if (shown.length < text.length) return spread(graphemeWidths(shown), text);
  const widths = new Uint8Array(text.length).fill(CONTINUES);
  let at = 0;
  while (at < text.length) {
    if (isSimple(text, at)) {
      widths[at] = unitWidth(text, at);
      at++;
    } else at = measureRun(text, at, widths);
  }
  return widths;
}

/** The widths of a text from those of what is shown of it: what is not shown parts no grapheme. */
function spread(shown: Uint8Array | null, text: string): Uint8Array {
  let next = 0;
  return Uint8Array.from(text.split(''), (unit) => {
    if (withoutInvisible(unit) === '') return shown?.[next] === CONTINUES ? CONTINUES : 0;
    return shown?.[next++] ?? 1;
  });
}

/** The columns that a text without codes takes on a line. */
export function columnsOf(text: string): number {
  const widths = graphemeWidths(text);
  if (!widths) return text.length;
  let columns = 0;
  for (const width of widths) if (width !== CONTINUES) columns += width;
  return columns;
}

function isSimple(text: string, index: number): boolean {
  if (unitWidth(text, index) === 0) return false;
  return index + 1 === text.length || unitWidth(text, index + 1) !== 0;
}

/** Measures one piece of text that needs segmenting; the index where the next one starts. */
function measureRun(text: string, from: number, widths: Uint8Array): number {
  let end = from + 1;
  while (end < text.length && end - from < PIECE && !isSimple(text, end)) end++;
  let at = from;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(text.slice(from, end))) {
    // A grapheme at the edge of a piece may go on in the next one.
    if (from + index + segment.length === end && end - from === PIECE && index > 0) break;
    widths[from + index] = graphemeWidth(segment);
    at = from + index + segment.length;
  }
  return at;
}

/**
 * As terminals advance: a flag, a keycap or an emoji sequence takes two columns, any other grapheme
 * what its code points take together (UAX #11).
 */
function graphemeWidth(grapheme: string): number {
  if (isEmojiSequence(grapheme)) return 2;
  let columns = 0;
  for (const character of grapheme) {
    if (!isJoined(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return Math.min(columns, CONTINUES - 1);
}

// Where they stand they are made when they are first asked for: Unicode's properties take long to look up.

function isEmojiSequence(grapheme: string): boolean {
  return /^(?:\p{Regional_Indicator}{2}|\p{Emoji}\ufe0f|\p{Extended_Pictographic}[\p{Emoji_Modifier}\u200d])/u.test(
    grapheme,
  );
}

/** Marks, format characters and the Hangul vowels and finals, which join the letter before them. */
function isJoined(character: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7fb]/u.test(
    character,
  );
}
