/**
 * Text that stands above the line, as characters: figures and signs by their own (`km²`, `10⁻⁶`), an
 * ordinal's ending, an abbreviation's or a mark as typewriters set it (`19th`, `Mme`, `[1]`), other
 * letters after a caret, without which a power would read as a factor (`2^k`).
 */
export function raised(text: string): string {
  if (FIGURES.test(text)) return superscript(text);
  const expression = /^[\p{L}\d +−-]+$/u.test(text);
  // Several letters, or one that ends an ordinal in French, Spanish, Italian or Portuguese.
  const ending = /^(?:\p{L}{2,}|[aeor])$/u.test(text);
  return expression && !ending ? marked('^', text) : text;
}

/** Text that stands under the line, likewise: `CO₂`, `x_i`. */
export function lowered(text: string): string {
  if (text === '') return '';
  return FIGURES.test(text) ? inForms(text, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎') : marked('_', text);
}

/** Figures and signs above the line. */
export function superscript(text: string): string {
  return inForms(text, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾');
}

const PLAIN = '0123456789+-=()';
const FIGURES = /^[\d+\-−=()]+$/;

function inForms(text: string, forms: string): string {
  return text.replaceAll('−', '-').replace(/./g, (figure) => forms.charAt(PLAIN.indexOf(figure)));
}

function marked(mark: string, text: string): string {
  return /^[\p{L}\d]+$/u.test(text) ? mark + text : `${mark}(${text})`;
}
