import { expect, it } from 'vitest';
import { fold } from '../../src/unicode/fold.ts';

it.each([
  ['Trump’s  Gambit', "trump's gambit"],
  ['«Été»—été', '"ete"-ete'],
  ['ЁЛКА', 'елка'],
  ['ﬁn', 'fin'],
  ['Ünïcode\u00a0space', 'unicode space'],
  ['ΛΌΓΟΣ', 'λογοσ'],
  ['λόγος', 'λογοσ'],
  ['don´t 5″', `don't 5"`],
  ['con\u00adduct', 'conduct'],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
