import { expect, test } from 'vitest';
import type { Article, Block } from '../../../src/model/article.ts';
import { blockText } from '../../../src/model/plain-text.ts';
import { readText, readTextHead } from '../../../src/readers/text/index.ts';

const source = { name: null, path: null, format: 'text' as const };
const read = (...lines: string[]) => readText(lines.join('\n'), source);
const headings = ({ sections }: Article) => sections.map(({ heading }) => heading);
const kinds = (tokens: readonly Block[]) => tokens.map(({ type }) => type);

/** A paragraph of some length; each number gives another. */
const prose = (n: number) =>
  `The ${['harbour', 'council', 'ferry', 'market', 'library'][n % 5]} was closed for ${n + 2} days, and those who came from the islands to ask for it were sent home with a map, a sandwich and a promise.`;

test('a newspaper’s layout: headline, standfirst, dateline, headed paragraphs, one a line', () => {
  const article = read(
    'Harbour Closed After Eels Take Over the Locks',
    'The animals came at night. Nobody knows how long they mean to stay.',
    '',
    `Bergen, May 3, 2024 – ${prose(1)}`,
    'A Night Without Boats',
    prose(2),
    prose(3),
    'What the Council Plans',
    prose(4),
  );
  expect(article).toMatchObject({
    headline: 'Harbour Closed After Eels Take Over the Locks',
    summary: 'The animals came at night. Nobody knows how long they mean to stay.',
    dateline: { text: 'Bergen, May 3, 2024', place: 'Bergen', date: '2024-05-03' },
    date: '2024-05-03',
    byline: null,
  });
  expect(blockText(article.lead)).toBe(`Bergen, May 3, 2024 – ${prose(1)}`);
  expect(headings(article)).toEqual(['A Night Without Boats', 'What the Council Plans']);
  expect(article.sections[0]).toMatchObject({ number: '1', depth: 1, id: 'a-night-without-boats' });
  expect(kinds(article.sections[0]?.blocks ?? [])).toEqual(['paragraph', 'paragraph']);
});

test('blank lines between the paragraphs change nothing', () => {
  const article = read(
    'Eels',
    '',
    prose(1),
    '',
    'A night',
    '',
    prose(2),
    '',
    'A day',
    '',
    prose(3),
  );
  expect(article.summary).toBeNull();
  expect(headings(article)).toEqual(['A night', 'A day']);
});

test('a byline between head and lead is set apart', () => {
  const article = read('Eels', 'A sad story.', '', 'By Jane Doe and John Roe', prose(1), prose(2));
  expect(article).toMatchObject({
    byline: 'By Jane Doe and John Roe',
    authors: ['Jane Doe', 'John Roe'],
  });
  expect(blockText(article.lead)).toBe(`${prose(1)}\n\n${prose(2)}`);
});

test.each([
  ['By Jane Doe', { byline: 'By Jane Doe', summary: null }],
  ['May 3, 2024', { byline: 'May 3, 2024', summary: null, date: '2024-05-03' }],
  [
    `OSLO — ${prose(1)}`,
    { byline: null, summary: null, dateline: { text: 'OSLO', place: 'OSLO', date: null } },
  ],
  ['- a list', { summary: null }],
])('a second line that is no standfirst: %s', (line, head) => {
  expect(read('Eels', line, '', prose(2))).toMatchObject(head);
});

test('a byline may stand below the standfirst in the first block', () => {
  expect(read('Eels', 'A sad story.', 'By Jane Doe', '', prose(1))).toMatchObject({
    summary: 'A sad story.',
    byline: 'By Jane Doe',
  });
});

test('text without a blank line: the first line is the headline, the rest is the text', () => {
  const article = read('Eels', prose(1), prose(2), 'A night', prose(3));
  expect(article).toMatchObject({ headline: 'Eels', summary: null });
  expect(kinds(article.lead)).toEqual(['paragraph', 'paragraph']);
  expect(headings(article)).toEqual(['A night']);
});

test('empty text, one line, two lines', () => {
  expect(read('')).toMatchObject({
    headline: '',
    headlineTokens: [],
    lead: [],
    sections: [],
    words: 0,
  });
  expect(read('', '  ', '')).toMatchObject({ headline: '', lead: [] });
  expect(read('Only this')).toMatchObject({
    headline: 'Only this',
    summary: null,
    lead: [],
    words: 2,
  });
  expect(read('One', 'Two.')).toMatchObject({ headline: 'One', summary: 'Two.', lead: [] });
});

