import { unstyled, wrap } from '../../layout/wrap.ts';
import { columnsOf } from '../../unicode/width.ts';

/** The longest line, in columns, that is still one of verse or of an address, not a paragraph of prose. */
const VERSE = 80;

/** A paragraph's lines; one with hard breaks and short lines is verse, of which turnovers hang. */
export function paragraph(text: string, width: number): string[] {
  if (text.trim() === '') return [];
  if (!text.includes('\n')) return wrap(text, width);
  const verse = unstyled(text)
    .split('\n')
    .every((line) => columnsOf(line) <= VERSE);
  return wrap(text, width, verse && width >= 20 ? turnover(width) : 0);
}

function turnover(width: number): number {
  return width < 40 ? 2 : 4;
}
