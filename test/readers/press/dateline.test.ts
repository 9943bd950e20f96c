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
  'MOSCOW —',
  '— said the captain.',
  '',
])('no dateline: %s', (paragraph) => {
  expect(readDateline(paragraph)).toBeNull();
});