test('signs of Markdown and HTML are text', () => {
  const lines = [
    '# Not a heading',
    '**bold** and <b>bold</b>',
    '2025. That was the year.',
    ':smile: &amp; `tick`',
    '* a footnote',
  ];
  const article = read('Signs', '', prose(1), ...lines, prose(2));
  expect(blockText(article.lead)).toBe([prose(1), ...lines, prose(2)].join('\n\n'));
  expect(kinds(article.lead)).toEqual(Array(7).fill('paragraph'));
});

test('Chinese', () => {
  const article = read(
    '海港因鳗鱼关闭',
    '没有人知道它们打算待多久。',
    '',
    '卑尔根，2024年5月3日——鳗鱼在夜里来到船闸，第二天早上已经没有一条船能够出海，渔民们站在码头上，谁也不说话。',
    '没有船的夜晚',
    '船长说他从来没有见过这样的事情，他在这里住了四十年，冬天的冰、夏天的雾都见过，可是没有见过鳗鱼。',
    '议会的打算',
    '议会决定成立一个委员会，由三名渔民、两名教师和一名退休的灯塔看守人组成，每个星期三的晚上开会。',
  );
  expect(article.dateline).toEqual({
    text: '卑尔根，2024年5月3日',
    place: '卑尔根',
    date: '2024-05-03',
  });
  expect(headings(article)).toEqual(['没有船的夜晚', '议会的打算']);
});

test('lists, nested and numbered', () => {
  const article = read(
    'Eels',
    '',
    prose(1),
    'What to bring:',
    '- a net',
    '- a lamp',
    '  - with oil',
    '  - with a wick',
    '• a hat',
    '3. Go.',
    '4. Come back.',
  );
  expect(blockText(article.lead.slice(2))).toBe(
    '- a net\n- a lamp\n  - with oil\n  - with a wick\n\n- a hat\n\n3. Go.\n4. Come back.',
  );
  expect(kinds(article.lead)).toEqual(['paragraph', 'paragraph', 'list', 'list', 'list']);
});

const mail = [
  'Minutes of the Eel Committee',
  '',
  'We met in the back room of the library, since the front room had been',
  'flooded the night before, and began ten minutes late. All members were',
  'there but the keeper of the light, who had sent a well-meant but un-',
  'readable letter.',
  '',
  'Old business',
  '------------',
  '',
  'The chair read from a message of the harbour master:',
  '',
  '> The eels are still there. I have asked them to leave, and they have',
  '> not answered.',
  '>',
  '> > Did you write to the king?',
  '',
  '  + - - - - +',
  '  |  locks  |',
  '  + - - - - +',
  '',
  'NEW BUSINESS',
  '',
  'Someone found a verse on the wall, and it was read out and put into the',
  'minutes as it stands:',
  '',
  'Eels in the lock,',
  'eels at the door;',
  'what does it knock',
  'nobody for?',
  '',
  '1. Buy bread, enough for all of the members and for the guests who come',
  '   late.',
  '2. Write to the king.',
  '',
];

test('lines broken at a line width are joined; headings, verse and drawings are kept', () => {
  const article = read(...mail);
  expect(article.headline).toBe('Minutes of the Eel Committee');
  expect(blockText(article.lead)).toBe(
    'We met in the back room of the library, since the front room had been flooded the night before, and began ten minutes late. All members were there but the keeper of the light, who had sent a well-meant but un-readable letter.',
  );
  expect(article.sections.map(({ heading, blocks }) => [heading, kinds(blocks)])).toEqual([
    ['Old business', ['paragraph', 'blockquote', 'code']],
    ['NEW BUSINESS', ['paragraph', 'paragraph', 'list']],
  ]);
  expect(blockText(article.sections[0]?.blocks ?? [])).toContain(
    'The eels are still there. I have asked them to leave, and they have not answered.\n\nDid you write to the king?\n\n+ - - - - +\n|  locks  |\n+ - - - - +',
  );
  expect(blockText(article.sections[1]?.blocks ?? [])).toContain(
    'Eels in the lock,\neels at the door;\nwhat does it knock\nnobody for?\n\n1. Buy bread, enough for all of the members and for the guests who come late.\n2. Write to the king.',
  );
});

