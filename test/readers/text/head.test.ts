import { expect, test } from 'vitest';
import { extractOf } from '../../../src/model/extract.ts';
import { blockText } from '../../../src/model/plain-text.ts';
import { credits } from '../../../src/renderers/credits.ts';
import { prose, read, wrapped } from './support.ts';

const body = [prose(0), prose(1), prose(2)];
const broken = body.map((text) => wrapped(text)).join('\n\n');

const headline = 'Old Harbour Crane Is Moved to the Museum After Nine Years of Quarrels Over Rust';
const standfirst =
  'Nobody on the island remembers who ordered it, and nobody wants to be the one who pays for the barge that has to carry it across.';

test.each([
  ['a headline of two lines', headline, null],
  ['a headline of one line that leaves room', 'Crane moved', standfirst],
  ['a headline of two lines and a standfirst of two', headline, standfirst],
  [
    'a headline that fills its line, and a standfirst',
    'The old crane of the harbour is moved to the museum after nine years of',
    standfirst,
  ],
])('broken at 72 columns: %s', (_, title, summary) => {
  const lines = [wrapped(title), ...(summary ? [wrapped(summary)] : [])];
  expect(read(...lines, '', broken)).toMatchObject({ headline: title, summary });
});

/** What stands on the page between headline and text. */
const shown = (...lines: string[]) => {
  const article = read('Crane moved', ...lines, '', ...body);
  expect(blockText(article.lead)).toBe(body.join('\n\n'));
  return { credits: credits(extractOf(article)), authors: article.authors, date: article.date };
};

test.each([
  [['', 'May 3, 2024', '', 'By Ann Lee'], ['Ann Lee'], '2024-05-03'],
  [['', 'By Ann Lee', 'Staff Writer'], ['Ann Lee'], null],
  [['', 'By Ann Lee', '', 'Staff Writer', '', '3 May 2024'], ['Ann Lee'], '2024-05-03'],
  [['', 'Harbour News', '3 May 2024'], [], '2024-05-03'],
  [['', 'Le 3 mai 2024', '', 'Par Élise Aubin'], ['Élise Aubin'], '2024-05-03'],
  [['', 'Por Lucía Prado', '', '3 de mayo de 2024'], ['Lucía Prado'], '2024-05-03'],
  [['', 'Von Lena Brandt, Bergen', 'Stand: 3. Mai 2024, 10:15 Uhr'], ['Lena Brandt'], '2024-05-03'],
  [['', '2024年5月3日', '文：林梅'], ['林梅'], '2024-05-03'],
  [['', 'Publié le 3 mai 2024 à 10h30, mis à jour le 4 mai 2024 à 9h00'], [], '2024-05-03'],
  [['', 'By Ann Lee', 'May 3, 2024 | 4 min read'], ['Ann Lee'], '2024-05-03'],
  [['', 'From Wikipedia, the free encyclopedia'], [], null],
])('what the head shows is not shown again: %j', (lines, authors, date) => {
  const written = lines.filter((line) => line !== '');
  expect(shown(...lines)).toEqual({ credits: written, authors, date });
});

test('what stands under the headline alone is neither summary nor heading', () => {
  const article = read('Crane moved', 'By Ann Lee', 'Staff Writer', '', ...body);
  expect(article).toMatchObject({ summary: null, sections: [] });
  expect(blockText(extractOf(article, { summary: true }).lead ?? [])).toBe(prose(0));
});

test('a date after a picture’s caption stays where it is', () => {
  const article = read(
    'Crane moved',
    '',
    'The crane before its move. Photo: Ann Lee',
    'May 3, 2024',
    ...body,
  );
  expect(article).toMatchObject({ date: '2024-05-03', byline: null });
  expect(blockText(article.lead)).toContain('\n\nMay 3, 2024\n\n');
  expect(credits(extractOf(article))).toEqual([]);
});

test.each([
  ['a line', (text: string) => text],
  ['lines of 72 columns', (text: string) => wrapped(text)],
])('a story that opens with its dateline has no headline: in %s', (_, set) => {
  const opening =
    'BERGEN, Norway (AP) — The crane was moved to the museum on Monday after nine years of quarrels over who should pay for the barge.';
  const article = read(set(opening), '', set(prose(1)), '', set(prose(2)));
  expect(article).toMatchObject({ headline: '', dateline: { place: 'BERGEN, Norway' } });
  expect(blockText(article.lead)).toBe([opening, prose(1), prose(2)].join('\n\n'));
});

test('a byline over a paragraph with a dateline is no headline', () => {
  const article = read('By Ann Lee', '3 May 2024', '', `BERGEN — ${prose(0)}`, '', prose(1));
  expect(article).toMatchObject({ headline: '', authors: ['Ann Lee'], date: '2024-05-03' });
  expect(blockText(article.lead)).toBe([`BERGEN — ${prose(0)}`, prose(1)].join('\n\n'));
});

test('a standfirst in a block of its own, over a paragraph with a dateline', () => {
  const caption = 'The crane on its last day in the harbour. Photo: Ann Lee/Harbour News';
  const opening = `BERGEN — ${prose(0)}`;
  const article = read(
    'Crane moved',
    '',
    'The museum pays',
    '',
    caption,
    '',
    opening,
    '',
    prose(1),
  );
  expect(article).toMatchObject({ summary: 'The museum pays', sections: [] });
  expect(blockText(article.lead)).toBe([caption, opening, prose(1)].join('\n\n'));
});

