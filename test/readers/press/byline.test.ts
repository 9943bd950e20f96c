import { expect, test } from 'vitest';
import { readByline } from '../../../src/readers/press/byline.ts';

test.each([
  ['By Jane Doe', ['Jane Doe'], null],
  ['by Robin Lund, Hilda Berg, and Sam Roe', ['Robin Lund', 'Hilda Berg', 'Sam Roe'], null],
  ['By JANE DOE and John Roe, Staff Writers', ['JANE DOE', 'John Roe'], null],
  ['By Jane Doe, Evening Post', ['Jane Doe'], null],
  ['By Jane Doe and John Roe, Harbour Weekly', ['Jane Doe', 'John Roe'], null],
  ['By Jane Doe | March 3, 2025', ['Jane Doe'], '2025-03-03'],
  ['By Jane van der Doe March 3, 2025', ['Jane van der Doe'], '2025-03-03'],
  ['Von Anna Müller', ['Anna Müller'], null],
  ['Par Élodie Castagnier', ['Élodie Castagnier'], null],
  ['Por María de la Cruz', ['María de la Cruz'], null],
  ['Di Luca D’Arco', ['Luca D’Arco'], null],
  ['Text: Jonas Berg', ['Jonas Berg'], null],
  ['Автор: Анна Иванова', ['Анна Иванова'], null],
  ['作者：张三', ['张三'], null],
])('%s', (line, authors, date) => {
  expect(readByline(line)).toEqual({ authors, date });
});

test.each([
  'By the river',
  'By Tuesday',
  'By then, Jane Doe had left the harbour for good.',
  'By Jane Doe, who had seen it all before, the harbour was closed.',
  'De volta ao mundo',
  'Por qué no',
  'Von hier nach dort',
  'Text messages',
  'Foto: Jane Doe',
  'Byline Basics',
  '文明的冲突',
])('no byline: %s', (line) => {
  expect(readByline(line)).toBeNull();
});
