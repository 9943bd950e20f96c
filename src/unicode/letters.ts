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

/** Chinese and Japanese, with Latin letters among them. */
const eastAsian: Alphabet = {
  texts: /^[\0-\x7f·\u2010-\u2027\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff60]*$/,
  ranges: {
    L: 'A-Za-z\u3005\u3006\u3031-\u3035\u303b\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff21-\uff3a\uff41-\uff5a',
    Lu: 'A-Z\uff21-\uff3a',
    Ll: 'a-z\uff41-\uff5a',
    Lo: '\u3006\u303c\u3041-\u3096\u309f\u30a1-\u30fa\u30ff\u3400-\u4dbf\u4e00-\u9fff',
    N: '0-9\u3007\u3021-\u3029\u3038-\u303a\uff10-\uff19',
    M: '\u302a-\u302f\u3099\u309a',
  },
};

let madeEuropean: Alphabet | undefined;

/** The smallest alphabet that a text's letters are of; null: all of Unicode's. */
function alphabetOf(text: string): Alphabet | null {
  if (english.texts.test(text)) return english;
  if (eastAsian.texts.test(text)) return eastAsian;
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
