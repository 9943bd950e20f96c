/** ASCII and the usual marks of print: texts whose letters are those from A to Z. */
const PLAIN = /^[\0-\x7f‘’“”–—…]*$/;

const IN_PLAIN: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  Lo: '',
  N: '0-9',
  M: '',
};

/**
 * A regular expression with Unicode's letters (`\p{Lu}` and the like, of those above), which asks for
 * ASCII's alone where a text has no others. One with all of Unicode's that repeats them takes up to
 * a tenth of Node's own start to compile (docs/performance.md).
 */
export class LetterPattern {
  readonly #source: string;
  readonly #flags: string;
  #plain: RegExp | undefined;
  #full: RegExp | undefined;

  constructor(source: string, flags = '') {
    this.#source = source;
    this.#flags = flags;
  }

  /** The expression to match a text with. */
  for(text: string): RegExp {
    if (PLAIN.test(text)) {
      this.#plain ??= new RegExp(plain(this.#source), this.#flags);
      return this.#plain;
    }
    this.#full ??= new RegExp(this.#source, `${this.#flags}u`);
    return this.#full;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }
}

/** A class in brackets holds the letters' ranges; where a property stands alone, brackets are put round them. */
function plain(source: string): string {
  return source.replace(/\[[^\]]*\]|\\p\{\w+\}/g, (part) =>
    part.startsWith('[') ? ranges(part) : `[${ranges(part)}]`,
  );
}

function ranges(part: string): string {
  return part.replace(/\\p\{(\w+)\}/g, (_, property: string) => IN_PLAIN[property] ?? '');
}