test('a book that opens with its first chapter has no headline', () => {
  const article = read('CHAPTER I.', '', ...body, '', 'CHAPTER II.', '', ...body);
  expect(article.headline).toBe('');
  expect(article.sections.map(({ heading }) => heading)).toEqual(['CHAPTER I.', 'CHAPTER II.']);
});

test.each([
  'The crane was taken down on Tuesday, and nobody came to see it go.',
  'The crane was taken down on Tuesday. “Nobody came to see it go,” said the harbour master.',
  '港口的老吊车星期二被拆下来了，谁也没有去看它最后一眼，只有看门人在场。',
])('a first paragraph is no headline: %s', (first) => {
  const article = read(first, '', prose(1), '', prose(2));
  expect(article.headline).toBe('');
  expect(blockText(article.lead)).toBe([first, prose(1), prose(2)].join('\n\n'));
});

test.each([
  'Nobody saw it go.',
  'A crane for every harbour between Bergen and Boston, Massachusetts, U.S.',
  'The crane, the harbour master, his wife and the nine years that they lost...',
])('headlines that end with a stop: %s', (first) => {
  expect(read(first, '', prose(1), '', prose(2)).headline).toBe(first);
});

test('a standfirst in a block of its own, with a byline under it', () => {
  const article = read('Crane moved', '', standfirst, '', '3 May 2024', 'By Ann Lee', '', ...body);
  expect(article).toMatchObject({ summary: standfirst, authors: ['Ann Lee'], date: '2024-05-03' });
  expect(blockText(article.lead)).toBe(body.join('\n\n'));
  expect(read('Crane moved', '', prose(0), '', '3 May 2024', '', prose(1)).summary).toBeNull();
});

test.each([
  [
    'in English',
    [
      'From: Ann Lee <ann@example.org>',
      'To: Ben Holt',
      'Date: Tue, 7 May 2024 10:00:00 +0200',
      'Subject: The crane',
    ],
    { headline: 'The crane', authors: ['Ann Lee'], date: '2024-05-07' },
  ],
  [
    'in German, a field on two lines',
    [
      'Von: Lena Brandt',
      'Gesendet: Dienstag, 7. Mai 2024 10:00',
      'An: Ann Lee',
      'Betreff: AW: Der alte Kran',
      '  am Hafen',
    ],
    { headline: 'AW: Der alte Kran am Hafen', authors: ['Lena Brandt'], date: '2024-05-07' },
  ],
  [
    'in Spanish, a field of two words',
    ['De: Ana Ruiz', 'Enviado el: martes, 7 de mayo de 2024 10:00', 'Asunto: La grúa'],
    { headline: 'La grúa', authors: ['Ana Ruiz'], date: '2024-05-07' },
  ],
  [
    'of a mailbox',
    [
      'From ann@example.org Tue May 14 10:00:00 2024',
      'From: Ann Lee',
      'Date: Tue, 7 May 2024 10:00:00 +0200',
      'Subject: The crane',
    ],
    { headline: 'The crane', authors: ['Ann Lee'], date: '2024-05-07' },
  ],
  [
    'without a name',
    ['Subject: The crane', 'From: ann@example.org'],
    { headline: 'The crane', authors: ['ann@example.org'] },
  ],
])('a mail %s', (_, fields, head) => {
  const text =
    'Nobody can say when the chain for the crane arrives, so the two barges wait at the quay and we pay for both.';
  const article = read(...fields, '', 'Dear Ben,', '', wrapped(text), '', 'Yours,', 'Ann');
  expect(article).toMatchObject({ ...head, summary: null, sections: [] });
  expect(article.byline?.replace(/\s·\s/g, '\n')).toBe(
    fields.map((field) => field.trim()).join('\n'),
  );
  expect(blockText(article.lead)).toContain(text);
});

test('the words of a mail’s head that are encoded', () => {
  const article = read(
    'Subject: =?UTF-8?Q?Die_F=C3=A4hre?= =?utf-8?B?IGY=?=',
    ' =?UTF-8?Q?=C3=A4hrt?=',
    'From: =?ISO-8859-1?Q?J=F6rn?= Lund <joern@example.org>',
    'To: =?x-none?Q?Ann?=',
    '',
    ...body,
  );
  expect(article).toMatchObject({ headline: 'Die Fähre fährt', authors: ['Jörn Lund'] });
  expect(article.byline).toContain('To: =?x-none?Q?Ann?=');
});

test.each(['Reuters', 'The Associated Press', 'Staff and agencies'])(
  'the name of an agency on a line of its own is of the head: %s',
  (agency) => {
    const article = read('The crane is gone', '', agency, '', prose(1), '', prose(2));
    expect(article).toMatchObject({ byline: agency, summary: null, sections: [] });
    expect(blockText(article.lead)).toBe([prose(1), prose(2)].join('\n\n'));
  },
);

test('lines with colons that are no mail', () => {
  expect(read('Note: the crane', 'Place: the harbour', '', ...body).headline).toBe(
    'Note: the crane',
  );
});
