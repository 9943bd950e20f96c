/**
 * Text that stands above the line, as characters: figures and signs by their own (`km²`, `10⁻⁶`); what would read
 * as a factor or a digit of what it stands beside after a caret (`2^k`, `10^(2.5)`); an ordinal's ending, an
 * abbreviation's or a mark as typewriters set it (`19th`, `Mme`, `[1]`).
 */
export function superscript(text: string): string {
  if (FIGURES.test(text)) return superscriptFigures(text);
  return EXPRESSION.test(text) && !ENDING.test(text) ? setOff('^', text) : text;
}

/** Text that stands under the line, likewise: `CO₂`, `x_i`, `x_(i+1,j)`. */
export function subscript(text: string): string {
  if (text === '') return '';
  return FIGURES.test(text) ? inForms(text, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎') : setOff('_', text);
}

/** Figures and signs above the line. */
export function superscriptFigures(text: string): string {
  return inForms(text, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾');
}

const PLAIN = '0123456789+-=()';
const FIGURES = /^[\d+\-−=()]+$/;
/** A letter alone, or what has a digit, an operator or letters of two scripts, and is no mark in brackets. */
const EXPRESSION = /^(?:\p{L}|(?!\[).*(?:[\d+−*/^=<>½¼¾⅓⅔]|[a-z][α-ω]|[α-ω][a-z]).*)$/su;
/** A letter that ends an ordinal in French, Spanish, Italian or Portuguese. */
const ENDING = /^[aeor]$/;

function inForms(text: string, forms: string): string {
  return text.replaceAll('−', '-').replace(/./g, (figure) => forms.charAt(PLAIN.indexOf(figure)));
}

function setOff(mark: string, text: string): string {
  return /^[\p{L}\d]$/u.test(text) ? mark + text : `${mark}(${text})`;
}
