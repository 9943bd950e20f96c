import { randomFrom } from './random.mjs';

const SYLLABLES =
  'ba co de fi gu ha je ki lo mu na or pe qua ri sa to un ver wil xen yor zan ing er an st'.split(
    ' ',
  );
/** As many words as a newspaper's page or two has. */
const VOCABULARY = 4000;

/** Writes words, sentences and paragraphs that mean nothing, the same ones for the same seed. */
export class Prose {
  /** @param {number} seed */
  constructor(seed) {
    this.random = randomFrom(seed);
    this.words = Array.from({ length: VOCABULARY }, () => this.#newWord());
  }

  /** A whole number below `end`. */
  below(end) {
    return Math.floor(this.random() * end);
  }

  /** The first words of the vocabulary come most often, as they do in any language. */
  word() {
    return this.words[Math.floor(VOCABULARY * this.random() ** 3)];
  }

  phrase(words) {
    return Array.from({ length: words }, () => this.word()).join(' ');
  }

  /** A line in title case, as headings are. */
  title() {
    return Array.from({ length: 3 + this.below(4) }, () => capital(this.word())).join(' ');
  }

  sentence() {
    const opening = capital(this.phrase(4 + this.below(8)));
    const kind = this.random();
    const rest = this.phrase(3 + this.below(9));
    if (kind < 0.1) return `“${opening},” ${rest}.`;
    if (kind < 0.2) return `${opening} – ${rest}.`;
    return kind < 0.6 ? `${opening}, ${rest}.` : `${opening} ${rest}.`;
  }

  paragraph() {
    return Array.from({ length: 3 + this.below(4) }, () => this.sentence()).join(' ');
  }

  #newWord() {
    return Array.from({ length: 1 + this.below(4) }, () => SYLLABLES[this.below(27)]).join('');
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
