import { expect, test } from 'vitest';
import { isoDate, readDate } from '../../../src/readers/press/dates.ts';

test.each([
  ['March 13, 2025', '2025-03-13'],
  ['Thursday, 13 March 2025, 10:30 am', '2025-03-13'],
  ['Published: 13th of March 2025', '2025-03-13'],
  ['13. März 2025', '2025-03-13'],
  ['le 1er mai 2024', '2024-05-01'],
  ['13 de marzo de 2025', '2025-03-13'],
  ['13 марта 2025 г.', '2025-03-13'],
  ['3 maja 2024', '2024-05-03'],
  ['3 Mayıs 2024', '2024-05-03'],
  ['2025年4月8日', '2025-04-08'],
  ['2025년 4월 8일', '2025-04-08'],
  ['2025-03-13', '2025-03-13'],
  ['13.3.2025', '2025-03-13'],
  ['22 Dec, 2016 22 Dec, 2016', '2016-12-22'],
  ['٣ مايو', undefined],
  ['٥ مارس ٢٠٢٤', '2024-03-05'],
  ['5 Mart 2024 Salı', '2024-03-05'],
  ['Stand: 05.03.2024, 10:30 Uhr', '2024-03-05'],
  ['Publicerad 5 mars 2024 kl 10.30', '2024-03-05'],
  ['Em 5 de março de 2024, às 10h30', '2024-03-05'],
  ['Publié le 5 mars 2024 à 10h30, mis à jour le 6 mars 2024 à 9h00', '2024-03-05'],
  ['Published: March 5, 2024 | Updated: March 6, 2024', '2024-03-05'],
  ['5 марта 2024, 10:30 (обновлено: 6 марта 2024)', '2024-03-05'],
  ['Julkaistu 5.3.2024', '2024-03-05'],
  ['5 Mar 2024 - 3 min read', '2024-03-05'],
  ['5 Μαρτίου 2024', '2024-03-05'],
  ['Selasa, 5 Maret 2024', '2024-03-05'],
  ['marți, 5 martie 2024', '2024-03-05'],
  ['5. marts 2024', '2024-03-05'],
  ['5 במרץ 2024', '2024-03-05'],
  ['٥ مارس/آذار ٢٠٢٤', '2024-03-05'],
  ['ngày 5 tháng 3 năm 2024', '2024-03-05'],
  ['2024. 3. 5.', '2024-03-05'],
  ['令和６年３月５日', '2024-03-05'],
  ['民國113年3月5日', '2024-03-05'],
  ['二〇二四年三月二十五日', '2024-03-25'],
  ['3 mai', undefined],
  ['May 2024', undefined],
])('%s', (text, iso) => {
  const found = readDate(text);
  if (iso === null) expect(found).toBeNull();
  else expect(found && isoDate(found)).toBe(iso ?? null);
  if (iso === undefined) expect(found).not.toBeNull();
});

test.each([
  '2025',
  'May',
  'In March 2025',
  '3 apples',
  '32 March 2025',
  '1 / 5',
  'The board met on 3 May 2024, updated the list and went home',
  'March of the eels, 2025',
  '6年3月5日',
])('no date: %s', (text) => {
  expect(readDate(text)).toBeNull();
});
