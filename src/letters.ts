type Property = 'L' | 'Lu' | 'Ll' | 'Lo' | 'N' | 'M';

/** The letters, digits and marks that texts of some characters alone can have, as ranges in brackets. */
interface Alphabet {
  readonly texts: RegExp;
  readonly ranges: Readonly<Record<Property, string>>;
}

/** ASCII and the usual marks of print. */
const english: Alphabet = {
  texts: /^[\0-\x7f‘’“”–—…]*$/,
  ranges: { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', Lo: '', N: '0-9', M: '' },
};

/** What most languages of Europe are written in: Latin with its usual accents, and Cyrillic. */
function european(): Alphabet {
  // Capitals and small letters take turns here.
  const accented = Array.from({ length: 0x80 }, (_, i) => String.fromCharCode(0x100 + i));
  const capitals = accented.filter((letter) => letter !== letter.toLowerCase()).join('');
  const small = accented.filter((letter) => letter === letter.toLowerCase()).join('');
  return {
    texts: /^[\0-\u017f\u0400-\u045f\u0490\u0491\u2010-\u2027№]*$/,
    ranges: {
      L: 'A-Za-zªµºÀ-ÖØ-öø-\u017f\u0400-\u045f\u0490\u0491',
      Lu: `A-ZÀ-ÖØ-Þ${capitals}\u0400-\u042f\u0490`,
      Ll: `a-zµß-öø-ÿ${small}\u0430-\u045f\u0491`,
      Lo: 'ªº',
      N: '0-9²³¹¼-¾',
      M: '',
    },
  };
}

let madeEuropean: Alphabet | undefined;

/** The smallest alphabet that a text's letters are of; null: all of Unicode's. */
function alphabetOf(text: string): Alphabet | null {
  if (english.texts.test(text)) return english;
  madeEuropean ??= european();
  return madeEuropean.texts.test(text) ? madeEuropean : null;
}

/**
 * A regular expression with Unicode's letters (`\p{Lu}` and the like, of the properties above), which
 * asks for no more of them than a text can have. One with all of Unicode's that repeats them takes up
 * to a tenth of Node's own start to compile (docs/performance.md).
 */
export class LetterPattern {
  readonly #source: string;
  readonly #flags: string;
  readonly #made = new Map<Alphabet | null, RegExp>();

  constructor(source: string, flags = '') {
    this.#source = source;
    this.#flags = flags;
  }

  /** The expression to match a text with. */
  for(text: string): RegExp {
    const alphabet = alphabetOf(text);
    const made = this.#made.get(alphabet) ?? this.#make(alphabet);
    this.#made.set(alphabet, made);
    return made;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  #make(alphabet: Alphabet | null): RegExp {
    return alphabet
      ? new RegExp(withRanges(this.#source, alphabet), this.#flags)
      : new RegExp(this.#source, `${this.#flags}u`);
  }
}

/** A class in brackets holds the letters' ranges; where a property stands alone, brackets are put round them. */
function withRanges(source: string, { ranges }: Alphabet): string {
  const inBrackets = (part: string) =>
    part.replace(/\\p\{(\w+)\}/g, (_, property: Property) => ranges[property]);
  return source.replace(/\[[^\]]*\]|\\p\{\w+\}/g, (part) =>
    part.startsWith('[') ? inBrackets(part) : `[${inBrackets(part)}]`,
  );
}
