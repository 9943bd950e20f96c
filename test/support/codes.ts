/** What must never reach a terminal: controls but newline and tab, bidi controls, lone surrogates, byte order marks. */
const FORBIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
/** What the program itself sends: a style, or a link with a target in printable ASCII. */
const OWN = /\x1b(?:\[\d+m|\]8;(?:id=\d+;(?:https?|mailto|file):[\x21-\x7e]*|;)\x1b\\)/gi;

/** The forbidden characters in an output, as code points, with what stands before each. */
export function leaked(output: string): string[] {
  const rest = output.replace(OWN, '');
  return [...rest.matchAll(FORBIDDEN)].map(
    ({ 0: character, index }) =>
      `${rest.slice(Math.max(0, index - 20), index)}<U+${character.codePointAt(0)?.toString(16)}>`,
  );
}

/** An output without the codes that the program itself sends. */
export function withoutCodes(output: string): string {
  return output.replace(OWN, '');
}

const CLOSERS: Readonly<Record<string, RegExp>> = {
  22: /^[12]$/,
  23: /^3$/,
  24: /^4$/,
  29: /^9$/,
  39: /^(?:3[0-7]|9[0-7])$/,
};

/** The styles and links that a line leaves on. */
export function leftOpen(line: string): string[] {
  const open = new Set<string>();
  for (const [code, number, link] of line.matchAll(/\x1b(?:\[(\d+)m|\]8;([^\x1b]*)\x1b\\)/g)) {
    const closer = CLOSERS[number ?? ''];
    if (link !== undefined) {
      if (link === ';') open.delete('link');
      else open.add('link');
    } else if (closer) {
      for (const style of open) if (closer.test(style)) open.delete(style);
    } else open.add(number ?? code);
  }
  return [...open];
}
