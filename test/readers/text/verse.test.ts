import { expect, test } from 'vitest';
import { read, texts, wrapped } from './support.ts';

const capital = [
  [
    'The cranes are idle by the slip,',
    'The gulls patrol the wall;',
    'The clerk who counted every ship',
    'Has none to count at all.',
  ],
  [
    'The rope is dry that dripped with tar,',
    'The bollards wear a hat,',
    'And somebody has left a jar',
    'To feed the harbour cat.',
  ],
].map((lines) => lines.join('\n'));

const small = [
  'what is left in the shed\na rake with nine teeth\ntwo jars, one of them whole\nthe smell of oil',
  'and the list\nin your hand\nwhich begins with the rake',
];

const wide = [
  'I have walked from the town with the bell to the town with the clock in the tower,\nAnd the road was the colour of bread, and the fields were the colour of flour;\nI have slept in the barn of a man who had nothing to give but his talking,\nAnd I left him my knife and my spoon, and in the morning went on with my walking.',
  'Now the hill is behind me, the river is turning its mill in the hollow,\nAnd the birds that I followed are gone, and there is no one ahead I can follow;\nSo I sing to the road and the dust, and the dust and the road sing together,\nAnd the song is as long as the road, and the road is as long as the weather.',
];

const couplets = [
  'He wrote the flour down in red,\nthe flood in blue, as was its due.',
  'He kept a column for the dead\nand one for those who paid when due.',
  'The rats had neither ink nor line,\nand yet they ate, and ate till late.',
];

test.each([
  ['with capitals', capital],
  ['with small letters', small],
  ['of long lines', wide],
  ['in couplets', couplets],
])('a poem %s keeps its lines and stanzas, under a title', (_, stanzas) => {
  const article = read('Inventory', 'by Ann Lee', '', stanzas.join('\n\n'));
  expect(article).toMatchObject({ headline: 'Inventory', byline: 'by Ann Lee' });
  expect(texts(article)).toEqual(stanzas);
});

test.each([
  ['whose first line ends in a comma', capital],
  ['whose first stanza is as long as the next', [...capital].reverse()],
])('a poem without a title, %s', (_, stanzas) => {
  const article = read(stanzas.join('\n\n'));
  expect(article.headline).toBe('');
  expect(texts(article)).toEqual(stanzas);
});

const before =
  'Pickers in the orchards of the valley had a song for every kind of apple, and of the one for late russets, which hang into November, somebody wrote down three verses.';
const after =
  'Nobody sings it now, since the trees were grubbed up for a car park in the seventies, but an aunt of mine hums the tune over the ironing and denies it when she is asked.';

test.each([
  ['with capitals', capital],
  ['with small letters', small],
  [
    'of lines nearly as long as those of the prose',
    wide.map((stanza) => stanza.replace(/^(.{50,66}) .*$/gm, '$1')),
  ],
])('verse %s in prose that is broken at a line width: the prose is joined', (_, stanzas) => {
  const article = read(
    'The Song',
    '',
    wrapped(before),
    '',
    stanzas.join('\n\n'),
    '',
    wrapped(after),
  );
  expect(texts(article)).toEqual([before, ...stanzas, after]);
});

test('verse that is indented, with more lines than the prose', () => {
  const indented = capital.map((stanza) => stanza.replace(/^/gm, '  '));
  const article = read(
    'The Song',
    '',
    wrapped(before),
    '',
    indented.join('\n\n'),
    '',
    wrapped(after),
  );
  expect(texts(article)).toEqual([before, ...capital, after]);
});

test('verse between paragraphs of a line each', () => {
  expect(texts(read('The Song', '', before, '', capital.join('\n\n'), '', after))).toEqual([
    before,
    ...capital,
    after,
  ]);
});

test('prose in a narrow column is no verse', () => {
  const column = before.replace(/(.{20,34}) /g, '$1\n');
  expect(texts(read('The Song', '', column, '', column))).toEqual([before, before]);
});

test.each([
  ['spaces', 'Kind        Up     Down\nBarge       12        9\nRaft         7       11'],
  ['tabs', 'Kind\tUp\tDown\nBarge\t12\t9\nRaft\t7\t11'],
])('columns with %s between them stay columns', (_, table) => {
  expect(texts(read('Tolls', '', before, '', table, '', after))).toEqual([before, table, after]);
  expect(texts(read('Tolls', '', wrapped(before), '', table, '', wrapped(after)))).toEqual([
    before,
    table,
    after,
  ]);
});

test('an indented first line begins a paragraph, be it short or long', () => {
  const lines = [
    wrapped(before, '    '),
    '    “Is this the way?”',
    '    “It is a way,” said the keeper.',
    wrapped(after, '    '),
  ];
  expect(texts(read('The Bridges', '', lines.join('\n')))).toEqual([
    before,
    '“Is this the way?”',
    '“It is a way,” said the keeper.',
    after,
  ]);
});

test('a paragraph without a blank line after it ends on a line that has room', () => {
  expect(texts(read('The Bridges', '', `${wrapped(before)}\n${wrapped(after)}`))).toEqual([
    before,
    after,
  ]);
});
