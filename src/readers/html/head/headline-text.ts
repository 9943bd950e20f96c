import { inlineText } from '../../../model/plain-text.ts';
import { fold } from '../../../unicode/fold.ts';
import { cleanLine } from '../../../unicode/sanitize.ts';
import { withoutTools } from '../blocks/heading.ts';
import { inlineOf } from '../inline.ts';
import { classOf, type Element, isBlank, isElement, type Node } from '../page/tree.ts';
import { datesIn } from './dates-in-line.ts';

/** What templates call the line above a headline. */
const KICKER =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|topline|topic|label|category|dachzeile|spitzmarke|oberzeile|rubrik|surtitre|antetitulo|occhiello)(?:[\s_-]|$)/i;
const MAX_KICKER = 40;

/** The text of a heading that is the headline: without a kicker, a date, and what is there for mice. */
export function headlineText({ children }: Element, titles: readonly string[]): string {
  const parts = apart(withoutTools(children));
  const text = textOf(parts);
  const [first, ...others] = parts;
  const rest = textOf(others).replace(/^[^\p{L}\p{N}"'“„«»‘([¿¡]+/u, '');
  if (!first || !isElement(first) || rest === '') return text;
  const start = textOf([first]);
  const isKicker =
    start.length <= MAX_KICKER &&
    (first.name === 'small' ||
      KICKER.test(classOf(first)) ||
      datesIn(start, null).days.length > 0 ||
      titles.some((title) => fold(title) === fold(rest)));
  return isKicker ? rest : text;
}

/** The nodes of a line, one by one where they stand in an element together. */
function apart(nodes: readonly Node[]): Node[] {
  const shown = nodes.filter((node) => isElement(node) || !isBlank([node]));
  const [only, second] = shown;
  return only && !second && isElement(only) ? apart(only.children) : shown;
}

function textOf(nodes: readonly Node[]): string {
  return cleanLine(inlineText(inlineOf(nodes)));
}
