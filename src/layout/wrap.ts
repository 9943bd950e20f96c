import { withoutInvisible } from '../unicode/sanitize.ts';
import { columnsOf } from '../unicode/width.ts';
import { Pen } from './ansi.ts';
import { breakLines, type LineRange, minimumWidth, pieceRanges } from './lines.ts';

const ESC = '\x1b';

/** A text without its codes. */
export function unstyled(styled: string): string {
  return styled.includes(ESC) ? parted(styled).text : styled;
}

/** A styled text with each run of it changed, and its codes left alone. */
export function changed(styled: string, change: (run: string) => string): string {
  const { text, codes } = parted(styled);
  let out = '';
  let from = 0;
  for (const { at, code } of codes) {
    out += change(text.slice(from, at)) + code;
    from = at;
  }
  return out + change(text.slice(from));
}

/** The columns of a styled text. */
export function styledColumns(styled: string): number {
  return columnsOf(unstyled(styled));
}

/** The columns of the widest of some styled lines. */
export function widestOf(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, styledColumns(line)), 0);
}

/**
 * Breaks a styled text into lines of at most `width` columns. Every line closes the styles and the
 * link that it has open, and the next one opens them again; codes never change where a line ends.
 * Turnovers are indented by `hang` columns.
 */
export function wrap(styled: string, width: number, hang = 0): string[] {
  const indent = ' '.repeat(hang);
  if (!styled.includes(ESC)) {
    return breakLines(styled, width, hang).map(({ start, end, turnover, hyphen }) => {
      return (
        (turnover ? indent : '') + withoutInvisible(styled.slice(start, end)) + (hyphen ? '-' : '')
      );
    });
  }
  const { text, codes } = parted(styled);
  const lines = breakLines(text, width, hang);
  const [only, second] = lines;
  if (only?.start === 0 && only.end === text.length && !second) return [withoutInvisible(styled)];
  return styledLines(text, codes, lines, indent);
}

/** A styled line in pieces of at most `width` columns, as a terminal breaks one that is too long: anywhere. */
export function pieces(styled: string, width: number): string[] {
  if (styledColumns(styled) <= width) return [styled];
  const { text, codes } = parted(styled);
  return styledLines(text, codes, pieceRanges(text, width), '');
}

/** Ranges of a styled text as lines, each of which opens and closes its own styles. */
function styledLines(
  text: string,
  codes: readonly Code[],
  lines: readonly LineRange[],
  indent: string,
): string[] {
  const pen = new Pen();
  let next = 0;
  return lines.map(({ start, end, turnover, hyphen }) => {
    for (let code = codes[next]; code && code.at <= start; code = codes[++next])
      pen.take(code.code);
    let line = pen.open();
    let from = start;
    for (let code = codes[next]; code && code.at < end; code = codes[++next]) {
      line += withoutInvisible(text.slice(from, code.at)) + code.code;
      from = code.at;
      pen.take(code.code);
    }
    const rest = withoutInvisible(text.slice(from, end)) + (hyphen ? '-' : '');
    return (turnover ? indent : '') + line + rest + pen.close();
  });
}

/** A code, and its place in the text without codes. */
export interface Code {
  readonly at: number;
  readonly code: string;
}

/** A styled text as its text and its codes, in order. */
export function parted(styled: string): { text: string; codes: Code[] } {
  const codes: Code[] = [];
  let text = '';
  let from = 0;
  for (let index = styled.indexOf(ESC); index >= 0; index = styled.indexOf(ESC, from)) {
    text += styled.slice(from, index);
    const end = endOfCode(styled, index);
    codes.push({ at: text.length, code: styled.slice(index, end) });
    from = end;
  }
  return { text: text + styled.slice(from), codes };
}

/** The end of a code that the page itself makes, SGR or OSC 8. The text around them has no escape, being clean. */
function endOfCode(styled: string, index: number): number {
  const last = styled[index + 1] === '[' ? 'm' : '\x1b\\';
  const end = styled.indexOf(last, index + 1);
  return end < 0 ? styled.length : end + last.length;
}

/** Longer than any headline, in UTF-16 units with codes; longer texts are wrapped as they come. */
const HEADLINE = 400;

/**
 * A headline's lines: no more of them than the line width asks for, and as even as its words allow
 * (CSS Text 4, `text-wrap: balance`), so that none is left with a single word.
 */
export function balanced(styled: string, width: number, hang = 0): string[] {
  const lines = wrap(styled, width, hang);
  if (lines.length < 2 || styled.length > HEADLINE) return lines;
  let max = Math.min(width, widestOf(lines));
  let min = Math.min(max, minimumWidth(unstyled(styled)) + hang);
  while (min < max) {
    const middle = Math.floor((min + max) / 2);
    if (wrap(styled, middle, hang).length > lines.length) min = middle + 1;
    else max = middle;
  }
  return wrap(styled, max, hang);
}
