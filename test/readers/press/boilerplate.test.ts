import { expect, test } from 'vitest';
import { isBoilerplate, isCredit, isProvenance } from '../../../src/readers/press/boilerplate.ts';
import { isRole } from '../../../src/readers/press/byline.ts';

test.each([
  'Advertisement',
  'Comments (5 posted)',
  '12 Kommentare',
  'SIGN UP FOR OUR NEWSLETTER',
  'Read more: The year of the eel',
  'Lesen Sie auch: Das Jahr des Aals',
  'À lire aussi »',
  'Читайте также: Год угря',
  'Source: Harbour Authority',
  'Fuente de la imagen: Autoridad del Puerto',
  '関連記事：鰻の年',
])('part of the page: %s', (line) => {
  expect(isBoilerplate(line)).toBe(true);
});

test.each([
  'Comment lire la marée',
  'Quelle heure est-il ?',
  'Sources d’information :',
  'Listen and iterate',
  'Watch this space for news of the crane',
  'Related content and further reading',
  'Share the work',
  'Updated rules for the harbour',
  'Source of all evil',
])('a heading that begins like one: %s', (line) => {
  expect(isBoilerplate(line)).toBe(false);
});

test.each([
  'Photo: Ann Lee',
  '(Foto: dpa)',
  'Illustration by Ben Holt',
  'Foto por Lucía Prado',
  '© Ann Lee',
  '写真：林梅',
  'Reporting by Ann Lee; editing by Per Lund',
  'The crane on its last day. Photo: Ann Lee/Harbour News',
])('a credit: %s', (line) => {
  expect(isCredit(line)).toBe(true);
});

test.each(['Image: ', 'Photographs of the harbour', 'The video'])('no credit: %s', (line) => {
  expect(isCredit(line)).toBe(false);
});

test.each([
  ['From Wikipedia, the free encyclopedia', true],
  ['Aus Wikipedia, der freien Enzyklopädie', true],
  ['出典: フリー百科事典『ウィキペディア（Wikipedia）』', true],
  ['From the harbour', false],
])('provenance: %s', (line, is) => {
  expect(isProvenance(line)).toBe(is);
});

test.each([
  ['Staff Writer', true],
  ['Senior Correspondent, Bergen', true],
  ['The staff were sent home.', false],
  ['Next Steps', false],
])('a role: %s', (line, is) => {
  expect(isRole(line)).toBe(is);
});