test('a standfirst and a headline may be broken too', () => {
  const body = mail.slice(2, 6);
  const standfirst = read(
    'Eels',
    'The animals came at night, by the old lock, and nobody knows how long',
    'they mean to stay.',
    '',
    ...body,
  );
  expect(standfirst).toMatchObject({
    headline: 'Eels',
    summary:
      'The animals came at night, by the old lock, and nobody knows how long they mean to stay.',
  });
  const long = read(
    'The Animals That Came at Night by the Old Lock, and How Long They May',
    'Stay',
    '',
    ...body,
    '',
    ...body,
  );
  expect(long.headline).toBe(
    'The Animals That Came at Night by the Old Lock, and How Long They May Stay',
  );
});

test('verse that is indented keeps its lines', () => {
  const article = read(
    'Eels',
    '',
    ...mail.slice(2, 6),
    '',
    '    Eels in the lock,',
    '    eels at the door;',
    '',
    ...mail.slice(2, 6),
  );
  expect(kinds(article.lead)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(blockText(article.lead.slice(1, 2))).toBe('Eels in the lock,\neels at the door;');
});

test('numbered headings nest', () => {
  const article = read(
    'On Eels',
    '',
    prose(0),
    '1. Where they come from',
    prose(1),
    '2. Where they go',
    prose(2),
    '2.1 By sea',
    prose(3),
    '2.2 By land',
    prose(4),
    '3. What to do',
    prose(5),
  );
  expect(article.sections.map(({ number, depth, heading }) => [number, depth, heading])).toEqual([
    ['1', 1, '1. Where they come from'],
    ['2', 1, '2. Where they go'],
    ['2.1', 2, '2.1 By sea'],
    ['2.2', 2, '2.2 By land'],
    ['3', 1, '3. What to do'],
  ]);
});

test('what is short and no heading', () => {
  const short = [
    'Photo by Ann Lee',
    'SIGN UP FOR OUR NEWSLETTER',
    'Read more: The year of the eel',
    'Comments (5 posted)',
    '$7/month',
    'May 3, 2024',
    'It was over.',
    '“We never saw them again”',
    'She said it once more:',
    '— Ann Lee, fisher',
    'https://example.org/eels',
    '3 / 14',
  ];
  const article = read(
    'Eels',
    '',
    ...short.flatMap((line, i) => [prose(i), line]),
    prose(99),
    'Ann Lee',
  );
  expect(headings(article)).toEqual([]);
});

test('the head alone is the same as in the article', () => {
  const { lead, sections, footnotes, ...head } = read(...mail);
  expect(readTextHead(mail.join('\n'), source)).toEqual(head);
});

test('a dash at the beginning of a broken line is no item; a line of code is no heading', () => {
  const article = read(
    ...mail.slice(0, 6),
    '',
    'There were those who wanted to go on with it, and there were the others',
    '- most of us - who did not care for eels, nor for the lock, and said so',
    'at length. Type this and wait:',
    '',
    '      eelctl stop',
    '',
    ...mail.slice(2, 6),
  );
  expect(kinds(article.lead)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  expect(headings(article)).toEqual([]);
  expect(blockText(article.lead)).toContain('the others - most of us - who');
});

test('the chapters of a book', () => {
  const article = read(
    'THE EELS OF BERGEN',
    '',
    'by Ann Lee',
    '',
    'CHAPTER I.',
    'In Which Nothing Happens',
    '',
    ...mail.slice(2, 6),
    '',
    ...mail.slice(2, 6),
    '',
    'CHAPTER II.',
    '',
    ...mail.slice(2, 6),
    '',
    '                                  III.',
    '',
    ...mail.slice(2, 6),
  );
  expect(article).toMatchObject({ headline: 'THE EELS OF BERGEN', byline: 'by Ann Lee' });
  expect(headings(article)).toContain('CHAPTER II.');
  expect(headings(article)).toContain('III.');
});

test('Thai, which has no spaces between words and no full stops', () => {
  const long =
    'ปลาไหลมาถึงประตูน้ำในตอนกลางคืนและไม่มีใครรู้ว่ามันจะอยู่นานแค่ไหน ชาวประมงยืนอยู่ที่ท่าเรือและไม่พูดอะไรกันเลยสักคำเดียว ทุกคนรอให้ถึงเช้า';
  const article = read('ปลาไหลปิดท่าเรือ', '', long, 'คืนที่ไม่มีเรือ', long, 'แผนของสภา', long);
  expect(headings(article)).toEqual(['คืนที่ไม่มีเรือ', 'แผนของสภา']);
});

test('a headline of two lines that is underlined is whole', () => {
  const address = 'https://example.org/notes/harbour';
  const { headline } = read('The harbour', address, '---', '', 'Nobody rows out today.');
  expect(headline).toBe(`The harbour ${address}`);
});
