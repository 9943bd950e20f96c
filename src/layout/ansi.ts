const ESC = '\x1b';

/** The styles (SGR) and the link (OSC 8) that are on at a point of a text, as chalk and links.ts set them. */
export class Pen {
  /** The opening code by the code that ends it: chalk ends bold and dim with the same one. */
  readonly #open = new Map<number, string>();
  #link = '';

  /** Follows one code. */
  take(code: string): void {
    if (code.startsWith(`${ESC}]`)) {
      this.#link = code === LINK_END ? '' : code;
      return;
    }
    const number = numberOf(code);
    if (number === 0) this.#open.clear();
    else if (CLOSERS.has(number)) this.#open.delete(number);
    else {
      const closer = closerOf(number);
      const before = closer === 22 ? (this.#open.get(closer) ?? '') : '';
      if (!before.includes(code)) this.#open.set(closer, before + code);
    }
  }

  /** The codes that bring a new line to this point's state. */
  open(): string {
    if (this.#open.size === 0) return this.#link;
    return this.#link + [...this.#open.values()].join('');
  }

  /** The codes that end all that is on. */
  close(): string {
    if (this.#open.size === 0) return this.#link && LINK_END;
    const styles = [...this.#open.keys()].map((closer) => `${ESC}[${closer}m`);
    return styles.reverse().join('') + (this.#link && LINK_END);
  }
}

/** The number in an SGR code of one or two digits. */
function numberOf(code: string): number {
  const tens = code.charCodeAt(2) - ZERO;
  return code.length < 5 ? tens : 10 * tens + code.charCodeAt(3) - ZERO;
}

const ZERO = 0x30;

/** Ends a clickable link. */
export const LINK_END = `${ESC}]8;;${ESC}\\`;

const CLOSERS = new Set([22, 23, 24, 29, 39]);

/** Bold and dim end with 22, italic with 23, underline with 24, strike-through with 29, colours with 39 (ECMA-48). */
function closerOf(opener: number): number {
  if (opener <= 2) return 22;
  if (opener === 3) return 23;
  if (opener === 9) return 29;
  return opener === 4 ? 24 : 39;
}
