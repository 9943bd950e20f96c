/** Names that TeX has too, with a backslash. */
const NAMES = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega sum prod int oint lim sin cos tan sec csc cot sinh cosh tanh ' +
    'arcsin arccos arctan log ln exp det dim gcd min max in quad'
  ).split(' '),
);

const SYMBOLS: Readonly<Record<string, string>> = {
  oo: '\\infty',
  xx: '\\times',
  '*': '\\cdot',
  '+-': '\\pm',
  '-:': '\\div',
  '<=': '\\le',
  '>=': '\\ge',
  '!=': '\\ne',
  '-=': '\\equiv',
  '~~': '\\approx',
  '->': '\\to',
  '=>': '\\Rightarrow',
  '<=>': '\\Leftrightarrow',
  '...': '\\ldots',
  '!in': '\\notin',
  sub: '\\subset',
  sube: '\\subseteq',
  uu: '\\cup',
  nn: '\\cap',
  del: '\\partial',
  grad: '\\nabla',
  AA: '\\forall',
  EE: '\\exists',
  NN: '\\mathbb{N}',
  ZZ: '\\mathbb{Z}',
  QQ: '\\mathbb{Q}',
  RR: '\\mathbb{R}',
  CC: '\\mathbb{C}',
};
/** What stands over, or around, what follows. */
const MARKS = new Set(['sqrt', 'vec', 'hat', 'bar', 'dot', 'ddot']);
const PAIRS = new Set(['frac', 'root']);

const TOKEN = /"[^"]*"|[A-Za-z]+|\d+(?:\.\d+)?|<=>|\.{3}|!in|[<>!]=|[-=]>|\+-|-[:=]|~~|\{:|:\}|\S/g;
const OPEN = new Set(['(', '[', '{', '{:']);
const CLOSE = new Set([')', ']', '}', ':}']);
/** Deeper parts are signs like any other. */
const MAX_DEPTH = 50;

/** A formula of AsciiMath in TeX; what has no name there stands as it is. */
export function texOfAsciiMath(source: string): string {
  const reader = new Reader((source.match(TOKEN) ?? []).flatMap(wordsOf));
  const pieces: string[] = [];
  // A bracket that closes nothing stands as it is.
  while (reader.isOpen) pieces.push(reader.sequence(), reader.next());
  return joined(pieces);
}

/** Letters that are no name are one variable each. */
function wordsOf(token: string): string[] {
  const isName =
    NAMES.has(token) || MARKS.has(token) || PAIRS.has(token) || Object.hasOwn(SYMBOLS, token);
  return isName || !/^[A-Za-z]/.test(token) ? [token] : [...token];
}

/** A part of a formula, and the same without the brackets that only hold it together. */
interface Part {
  readonly tex: string;
  readonly bare: string;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isOpen(): boolean {
    return this.#at < this.#tokens.length;
  }

  next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  /** What stands up to a bracket that closes it, or to the end. */
  sequence(): string {
    const pieces: string[] = [];
    while (this.isOpen && !CLOSE.has(this.#peek())) pieces.push(this.#fraction().tex);
    return joined(pieces);
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #takes(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }

  #fraction(): Part {
    const above = this.#scripted();
    if (!this.#takes('/')) return above;
    return partOf(`\\frac{${above.bare}}{${this.#scripted().bare}}`);
  }

  #scripted(): Part {
    const base = this.#simple();
    const below = this.#takes('_') ? `_{${this.#simple().bare}}` : '';
    const above = this.#takes('^') ? `^{${this.#simple().bare}}` : '';
    return below || above ? partOf(base.tex + below + above) : base;
  }

  #simple(): Part {
    const token = this.next();
    if (this.#depth >= MAX_DEPTH) return partOf(token);
    this.#depth++;
    const part = this.#partFrom(token);
    this.#depth--;
    return part;
  }

  #partFrom(token: string): Part {
    if (OPEN.has(token)) {
      const bare = this.sequence();
      return { tex: shown(token) + bare + shown(this.next()), bare };
    }
    if (MARKS.has(token)) return partOf(`\\${token}{${this.#simple().bare}}`);
    if (token === 'frac') return partOf(`\\frac{${this.#simple().bare}}{${this.#simple().bare}}`);
    if (token === 'root') return partOf(`\\sqrt[${this.#simple().bare}]{${this.#simple().bare}}`);
    if (NAMES.has(token)) return partOf(`\\${token}`);
    return partOf(SYMBOLS[token] ?? token.replace(/^"(.*)"$/, '\\text{$1}'));
  }
}

function partOf(tex: string): Part {
  return { tex, bare: tex };
}

/** Brackets that TeX sets: braces hold together there, and colons hide them here. */
function shown(bracket: string): string {
  if (bracket.length > 1) return '';
  return /[{}]/.test(bracket) ? `\\${bracket}` : bracket;
}

/** Pieces of TeX after each other: no letter may follow a name. */
function joined(pieces: readonly string[]): string {
  return pieces.reduce((tex, piece, at) => {
    const isName = /\\[a-zA-Z]+$/.test(pieces[at - 1] ?? '') && /^[a-zA-Z]/.test(piece);
    return isName ? `${tex} ${piece}` : tex + piece;
  }, '');
}
