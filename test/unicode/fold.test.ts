import { expect, it } from 'vitest';
import { asciiOf, fold } from '../../src/unicode/fold.ts';

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

it.each([
  ['Élan – “été”…', 'Elan - "ete"...'],
  ['It’s\u00a050\n%', "It's 50 %"],
  ['Дача', null],
  ['夜', null],
])('%j in ASCII is %j', (text, ascii) => {
  expect(asciiOf(text)).toBe(ascii);
});
