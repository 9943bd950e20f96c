import { expect, test } from 'vitest';
import { readDateline } from '../../../src/readers/press/dateline.ts';

test.each([
  ['Moscow, March 13, 2025 – The ministry said', 'Moscow, March 13, 2025', 'Moscow', '2025-03-13'],
  ['LONDON (AP) — Two swans', 'LONDON (AP)', 'LONDON', null],
  ['PARIS, 3 mai (AFP) - La grève', 'PARIS, 3 mai (AFP)', 'PARIS', null],
  [
    'MARSEILLE, 3 mai (Agence du Port) - Les marins',
    'MARSEILLE, 3 mai (Agence du Port)',
    'MARSEILLE',
    null,
  ],
  ['WASHINGTON — The vote', 'WASHINGTON', 'WASHINGTON', null],
  ['NEW YORK -- The vote', 'NEW YORK', 'NEW YORK', null],
  ['ST. LOUIS — The vote', 'ST. LOUIS', 'ST. LOUIS', null],
  ['ANAHEIM, Calif. — The ducks', 'ANAHEIM, Calif.', 'ANAHEIM, Calif.', null],
  ['Washington (CNN) -- A senator', 'Washington (CNN)', 'Washington', null],
  ['WASHINGTON (Aug. 13) -- A general', 'WASHINGTON (Aug. 13)', 'WASHINGTON', null],
  ['Feb. 23, 2015 -- Peanuts are', 'Feb. 23, 2015', null, '2015-02-23'],
  ['April 17, 2015 — Imagine a room', 'April 17, 2015', null, '2015-04-17'],
  ['东京，2025年4月8日——零点四十分', '东京，2025年4月8日', '东京', '2025-04-08'],
  ['МОСКВА, 13 марта — Заседание', 'МОСКВА, 13 марта', 'МОСКВА', null],
  [
    'KYIV, Ukraine, March 3 (Reuters) - The mayor',
    'KYIV, Ukraine, March 3 (Reuters)',
    'KYIV, Ukraine',
    null,
  ],
  ['Berlin, 4. Oktober 2023 – Der Senat', 'Berlin, 4. Oktober 2023', 'Berlin', '2023-10-04'],
  ['Hamburg (dpa) - Die Elbe', 'Hamburg (dpa)', 'Hamburg', null],
  ['Madrid, 5 de junio de 2019 — El tren', 'Madrid, 5 de junio de 2019', 'Madrid', '2019-06-05'],
  [
    'DUBLIN, July 2, 2014 /PRNewswire/ -- A firm',
    'DUBLIN, July 2, 2014 /PRNewswire/',
    'DUBLIN',
    '2014-07-02',
  ],
  [
    'Frankfurt am Main, 1. Mai 2020 – Die Banken',
    'Frankfurt am Main, 1. Mai 2020',
    'Frankfurt am Main',
    '2020-05-01',
  ],
  ['March 5, 2025 – NEW YORK – Ferries', 'March 5, 2025 – NEW YORK', 'NEW YORK', '2025-03-05'],
  ['5 March 2025, Bergen – Ferries', '5 March 2025, Bergen', 'Bergen', '2025-03-05'],
  ['CHICAGO--(BUSINESS WIRE)--Ferries', 'CHICAGO--(BUSINESS WIRE)', 'CHICAGO', null],
  ['New Delhi, Mar 5 (PTI) Ferries', 'New Delhi, Mar 5 (PTI)', 'New Delhi', null],
  ['Oslo (NTB): Fergene', 'Oslo (NTB)', 'Oslo', null],
  ['Madrid, 5 jun (EFE).- El barco', 'Madrid, 5 jun (EFE)', 'Madrid', null],
  ['MADRID, 5 (EUROPA PRESS) - El barco', 'MADRID, 5 (EUROPA PRESS)', 'MADRID', null],
  ['(ANSA) - ROMA, 05 MAR - La barca', '(ANSA) - ROMA, 05 MAR', 'ROMA', null],
  ['МОСКВА, 13 марта. /ТАСС/. Паром', 'МОСКВА, 13 марта. /ТАСС/', 'МОСКВА', null],
  ['МОСКВА, 13 мар — РИА Новости. Паром', 'МОСКВА, 13 мар — РИА Новости.', 'МОСКВА', null],
  ['Москва. 13 марта. INTERFAX.RU - Паром', 'Москва. 13 марта. INTERFAX.RU', 'Москва', null],
  ['JAKARTA, KOMPAS.com - Kapal', 'JAKARTA, KOMPAS.com', 'JAKARTA', null],
  ['القاهرة (رويترز) - السفن', 'القاهرة (رويترز)', 'القاهرة', null],
  ['新华社北京3月5日电（记者李河）渡轮', '新华社北京3月5日电（记者李河）', '北京', null],
  ['（中央社台北5日電）渡輪', '（中央社台北5日電）', '台北', null],
  ['香港（路透社）- 渡輪', '香港（路透社）', '香港', null],
  ['【ワシントン共同】渡し船', '【ワシントン共同】', 'ワシントン', null],
  ['【北京=山田川子】渡し船', '【北京=山田川子】', '北京', null],
  ['［東京　１日　ロイター］ - 渡し船', '［東京　１日　ロイター］ -', '東京', null],
  ['(서울=연합뉴스) 강하나 기자 = 나룻배', '(서울=연합뉴스)', '서울', null],
])('%s', (paragraph, text, place, date) => {
  expect(readDateline(paragraph)).toEqual({ text, place, date });
});

test.each([
  'Yet the minister’s answer — while polite — settled nothing.',
  'The plan – a bridge – was dropped.',
  'Moscow – a city of bridges – froze.',
  'Apple — the company, not the fruit — sells less.',
  'UPDATE — The bridge is open again.',
  'Anna Brandt (born 1950) – The painter of the sea.',
  'In March 2025 – he had just come home – the roof fell in.',
  'Long before anyone had thought of it, the harbour of Bergen, the second in the land, was full – of eels.',
  'A-frame houses are back.',
  '1984 — The year of the eel.',
  'The committee (AP) met on Monday.',
  'NASA (CNN) launched a ferry.',
  '(x=5) The value of the ferry.',
  'American Airlines (AA) Flight 11 left Boston.',
  'Mr Jones (PA) Said so.',
  '【速報】渡し船が着く。',
  '她在报社工作，3月5日电话里说了渡轮的事。',
  '新华社北京3月5日电',
  'MOSCOW —',
  '— said the captain.',
  '',
])('no dateline: %s', (paragraph) => {
  expect(readDateline(paragraph)).toBeNull();
});

test('no more than place, date and agency are set off', () => {
  const paragraph = `${'LONDON — '.repeat(50_000)}The ferry is in.`;
  expect(readDateline(paragraph)).toEqual({ text: 'LONDON', place: 'LONDON', date: null });
});
